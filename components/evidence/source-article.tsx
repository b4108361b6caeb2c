import { TakeAlong } from '@/components/profiles/take-along'
import { Crumb } from '@/components/ui/crumb'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Section } from '@/components/ui/section'
import { citeAddress, mostCited } from '@/lib/citation/format-names'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { sourceKindWords } from '@/lib/domain/words'
import type { SourcePage } from '@/lib/queries/evidence/source-page'
import { PassageHead } from './passage-head'
import { QuoteNote } from './quote-note'
import { QuotedText } from './quoted-text'
import { isRepeated, RepeatedList } from './repeated-list'
import { SourceProvenance } from './source-provenance'

/** A document: where it comes from, and its quotes in order with what each proves. */
export function SourceArticle({ source }: { source: SourcePage }) {
  const evidence = new Map(source.evidence.map((quote) => [quote.id, quote]))
  const held = source.characters > 0
  return (
    <article>
      <Crumb href="/sources" parent="Sources">
        {sourceKindWords[source.kind]}
      </Crumb>
      <PageHead
        title={source.title}
        standfirst={
          <>
            {source.publisher},{' '}
            <PartialDateText
              earliest={source.publishedEarliest}
              latest={source.publishedLatest}
              text={source.publishedText}
            />
          </>
        }
      />
      <SourceProvenance source={source} />
      {isRepeated(source) && (
        <Section
          title="Repeated here"
          id="repeated"
          note="However often it is repeated, the document is one witness."
        >
          <RepeatedList source={source} />
        </Section>
      )}
      {held ? (
        <Section
          title="What is quoted"
          note={`${formatCounted(source.evidence.length, 'quote', 'quotes')} from ${formatCount(source.characters)} characters, in the order of the text. Each is shown with the rest of its sentence; the remaining text is kept to check quotes against and, out of respect for its author’s rights, not shown.`}
        >
          {source.stretches.map(({ passage, parts }) => (
            <section key={passage?.id ?? `between-${parts[0]?.start}`}>
              {passage && <PassageHead passage={passage} />}
              <QuotedText parts={parts} evidence={evidence} />
            </section>
          ))}
        </Section>
      ) : (
        <Section title="What it is taken to say">
          <Note>Not verified here: the ledger does not hold this document’s text.</Note>
          {source.evidence.length === 0 && (
            <p className="text-soft">
              Nothing is taken from it directly; it is here as the origin of what repeats it.
            </p>
          )}
          <ol className="grid max-w-[65ch] gap-3">
            {source.evidence.map((reference) => (
              <QuoteNote key={reference.id} quote={reference} />
            ))}
          </ol>
        </Section>
      )}
      {source.evidence.length > 0 && (
        <p className="reach screen-only mt-4 text-table">
          <a href={citeAddress(source.evidence.slice(0, mostCited).map(({ id }) => id))}>
            Cite{' '}
            {formatCounted(
              Math.min(source.evidence.length, mostCited),
              held ? 'quote' : 'reference',
              held ? 'quotes' : 'references',
            )}
          </a>
        </p>
      )}
      <TakeAlong
        record={`/api/v1/sources/${source.slug}`}
        tables={[{ name: 'evidence', title: 'Quotes and references', query: `source=${source.slug}` }]}
      />
    </article>
  )
}

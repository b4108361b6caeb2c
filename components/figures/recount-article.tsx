import { CountedLink } from '@/components/counted/counted-link'
import { Crumb } from '@/components/ui/crumb'
import { DefinitionList } from '@/components/ui/definition-list'
import { Note } from '@/components/ui/note'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/domain/addresses'
import { formatMoney } from '@/lib/domain/format-money'
import { formatQuantity } from '@/lib/domain/format-quantity'
import type { Recount } from '@/lib/queries/figures/recount'

/** A counted figure, counted again: both numbers, the question in words and as the database is asked it, and the rows. */
export function RecountArticle({ recount }: { recount: Recount }) {
  const { figure, counter, sql, value, outOf, same, version } = recount
  const written = (number: string, of: string | null) =>
    `${figure.currency ? formatMoney(number, figure.currency) : formatQuantity(number, null)}${of ? ` of ${formatQuantity(of, null)}` : ''}`
  const published = written(figure.value, figure.outOf)
  const counted = written(value, outOf)
  return (
    <article className="sheets">
      <Crumb href={addressOf.figure(figure.slug)} parent={figure.title}>
        Counted again
      </Crumb>
      <PageHead
        title={`${counted}, counted just now`}
        standfirst={`${figure.title}: each time this page is opened, the database is asked again.`}
      />
      <Note tone={same ? 'plain' : 'con'}>
        {same
          ? `That is the number that the ledger publishes: ${published}.`
          : `The ledger publishes ${published}. The records have changed since it was counted; the next load counts anew.`}
      </Note>
      <Section title="The question">
        <p className="max-w-[62ch]">{counter.rule}</p>
        <p className="reach mt-2">
          <a href={counter.rowsHref}>The rows that are counted</a>
          {' · '}
          <CountedLink rows={counter.rowsHref} />
        </p>
        <p className="mt-4 max-w-[62ch] text-soft">
          As the database is asked it. Whoever has the whole ledger can ask the same of its tables, which{' '}
          <a href="/data/dictionary">the dictionary</a> describes.
        </p>
        <pre className="mt-2 whitespace-pre-wrap border border-rule bg-sheet p-3 font-mono text-micro [overflow-wrap:anywhere]">
          <code>{sql}</code>
        </pre>
      </Section>
      <Section title="Which version">
        <DefinitionList
          items={[
            { term: 'Ledger', value: version === null ? 'no version yet' : `version ${version}` },
            { term: 'Published', value: published },
            { term: 'Counted', value: counted },
          ]}
        />
      </Section>
    </article>
  )
}

import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount } from '@/lib/domain/format-number'
import { sourceKindWords } from '@/lib/domain/words'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'
import { AttributionText } from './attribution-text'
import { Hash } from './hash'
import { originText } from './origin-text'
import { speakerText } from './speaker-text'

type ProvenanceProps = {
  evidence: WordsEvidence
  /** Version of the ledger that was read. */
  version: number | null
}

/** Where the words stand and how we know: document, publication, attribution, place, hash and health. */
export function Provenance({ evidence, version }: ProvenanceProps) {
  return (
    <DefinitionList
      items={[...publication(evidence), ...(evidence.kind === 'quote' ? holding(evidence, version) : [])]}
    />
  )
}

function publication(evidence: WordsEvidence): Definition[] {
  const { source, passage } = evidence
  const speaker = speakerText(evidence)
  const origin = originText(source)
  const first = passage ?? source
  return [
    {
      term: 'Document',
      value: (
        <>
          <a href={addressOf.source(source.slug)}>{source.title}</a>
          <span className="block text-soft">{sourceKindWords[source.kind]}</span>
        </>
      ),
    },
    ...(speaker ? [{ term: 'Speaker', value: speaker }] : []),
    {
      term: passage ? 'First printed by' : 'Publisher',
      value: first.publisher ?? <span className="text-soft">not known</span>,
    },
    ...(source.author && !passage ? [{ term: 'Author', value: source.author }] : []),
    {
      term: 'Published',
      value: (
        <PartialDateText
          earliest={first.publishedEarliest}
          latest={first.publishedLatest}
          text={first.publishedText}
        />
      ),
    },
    ...(evidence.kind === 'quote'
      ? [
          {
            term: 'Attribution',
            value: <AttributionText attribution={first.attribution} note={first.note} />,
          },
        ]
      : []),
    ...(passage?.origin
      ? [
          {
            term: 'Origin',
            value: <a href={addressOf.source(passage.origin.slug)}>{passage.origin.title}</a>,
          },
        ]
      : []),
    ...(origin ? [{ term: passage ? 'Document’s origin' : 'Origin', value: origin }] : []),
    ...(evidence.note ? [{ term: 'Note', value: evidence.note }] : []),
  ]
}

function holding(
  { source, passage, verbatim, createdVersion, ...quote }: WordsEvidence,
  version: number | null,
): Definition[] {
  return [
    ...(source.retrievedOn ? [{ term: 'Retrieved', value: formatDay(source.retrievedOn) }] : []),
    {
      term: 'Position',
      value: `characters ${formatCount(quote.startOffset ?? 0)}–${formatCount(quote.endOffset ?? 0)}${passage ? `, passage ${passage.position}` : ''}`,
    },
    ...(source.textSha256 ? [{ term: 'SHA-256', value: <Hash hex={source.textSha256} /> }] : []),
    {
      term: 'Health',
      value: verbatim
        ? `verbatim in the stored text, checked at version ${version}`
        : 'the stored text no longer holds these words',
    },
    { term: 'In the ledger', value: `since version ${createdVersion}` },
  ]
}

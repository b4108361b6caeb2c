import { PartialDateText } from '@/components/ui/partial-date-text'
import { Tag } from '@/components/ui/tag'
import { addressOf } from '@/lib/domain/addresses'
import { firstPublication, placeWord } from '@/lib/domain/first-publication'
import type { WordsEvidence } from '@/lib/queries/evidence/words-evidence'
import { AttributionTag } from './attribution-text'

/** Who said it, who printed it, when, and how far it can be trusted, in one line under the words. */
export function ByLine({ evidence }: { evidence: WordsEvidence }) {
  const { kind, source, passage, speaker, verbatim } = evidence
  const published = firstPublication(passage, source)
  return (
    <p className="mt-4 flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <span>
        {speaker && (
          <>
            <a href={addressOf.person(speaker.slug)}>{speaker.name}</a>, {placeWord(published)}
          </>
        )}
        <a href={addressOf.source(source.slug)}>{published.publisher}</a>,{' '}
        <PartialDateText
          earliest={published.publishedEarliest}
          latest={published.publishedLatest}
          text={published.publishedText}
        />
      </span>
      {kind === 'reference' && <Tag>reference: not verified here</Tag>}
      {kind === 'quote' &&
        (verbatim ? <Tag tone="ok">verbatim</Tag> : <Tag tone="con">no longer in the text</Tag>)}
      {kind === 'quote' && <AttributionTag attribution={published.attribution} spelled />}
      {source.origin && <Tag>copy</Tag>}
      {source.kind === 'collage' && <Tag>from a collage</Tag>}
    </p>
  )
}

import { PartialDateText } from '@/components/ui/partial-date-text'
import { firstPublication, placeWord } from '@/lib/domain/first-publication'
import type { EvidenceSummary } from '@/lib/queries/evidence-summary'

/** Who said it, who printed it first, and when. */
export function FirstPrinted({ evidence: { passage, source, speaker } }: { evidence: EvidenceSummary }) {
  const published = firstPublication(passage, source)
  return (
    <>
      {speaker && `${speaker.name}, ${placeWord(published)}`}
      {published.publisher},{' '}
      <PartialDateText
        earliest={published.publishedEarliest}
        latest={published.publishedLatest}
        text={published.publishedText}
      />
    </>
  )
}

import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'

type Ends = Pick<CommitmentItem, 'untilEarliest' | 'untilLatest' | 'untilText' | 'untilInferred'>

/** When a commitment began. */
export function CommitmentFrom({
  fromEarliest,
  fromLatest,
  fromText,
}: Pick<CommitmentItem, 'fromEarliest' | 'fromLatest' | 'fromText'>) {
  return <PartialDateText earliest={fromEarliest} latest={fromLatest} text={fromText} />
}

/** When a commitment ends, and that it is inferred where no source gives the day. */
export function CommitmentUntil({ untilEarliest, untilLatest, untilText, untilInferred }: Ends) {
  if (!untilEarliest && !untilLatest) return <Unknown>no end given</Unknown>
  return (
    <>
      <PartialDateText earliest={untilEarliest} latest={untilLatest} text={untilText} />
      {untilInferred && <Unknown> ({inferredFrom(untilText)})</Unknown>}
    </>
  )
}

/** How an end came about that no source gives as a date: from which words of the terms. */
export function inferredFrom(untilText: string | null): string {
  return untilText ? `inferred from “${untilText}”` : 'inferred from the terms'
}

type WhenProps = {
  commitment: Ends & Pick<CommitmentItem, 'fromEarliest' | 'fromLatest' | 'fromText'>
  /** Whether it is one act or answer on a day. */
  moment: boolean
}

/** From when until when a commitment goes, in a line; the day of one act or answer. */
export function CommitmentWhen({ commitment, moment }: WhenProps) {
  const { fromEarliest, fromLatest, untilEarliest, untilLatest } = commitment
  if (moment) return <CommitmentFrom {...commitment} />
  const hasEnd = untilEarliest || untilLatest
  if (!fromEarliest && !fromLatest && !hasEnd) return <>no dates given</>
  return (
    <>
      {fromEarliest && 'from '}
      <CommitmentFrom {...commitment} />
      {hasEnd ? ' until ' : ', '}
      <CommitmentUntil {...commitment} />
    </>
  )
}

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

/** When a commitment ends, and that it is concluded where no source gives the day. */
export function CommitmentUntil({ untilEarliest, untilLatest, untilText, untilInferred }: Ends) {
  if (!untilEarliest && !untilLatest) return <Unknown>no end given</Unknown>
  return (
    <>
      <PartialDateText earliest={untilEarliest} latest={untilLatest} text={untilText} />
      {untilInferred && <Unknown> ({concluded(untilText)})</Unknown>}
    </>
  )
}

/** How an end came about that no source gives as a date: from which words of the terms. */
export function concluded(untilText: string | null): string {
  return untilText ? `concluded from “${untilText}”` : 'concluded from the terms'
}

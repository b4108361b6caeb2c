import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { formatCount } from '@/lib/domain/format-number'
import { ageWords } from '@/lib/domain/stale'
import type { ClaimFacts, CountSpan } from '@/lib/queries/figures/figure-story'
import type { FigureClaim } from '@/lib/queries/figures/figures'
import { OriginChainText } from './origin-chain'
import { SaidBy } from './said-by'

type ClaimFactListProps = { claim: FigureClaim; facts: ClaimFacts | undefined }

/** Who claims and who counted, what, of which time, when it was printed, what our records say of both days, where it comes from. */
export function ClaimFactList({ claim, facts }: ClaimFactListProps) {
  return (
    <DefinitionList
      items={[
        { term: 'Claimed by', value: <SaidBy claim={claim} /> },
        { term: 'Counted by', value: claim.countedBy ?? <Unknown>the source does not say</Unknown> },
        {
          term: 'As of',
          value: (
            <PartialDateText earliest={claim.asOfEarliest} latest={claim.asOfLatest} text={claim.asOfText} />
          ),
        },
        { term: 'Printed', value: <PrintedText facts={facts} /> },
        ...datedItems(facts?.dated ?? null),
        ...(claim.periodText ? [{ term: 'Period', value: claim.periodText }] : []),
        { term: 'Scope', value: claim.scope ?? <Unknown>the source does not say</Unknown> },
        ...(claim.unit ? [{ term: 'Counts', value: claim.unit.description }] : []),
        { term: 'Comes from', value: <OriginChainText origins={facts?.origins ?? null} /> },
      ]}
    />
  )
}

function PrintedText({ facts }: { facts: ClaimFacts | undefined }) {
  const printed = facts?.printed
  if (!printed) return <Unknown>not known</Unknown>
  return (
    <>
      <PartialDateText earliest={printed.earliest} latest={printed.latest} text={printed.text} />
      {printed.publisher && <span className="text-soft">, {printed.publisher}</span>}
    </>
  )
}

function datedItems(dated: ClaimFacts['dated']): Definition[] {
  if (!dated) return []
  const { onAsOf, onPrinted, age } = dated
  return [
    ...(onAsOf ? [{ term: 'Rows then', value: `${span(onAsOf)} counted by the as-of date` }] : []),
    ...(onPrinted ? [{ term: 'Rows printed', value: `${span(onPrinted)} counted when it was printed` }] : []),
    ...(age ? [{ term: 'Age', value: `${ageWords(age)} when printed` }] : []),
  ]
}

function span({ least, most }: CountSpan): string {
  return least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)}`
}

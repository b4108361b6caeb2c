import { DatedText } from '@/components/ui/dated-text'
import { type Definition, DefinitionList } from '@/components/ui/definition-list'
import { Unknown } from '@/components/ui/unknown'
import { formatCount } from '@/lib/domain/format-number'
import { comparatorWords } from '@/lib/domain/words'
import type { ClaimFacts, CountSpan } from '@/lib/queries/figures/figure-story'
import type { FigureClaim } from '@/lib/queries/figures/figures'
import { ageText } from './age-text'
import { OriginChainText } from './origin-chain'
import { PeriodText } from './period-text'
import { SaidBy } from './said-by'

type ClaimFactListProps = { claim: FigureClaim; facts: ClaimFacts | undefined }

/** How the number is given, who claims it and who counted, as of when, when it was printed, and what our records say of both days. */
export function ClaimTimes({ claim, facts }: ClaimFactListProps) {
  return (
    <DefinitionList
      items={[
        ...(claim.comparator ? [{ term: 'Comparator', value: comparatorOf(claim.comparator) }] : []),
        { term: 'Claimed by', value: <SaidBy claim={claim} /> },
        { term: 'Counted by', value: claim.countedBy ?? <Unknown>the source does not say</Unknown> },
        {
          term: 'As of',
          value: <DatedText earliest={claim.asOfEarliest} latest={claim.asOfLatest} text={claim.asOfText} />,
        },
        { term: 'Printed', value: <PrintedText facts={facts} /> },
        ...datedItems(facts?.dated ?? null),
      ]}
    />
  )
}

/** What exactly a claim counts, over which years, and where it comes from. */
export function ClaimMatter({ claim, facts }: ClaimFactListProps) {
  const { periodEarliest, periodLatest, periodText, scope, unit } = claim
  return (
    <DefinitionList
      items={[
        ...(periodEarliest || periodLatest || periodText
          ? [
              {
                term: 'Covers',
                value: <PeriodText earliest={periodEarliest} latest={periodLatest} text={periodText} />,
              },
            ]
          : []),
        { term: 'Scope', value: scope ?? <Unknown>the source does not say</Unknown> },
        ...(unit ? [{ term: 'Unit', value: `${unit.plural}: ${withinSentence(unit.description)}` }] : []),
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
      <DatedText earliest={printed.earliest} latest={printed.latest} text={printed.text} />
      {printed.publisher && <span className="text-soft">, {printed.publisher}</span>}
    </>
  )
}

function datedItems(dated: ClaimFacts['dated']): Definition[] {
  if (!dated) return []
  const { onAsOf, onPrinted, comparable } = dated
  const age = ageText(dated)
  const [then, printed] = [onAsOf && span(onAsOf), onPrinted && span(onPrinted)]
  const counts =
    then === printed
      ? [then && `${then} when printed, and as of then`]
      : [then && `${then} as of then`, printed && `${printed} when printed`]
  const words = counts.filter(Boolean).join('; ')
  return [
    ...(words ? [{ term: 'Rows count', value: words }] : []),
    ...(age ? [{ term: 'Age', value: dated.age ? `${age} when printed` : age }] : []),
    ...(comparable ? [] : [{ term: 'Age', value: <Unknown>none: it counts something else</Unknown> }]),
  ]
}

function span({ least, most }: CountSpan): string {
  return least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)}`
}

/** A number that stands alone is no exact one: nobody says so. */
const comparatorOf = (comparator: keyof typeof comparatorWords) =>
  comparatorWords[comparator] || 'none, the number as it stands'

const withinSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

import type { Difference } from '@/lib/domain/claims'
import { type DatedTotal, type Staleness, staleness, totalOn } from '@/lib/domain/stale'
import { type IndependentOrigins, independentOrigins, originsByClaim } from '@/lib/queries/evidence/origins'
import { days } from './conflict-claims'
import { type ClaimConflict, conflictsOf } from './conflicts'
import { type CountedRow, countedRows, datedTotals } from './dated-totals'
import type { FigureClaim, FigurePage } from './figures'
import { type PrintedAt, printedAt } from './printed'

/** What records count by the end of a day: two numbers where the day itself is not known. */
export type CountSpan = { least: number; most: number }

/** What is known of a claim on a figure's page beside its own words. */
export type ClaimFacts = {
  printed: PrintedAt | null
  origins: IndependentOrigins | null
  /** What the dated records say of it; null where the figure counts none, or the claim has no number. */
  dated:
    | (Staleness & {
        /** Whether its number can be compared with theirs at all; without that it has no age. */
        comparable: boolean
        onPrinted: CountSpan | null
        onAsOf: CountSpan | null
      })
    | null
}

/** What stands behind a figure and beside it. */
export type FigureStory = {
  /** What its own records count from day to day; null where they are not dated. */
  totals: DatedTotal[] | null
  rows: CountedRow[]
  /** By the id of the claim. */
  facts: ReadonlyMap<string, ClaimFacts>
  /** Of all of its claims together. */
  origins: IndependentOrigins | null
  conflicts: ClaimConflict[]
}

/** Asks for all that explains a figure: its records by day, where its claims come from, and what contradicts them. */
export async function figureStory(figure: FigurePage): Promise<FigureStory> {
  const ids = figure.claims.map(({ id }) => id)
  const [totals, rows, byClaim, origins, conflicts] = await Promise.all([
    datedTotals(figure.counter),
    countedRows(figure.counter),
    originsByClaim(ids),
    ids.length > 0 ? independentOrigins({ claims: ids }) : null,
    conflictsOf(ids),
  ])
  return {
    totals,
    rows,
    facts: new Map(
      figure.claims.map((claim) => {
        const printed = printedAt(claim.citations)
        return [
          claim.id,
          { printed, origins: byClaim.get(claim.id) ?? null, dated: totals && dated(totals, claim, printed) },
        ]
      }),
    ),
    origins,
    conflicts,
  }
}

/** Ways to differ in which a number counts something else than our records do: cities and not agencies, or a part. */
const otherThings: ReadonlySet<Difference> = new Set(['unit', 'part'])

function dated(
  totals: readonly DatedTotal[],
  claim: FigureClaim,
  printed: PrintedAt | null,
): ClaimFacts['dated'] {
  const { quantity, comparator, currency } = claim
  if (quantity === null || comparator === null || currency !== null) return null
  const published = days(printed?.earliest ?? null, printed?.latest ?? null)
  const comparable = !claim.differences.some((difference) => otherThings.has(difference))
  return {
    ...(comparable ? staleness(totals, { quantity, comparator, published }) : { reached: null, age: null }),
    comparable,
    onPrinted: counted(totals, published),
    onAsOf: counted(totals, days(claim.asOfEarliest, claim.asOfLatest)),
  }
}

function counted(
  totals: readonly DatedTotal[],
  { earliest, latest }: ReturnType<typeof days>,
): CountSpan | null {
  if (!earliest || !latest) return null
  return { least: totalOn(totals, earliest), most: totalOn(totals, latest) }
}

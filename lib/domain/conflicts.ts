import { type Comparator, canBothHold, rangeOf } from './claims'
import { overlaps } from './partial-date'

/** First and last day that a date can mean, as ISO days; an open end is null. */
export type Days = { earliest: string | null; latest: string | null }

/** What of a claim decides whether it can hold beside another. */
export type ComparableClaim = {
  id: string
  metric: string | null
  /** Whom it is about: the ids of company, agency, group and organization as one word. */
  subject: string
  unit: string | null
  comparator: Comparator | null
  /** A decimal string; null for a statement. */
  quantity: string | null
  currency: string | null
  /** For a statement: whether it says that what is measured is so. */
  state: 'holds' | 'does_not_hold' | null
  /** As of when it is claimed, when it was printed, and the years that it covers. */
  asOf: Days
  published: Days
  period: Days
}

/**
 * Two claims that cannot both hold. `when`: both are of one day, of dates that may be the same, of the same past years, or apart: then
 * one was right until the other was, and the contradiction is resolved by date.
 */
export type Conflict = {
  kind: 'values' | 'states'
  when: 'same day' | 'perhaps the same day' | 'same years' | 'apart'
}

/**
 * Whether two claims contradict each other; null when they do not, or when nobody can tell.
 *
 * Numbers: they have to be of one metric, subject, unit and currency, no number may satisfy both, and they have to be of the same time:
 * as-of dates that can mean the same day (the day of printing, where no as-of date is known), or the same years where both say which and
 * these were over. Numbers of other days do not contradict each other, since what is counted grows and shrinks.
 *
 * States: one says that it is so, the other that it is not. They are compared by the time for which they are claimed, and are named
 * also where these lie apart, since a reader who meets one of them has to know when it ended.
 */
export function conflictBetween(a: ComparableClaim, b: ComparableClaim): Conflict | null {
  if (a.id === b.id || a.metric === null || a.metric !== b.metric || a.subject !== b.subject) return null
  if (a.state !== null && b.state !== null) return conflictOfStates(a, b)
  return conflictOfValues(a, b)
}

function conflictOfStates(a: ComparableClaim, b: ComparableClaim): Conflict | null {
  if (a.state === b.state) return null
  const [ours, theirs] = [a, b].map((claim) => firstKnown(claim.period, claim.asOf, claim.published))
  if (!ours || !theirs) return null
  return { kind: 'states', when: overlaps(ours, theirs) ? overlap(ours, theirs) : 'apart' }
}

function conflictOfValues(a: ComparableClaim, b: ComparableClaim): Conflict | null {
  if (a.unit !== b.unit || a.currency !== b.currency) return null
  if (!a.comparator || !b.comparator || a.quantity === null || b.quantity === null) return null
  const [ours, theirs] = [
    rangeOf({ comparator: a.comparator, quantity: a.quantity, currency: a.currency }),
    rangeOf({ comparator: b.comparator, quantity: b.quantity, currency: b.currency }),
  ]
  if (canBothHold(ours, theirs)) return null
  const when = commonTime(a, b)
  return when && { kind: 'values', when }
}

/** In what sense two numbers are of the same time; null when they are not, or when it cannot be told. */
function commonTime(a: ComparableClaim, b: ComparableClaim): Conflict['when'] | null {
  const [ours, theirs] = [a, b].map((claim) => firstKnown(claim.asOf, claim.published))
  if (isKnown(a.period) || isKnown(b.period)) {
    if (a.period.earliest !== b.period.earliest || a.period.latest !== b.period.latest) return null
    if (ours && theirs && isOver(a.period, ours) && isOver(b.period, theirs)) return 'same years'
  }
  return ours && theirs && overlaps(ours, theirs) ? overlap(ours, theirs) : null
}

function overlap(a: Days, b: Days): Conflict['when'] {
  return isOneDay(a) && isOneDay(b) ? 'same day' : 'perhaps the same day'
}

const isKnown = ({ earliest, latest }: Days) => earliest !== null || latest !== null
const isOneDay = ({ earliest, latest }: Days) => earliest !== null && earliest === latest
const firstKnown = (...dates: Days[]) => dates.find(isKnown)
const isOver = (period: Days, asOf: Days) =>
  period.latest !== null && asOf.earliest !== null && period.latest < asOf.earliest

/** Every two of the claims that contradict each other, each pair once, in the order given. */
export function conflictsAmong<C extends ComparableClaim>(
  claims: readonly C[],
): { claims: readonly [C, C]; conflict: Conflict }[] {
  return groupsOf(claims).flatMap((group) =>
    group.flatMap((a, index) =>
      group.slice(index + 1).flatMap((b) => {
        const conflict = conflictBetween(a, b)
        return conflict ? [{ claims: [a, b] as const, conflict }] : []
      }),
    ),
  )
}

/** Claims that can be compared at all, together. */
function groupsOf<C extends ComparableClaim>(claims: readonly C[]): C[][] {
  const groups = new Map<string, C[]>()
  for (const claim of claims) {
    if (claim.metric === null) continue
    const key = `${claim.metric} ${claim.subject}`
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  return [...groups.values()]
}

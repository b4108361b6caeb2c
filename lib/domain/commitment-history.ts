import { type CommitmentState, commitmentState } from './commitment-state'
import type { CommitmentTerms } from './commitment-terms'
import { dayBounds, dayOfCount, type PossibleDays } from './possible-days'

/** A stretch of days in which the state of a commitment is the same; null: from the beginning of time, or without an end. */
export type CommitmentPeriod = { from: Date | null; to: Date | null; state: CommitmentState }

/** All that a commitment has been and will be by its terms and evidence, in order and without a gap. */
export function commitmentHistory(terms: CommitmentTerms): CommitmentPeriod[] {
  const starts = turningDays(terms)
  const [first] = starts
  if (first === undefined) return [{ from: null, to: null, state: commitmentState(terms, dayOfCount(0)) }]
  const periods: CommitmentPeriod[] = [
    { from: null, to: dayOfCount(first - 1), state: commitmentState(terms, dayOfCount(first - 1)) },
  ]
  starts.forEach((start, index) => {
    const next = starts[index + 1]
    const state = commitmentState(terms, dayOfCount(start))
    const to = next === undefined ? null : dayOfCount(next - 1)
    const last = periods.at(-1)
    if (last && sameState(last.state, state)) last.to = to
    else periods.push({ from: dayOfCount(start), to, state })
  })
  return periods
}

/** Days on which the state can change, in order. */
function turningDays(terms: CommitmentTerms): number[] {
  const happenings: PossibleDays[] = [
    { earliest: terms.fromEarliest, latest: terms.fromLatest },
    ...(terms.successor ? [terms.successor] : []),
    ...terms.evidence,
  ]
  const days = happenings.flatMap((days) => {
    const { first, last } = dayBounds(days)
    return [first, last]
  })
  const end = dayBounds({ earliest: terms.untilEarliest, latest: terms.untilLatest })
  const all = [...days, end.first + 1, end.last + 1].filter(Number.isFinite)
  return [...new Set(all)].sort((a, b) => a - b)
}

function sameState(a: CommitmentState, b: CommitmentState): boolean {
  return a.key === b.key && a.words === b.words && a.why === b.why && a.evidence.join() === b.evidence.join()
}

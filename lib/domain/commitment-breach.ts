import type { CommitmentEvidence, CommitmentTerms } from './commitment-terms'
import { type Certainty, dayBounds } from './possible-days'

/** Whether a commitment stands broken on a day, and the evidence that says so or leaves it open. */
export type Breach = { certainty: Certainty; evidence: CommitmentEvidence[] }

type Event = { evidence: CommitmentEvidence; first: number; last: number; breaks: boolean; inTerm: Certainty }

/**
 * Whether the evidence says that a commitment stands broken at the end of `day` (days since 1970). The latest word counts: what
 * supports it after what contradicts it restores it. Words from before it began or after it ended break nothing. Where
 * dates leave open which word is the latest, or whether it falls within the term, the answer is "maybe".
 */
export function breachOn(terms: CommitmentTerms, day: number): Breach {
  const events = terms.evidence.flatMap((evidence) => eventOf(evidence, terms))
  const possible = events.filter(({ first }) => first <= day)
  if (!possible.some(({ breaks }) => breaks)) return { certainty: 'no', evidence: [] }
  const certain = events.filter(({ last, inTerm }) => last <= day && inTerm === 'yes')
  const last = possible.filter((event) => canBeLast(event, certain, day))
  const breaking = last.filter(({ breaks }) => breaks)
  const evidence = breaking.map((event) => event.evidence)
  if (breaking.length === 0) return { certainty: 'no', evidence }
  const sure = breaking.length === last.length && certain.length > 0
  return { certainty: sure ? 'yes' : 'maybe', evidence }
}

function eventOf(evidence: CommitmentEvidence, terms: CommitmentTerms): Event[] {
  if (evidence.stance === 'mentions') return []
  const { first, last } = dayBounds(evidence)
  const breaks = evidence.stance === 'contradicts'
  const inTerm = breaks ? within(first, last, terms) : 'yes'
  return inTerm === 'no' ? [] : [{ evidence, first, last, breaks, inTerm }]
}

/** Whether days lie within the term, its first and last day included. */
function within(first: number, last: number, terms: CommitmentTerms): Certainty {
  const begin = dayBounds({ earliest: terms.fromEarliest, latest: terms.fromLatest })
  const hasEnd = terms.untilEarliest !== null || terms.untilLatest !== null
  const end = hasEnd
    ? dayBounds({ earliest: terms.untilEarliest, latest: terms.untilLatest })
    : { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY }
  if (last < begin.first || first > end.last) return 'no'
  return first >= begin.last && last <= end.first ? 'yes' : 'maybe'
}

/** Whether an event can be the latest by `day`: no other one that is certain by then must be later. */
function canBeLast({ last }: Event, certain: readonly Event[], day: number): boolean {
  const latest = Math.min(last, day)
  return certain.every((other) => other.first <= latest)
}

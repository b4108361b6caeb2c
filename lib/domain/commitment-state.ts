import { formatPartialDate, partialDateValue } from './format-date'

/** What of a commitment its state depends on. Dates are UTC calendar days, null when open or not given. */
export type CommitmentTerms = {
  kind:
    | 'moratorium'
    | 'exit'
    | 'feature_removed'
    | 'training'
    | 'assurance'
    | 'not_given'
    | 'declined_to_comment'
    | 'no_response'
  fromEarliest: Date | null
  fromLatest: Date | null
  untilEarliest: Date | null
  untilLatest: Date | null
  /** Whether it is one act or answer on a day and not a state that goes on. */
  momentary: boolean
}

export type CommitmentState = {
  key:
    | 'answered'
    | 'not_answered'
    | 'asked'
    | 'said'
    | 'done'
    | 'not_begun'
    | 'in_force'
    | 'may_have_expired'
    | 'expired'
  /** As readers see it: `expired on 10 Jun 2021`. */
  words: string
}

/**
 * Where a commitment stands on a day, by its own terms alone: whether the company kept it is for evidence to say.
 * An answer or an act is over once it happened. A state that goes on is in force until the last day it can have ended
 * has passed; a commitment without an end counts as in force, because no evidence says otherwise.
 * @param today a UTC calendar day
 */
export function commitmentState(terms: CommitmentTerms, today: Date): CommitmentState {
  if (terms.kind === 'declined_to_comment') return { key: 'answered', words: 'declined to comment' }
  if (terms.kind === 'no_response') return { key: 'not_answered', words: 'did not respond' }
  if (terms.kind === 'not_given') return { key: 'asked', words: 'asked for, not given' }
  if (isAfter(terms.fromEarliest, today)) return { key: 'not_begun', words: begins(terms) }
  if (terms.momentary && terms.kind === 'assurance')
    return { key: 'said', words: 'said once, not heard of since' }
  if (terms.momentary) return { key: 'done', words: 'done' }
  return ongoing(terms, today)
}

function ongoing({ untilEarliest, untilLatest }: CommitmentTerms, today: Date): CommitmentState {
  const end = formatPartialDate(untilEarliest, untilLatest)
  if (isBefore(untilLatest, today)) return { key: 'expired', words: expired(untilEarliest, untilLatest) }
  if (isBefore(untilEarliest, today)) {
    return { key: 'may_have_expired', words: `may have expired: its end is ${end}` }
  }
  if (untilLatest === null)
    return { key: 'in_force', words: 'no end given, and the ledger holds nothing later' }
  return { key: 'in_force', words: `in force until ${end}` }
}

function expired(earliest: Date | null, latest: Date | null): string {
  const end = formatPartialDate(earliest, latest)
  if (earliest === null) return `expired ${end}`
  if (earliest.getTime() === latest?.getTime()) return `expired on ${end}`
  return partialDateValue(earliest, latest) ? `expired in ${end}` : `expired: it ended ${end}`
}

function begins({ fromEarliest, fromLatest }: CommitmentTerms): string {
  return `begins ${formatPartialDate(fromEarliest, fromLatest)}`
}

const isAfter = (day: Date | null, today: Date) => day !== null && dayOf(day) > dayOf(today)
const isBefore = (day: Date | null, today: Date) => day !== null && dayOf(day) < dayOf(today)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

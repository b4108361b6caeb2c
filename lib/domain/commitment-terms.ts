import type { commitmentKindWords } from './words'

/** A piece of evidence as the state of a commitment depends on it: what it does, and on which days what it says was so. */
export type CommitmentEvidence = {
  id: string
  stance: 'supports' | 'contradicts' | 'mentions'
  earliest: Date | null
  latest: Date | null
}

/** What of a commitment its state depends on. Dates are UTC calendar days, null when open or not given. */
export type CommitmentTerms = {
  kind: keyof typeof commitmentKindWords
  fromEarliest: Date | null
  fromLatest: Date | null
  untilEarliest: Date | null
  untilLatest: Date | null
  /** Whether no source gives the end as a date, and the words that it was inferred from. */
  untilInferred?: boolean | undefined
  untilText?: string | null | undefined
  /** Whether it is one act or answer on a day and not a state that goes on. */
  momentary: boolean
  /** When the commitment that took its place began; null where none did. */
  successor: { earliest: Date | null; latest: Date | null } | null
  evidence: readonly CommitmentEvidence[]
}

export type CommitmentStateKey =
  | 'not_begun'
  | 'in_force'
  | 'expired'
  | 'replaced'
  | 'broken'
  | 'unknown'
  | 'done'
  | 'said'
  | 'asked'
  | 'answered'
  | 'not_answered'

/** What each state is called, wherever it is said in a word. */
export const commitmentStateWords: Record<CommitmentStateKey, string> = {
  not_begun: 'not begun',
  in_force: 'in force',
  expired: 'expired',
  replaced: 'replaced',
  broken: 'broken',
  unknown: 'unknown',
  done: 'done',
  said: 'said once',
  asked: 'asked for, not given',
  answered: 'declined to comment',
  not_answered: 'did not respond',
}

/** Kinds that answer a question and promise nothing, and what they are on any day. */
export const answerStates: Partial<Record<CommitmentTerms['kind'], CommitmentStateKey>> = {
  declined_to_comment: 'answered',
  no_response: 'not_answered',
  not_given: 'asked',
}

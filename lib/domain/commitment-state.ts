import { breachOn } from './commitment-breach'
import { answerStates, type CommitmentStateKey, type CommitmentTerms } from './commitment-terms'
import { formatDay, formatPartialDate, partialDateValue } from './format-date'
import { dayCount, happenedBy } from './possible-days'

/** Where a commitment stands on a day. */
export type CommitmentState = {
  key: CommitmentStateKey
  /** As readers see it: `expired on 10 Jun 2021`. */
  words: string
  /** By what it is known, or why it is not, in a sentence. */
  why: string
  /** Ids of the evidence that decides it; empty where the terms do. */
  evidence: string[]
}

const answerWords: Partial<Record<CommitmentStateKey, string>> = {
  answered: 'declined to comment',
  not_answered: 'did not respond',
  asked: 'asked for, not given',
}

/**
 * Where a commitment stands at the end of a day. It follows from its terms and from dated evidence alone: it is not begun before its
 * first day; broken from the day of evidence within its term that contradicts it, until later evidence supports it again;
 * replaced from the first day of its successor; expired after its last day; otherwise in force, and without an end for as long as
 * nothing says otherwise. A date that is known to the month is an interval: on a day within it the state is unknown.
 * @param on a UTC calendar day
 */
export function commitmentState(terms: CommitmentTerms, on: Date): CommitmentState {
  const day = dayCount(on)
  const answer = answerStates[terms.kind]
  if (answer) return answered(terms, answer, day)
  const from = { earliest: terms.fromEarliest, latest: terms.fromLatest }
  const began = happenedBy(from, day)
  const beginning = formatPartialDate(terms.fromEarliest, terms.fromLatest)
  if (began === 'no') return state('not_begun', `begins ${beginning}`, 'By its terms.')
  if (began === 'maybe') return unknown(notBegunForSure(terms, beginning))
  return terms.momentary ? momentary(terms) : lasting(terms, day)
}

/** An answer is one from its day on; one without a day is one on any. */
function answered(
  { fromEarliest, fromLatest }: CommitmentTerms,
  key: CommitmentStateKey,
  day: number,
): CommitmentState {
  const when = { earliest: fromEarliest, latest: fromLatest }
  const given = fromEarliest || fromLatest ? happenedBy(when, day) : 'yes'
  const date = formatPartialDate(fromEarliest, fromLatest)
  if (given === 'no') return state('not_begun', `not yet: ${date}`, 'It is an answer of a later day.')
  if (given === 'maybe') return unknown(`Its date is ${date}; whether that was by this day is not given.`)
  return state(key, answerWords[key] ?? '', 'It is an answer, and no promise.')
}

function lasting(terms: CommitmentTerms, day: number): CommitmentState {
  const breach = breachOn(terms, day)
  const against = breach.evidence.map(({ id }) => id)
  const [first] = breach.evidence
  if (first && breach.certainty === 'yes')
    return state('broken', `broken, ${since(first)}`, 'Evidence within its term contradicts it.', against)
  if (breach.certainty === 'maybe')
    return unknown(
      'Evidence contradicts it, and its date leaves open from when on, or whether it still does.',
      against,
    )
  if (terms.successor) {
    const replaced = happenedBy(terms.successor, day)
    const when = formatPartialDate(terms.successor.earliest, terms.successor.latest)
    if (replaced === 'yes')
      return state('replaced', `replaced ${on(terms.successor)}`, 'Another commitment took its place.')
    if (replaced === 'maybe') return unknown(`Another commitment took its place: ${when}.`)
  }
  return byItsEnd(terms, day)
}

function byItsEnd(terms: CommitmentTerms, day: number): CommitmentState {
  const { untilEarliest, untilLatest } = terms
  if (untilEarliest === null && untilLatest === null)
    return state(
      'in_force',
      'in force, no end given; nothing later is held',
      'Its terms give no end, and no evidence of the ledger says that it ended.',
    )
  const end = formatPartialDate(untilEarliest, untilLatest)
  // It ends with its last day, on which it still holds.
  const ended = happenedBy({ earliest: untilEarliest, latest: untilLatest }, day - 1)
  const why = byItsTerms(terms)
  if (ended === 'yes') return state('expired', expired(untilEarliest, untilLatest), why)
  if (ended === 'maybe') return unknown(`Its end is ${end}, and this day lies within.`)
  return state('in_force', `in force until ${end}`, why)
}

/** Where no source gives the last day, it is said from which words it is inferred. */
function byItsTerms({ untilInferred, untilText }: CommitmentTerms): string {
  if (!untilInferred) return 'By its terms.'
  return `By its terms; the last day is inferred${untilText ? ` from “${untilText}”` : ''}.`
}

function momentary({ kind }: CommitmentTerms): CommitmentState {
  const why = 'It was one act or word on a day.'
  return kind === 'assurance'
    ? state('said', 'said once, not heard of since', why)
    : state('done', 'done', why)
}

function notBegunForSure({ fromEarliest, fromLatest }: CommitmentTerms, beginning: string): string {
  if (!fromEarliest && !fromLatest) return 'No source gives when it began.'
  if (!fromEarliest) return `It began ${beginning}; whether it had begun by this day is not given.`
  return `It began ${beginning}, and this day lies within.`
}

function expired(earliest: Date | null, latest: Date | null): string {
  const end = formatPartialDate(earliest, latest)
  if (earliest === null) return `expired ${end}`
  if (earliest.getTime() === latest?.getTime()) return `expired on ${end}`
  return partialDateValue(earliest, latest) ? `expired in ${end}` : `expired: it ended ${end}`
}

type Days = { earliest: Date | null; latest: Date | null }

function on({ earliest, latest }: Days): string {
  const when = formatPartialDate(earliest, latest)
  return earliest && earliest.getTime() === latest?.getTime() ? `on ${when}` : `(${when})`
}

function since({ earliest, latest }: Days): string {
  if (!earliest || !latest) return 'as evidence says'
  return earliest.getTime() === latest.getTime()
    ? `as evidence of ${formatDay(latest)} says`
    : `as evidence says (${formatPartialDate(earliest, latest)})`
}

const unknown = (why: string, evidence: string[] = []) => state('unknown', 'unknown', why, evidence)

function state(
  key: CommitmentStateKey,
  words: string,
  why: string,
  evidence: string[] = [],
): CommitmentState {
  return { key, words, why, evidence }
}

import { describe, expect, it } from 'vitest'
import { commitmentState } from '@/lib/domain/commitment-state'
import type { CommitmentEvidence, CommitmentTerms } from '@/lib/domain/commitment-terms'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const today = day('2026-11-21')

function terms(changes: Partial<CommitmentTerms>): CommitmentTerms {
  const begun = { fromEarliest: day('2020-06-01'), fromLatest: day('2020-06-01') }
  const open = { untilEarliest: null, untilLatest: null, successor: null, evidence: [] }
  return { kind: 'moratorium', momentary: false, ...begun, ...open, ...changes }
}

const words = (
  stance: CommitmentEvidence['stance'],
  earliest: string | null,
  latest = earliest,
): CommitmentEvidence => ({
  id: `${stance} ${earliest}`,
  stance,
  earliest: earliest ? day(earliest) : null,
  latest: latest ? day(latest) : null,
})

const oneYear = terms({
  fromEarliest: day('2020-06-10'),
  fromLatest: day('2020-06-10'),
  untilEarliest: day('2021-06-10'),
  untilLatest: day('2021-06-10'),
})

describe('the state of a commitment', () => {
  it('has expired after its last day, and says which day that was', () => {
    expect(commitmentState(oneYear, today)).toMatchObject({ key: 'expired', words: 'expired on 10 Jun 2021' })
  })

  it('says of an end that is inferred from which words', () => {
    const inferred = { ...oneYear, untilInferred: true, untilText: 'one-year' }
    expect(commitmentState(inferred, today).why).toBe(
      'By its terms; the last day is inferred from “one-year”.',
    )
    expect(commitmentState(oneYear, today).why).toBe('By its terms.')
  })

  it('is in force on its last day', () => {
    expect(commitmentState(oneYear, day('2021-06-10'))).toMatchObject({
      key: 'in_force',
      words: 'in force until 10 Jun 2021',
    })
  })

  it('says only the month when only the month of its end is known', () => {
    const month = terms({ untilEarliest: day('2021-06-01'), untilLatest: day('2021-06-30') })
    expect(commitmentState(month, today).words).toBe('expired in Jun 2021')
  })

  it('names the days between which it ended', () => {
    const days = terms({ untilEarliest: day('2021-06-08'), untilLatest: day('2021-06-11') })
    expect(commitmentState(days, today).words).toBe('expired: it ended 8 – 11 Jun 2021')
  })

  it('says by when it ended where only that is known', () => {
    expect(commitmentState(terms({ untilLatest: day('2021-06-30') }), today).words).toBe(
      'expired by Jun 2021',
    )
  })

  it('is unknown while the day lies within those on which it can have ended, and says why', () => {
    const days = terms({ untilEarliest: day('2026-01-01'), untilLatest: day('2026-12-31') })
    expect(commitmentState(days, today)).toMatchObject({
      key: 'unknown',
      why: 'Its end is 2026, and this day lies within.',
    })
  })

  it('is unknown when it runs to a day or later, and that day has passed', () => {
    expect(commitmentState(terms({ untilEarliest: day('2021-06-10') }), today).key).toBe('unknown')
  })

  it('is unknown within the month in which it began, and where no source says when', () => {
    const month = terms({ fromEarliest: day('2020-06-01'), fromLatest: day('2020-06-30') })
    expect(commitmentState(month, day('2020-06-29')).key).toBe('unknown')
    expect(commitmentState(month, day('2020-06-30')).key).toBe('in_force')
    const never = terms({ fromEarliest: null, fromLatest: null })
    expect(commitmentState(never, today)).toMatchObject({
      key: 'unknown',
      why: 'No source gives when it began.',
    })
  })

  it('is broken from the day of evidence against it, which it names, also after its term', () => {
    const against = words('contradicts', '2020-09-01')
    const broken = { ...oneYear, evidence: [words('supports', '2020-06-10'), against] }
    expect(commitmentState(broken, day('2020-08-31')).key).toBe('in_force')
    expect(commitmentState(broken, day('2020-09-01'))).toMatchObject({
      key: 'broken',
      evidence: [against.id],
    })
    expect(commitmentState(broken, today).key).toBe('broken')
  })

  it('is in force again when later evidence supports it', () => {
    const evidence = [words('contradicts', '2020-09-01'), words('supports', '2020-12-01')]
    expect(commitmentState(terms({ evidence }), today).key).toBe('in_force')
  })

  it('is not broken by words from before it began or after it ended, nor by what only mentions it', () => {
    const evidence = [
      words('contradicts', '2020-06-09'),
      words('contradicts', '2022-01-01'),
      words('mentions', '2020-09-01'),
    ]
    expect(commitmentState({ ...oneYear, evidence }, day('2021-01-01')).key).toBe('in_force')
    expect(commitmentState({ ...oneYear, evidence }, today).key).toBe('expired')
  })

  it('is unknown where dates do not show whether the words against it or for it are the later ones', () => {
    const evidence = [words('contradicts', '2020-09-01', '2020-09-30'), words('supports', '2020-09-15')]
    expect(commitmentState(terms({ evidence }), today).key).toBe('unknown')
    expect(commitmentState(terms({ evidence: [words('contradicts', null)] }), today).key).toBe('unknown')
  })

  it('is replaced from the first day of its successor, whether it had expired or not', () => {
    const successor = { earliest: day('2021-07-01'), latest: day('2021-07-01') }
    expect(commitmentState({ ...oneYear, successor }, day('2021-06-30')).key).toBe('expired')
    expect(commitmentState({ ...oneYear, successor }, today)).toMatchObject({
      key: 'replaced',
      words: 'replaced on 1 Jul 2021',
    })
  })

  it('has no known end where none is given, and does not claim to know more', () => {
    expect(commitmentState(terms({ kind: 'exit' }), today).words).toBe(
      'in force, no end given; nothing later is held',
    )
  })

  it('has not begun before its first day', () => {
    expect(commitmentState(oneYear, day('2020-06-09'))).toMatchObject({
      key: 'not_begun',
      words: 'begins 10 Jun 2020',
    })
  })

  it('is done where it was one act', () => {
    const act = terms({ kind: 'feature_removed', momentary: true, fromLatest: day('2020-06-30') })
    expect(commitmentState(act, today).words).toBe('done')
  })

  it('was said once where it was an assurance on a day', () => {
    expect(commitmentState(terms({ kind: 'assurance', momentary: true }), today).key).toBe('said')
  })

  it.each([
    ['declined_to_comment', 'answered', 'declined to comment'],
    ['no_response', 'not_answered', 'did not respond'],
    ['not_given', 'asked', 'asked for, not given'],
  ] as const)('of the kind %s is what was answered, from its day on', (kind, key, words) => {
    const answer = terms({ kind, momentary: true })
    expect(commitmentState(answer, today)).toMatchObject({ key, words })
    expect(commitmentState(answer, day('2020-05-31'))).toMatchObject({
      key: 'not_begun',
      words: 'not yet: 1 Jun 2020',
    })
    const unsure = terms({ kind, momentary: true, fromEarliest: null })
    expect(commitmentState(unsure, day('2020-05-31')).key).toBe('unknown')
    const undated = terms({ kind, momentary: true, fromEarliest: null, fromLatest: null })
    expect(commitmentState(undated, day('2020-05-31')).key).toBe(key)
  })
})

import { describe, expect, it } from 'vitest'
import { type CommitmentTerms, commitmentState } from '@/lib/domain/commitment-state'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const today = day('2026-11-21')

function terms(changes: Partial<CommitmentTerms>): CommitmentTerms {
  const open = { fromEarliest: null, fromLatest: null, untilEarliest: null, untilLatest: null }
  return { kind: 'moratorium', momentary: false, ...open, ...changes }
}

const oneYear = terms({
  fromEarliest: day('2020-06-10'),
  fromLatest: day('2020-06-10'),
  untilEarliest: day('2021-06-10'),
  untilLatest: day('2021-06-10'),
})

describe('the state of a commitment', () => {
  it('has expired after its last day, and says which day that was', () => {
    expect(commitmentState(oneYear, today)).toEqual({ key: 'expired', words: 'expired on 10 Jun 2021' })
  })

  it('is in force on its last day', () => {
    expect(commitmentState(oneYear, day('2021-06-10'))).toEqual({
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

  it('may have expired while today lies within the days on which it can have ended', () => {
    const days = terms({ untilEarliest: day('2026-01-01'), untilLatest: day('2026-12-31') })
    expect(commitmentState(days, today).key).toBe('may_have_expired')
  })

  it('may have expired when it runs to a day or later, and that day has passed', () => {
    expect(commitmentState(terms({ untilEarliest: day('2021-06-10') }), today).key).toBe('may_have_expired')
  })

  it('has no known end where none is given, and does not claim to know more', () => {
    expect(commitmentState(terms({ kind: 'exit' }), today).words).toBe(
      'no end given, and the ledger holds nothing later',
    )
  })

  it('has not begun before its first day', () => {
    expect(commitmentState(oneYear, day('2020-06-09'))).toEqual({
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
  ] as const)('of the kind %s is what was answered, on any day', (kind, key, words) => {
    expect(commitmentState(terms({ kind, momentary: true }), today)).toEqual({ key, words })
  })
})

import { describe, expect, it } from 'vitest'
import { beganSentence, datePrecision } from '@/lib/domain/date-precision'

const day = (iso: string | null) => (iso === null ? null : new Date(`${iso}T00:00:00Z`))

describe('the precision of a date', () => {
  it.each([
    [null, null, 'unknown'],
    [null, '2018-10-06', 'by'],
    ['2016-01-01', null, 'from'],
    ['2018-03-22', '2018-03-22', 'day'],
    ['2018-03-01', '2018-03-31', 'month'],
    ['2018-01-01', '2018-12-31', 'year'],
    ['2017-01-01', '2019-12-31', 'interval'],
    ['2020-08-20', '2020-08-21', 'interval'],
  ] as const)('of %s to %s is %s', (earliest, latest, precision) => {
    expect(datePrecision(day(earliest), day(latest))).toBe(precision)
  })

  it('is said in words: only by when it was in use', () => {
    expect(beganSentence(null, day('2018-10-06'))).toBe(
      'In use by 6 Oct 2018, the date of the earliest evidence; the beginning is not given.',
    )
  })

  it('is said in words: a month without a day', () => {
    expect(beganSentence(day('2019-08-01'), day('2019-08-31'))).toBe(
      'Began in Aug 2019; the source gives no day.',
    )
  })

  it('is said in words: nothing', () => {
    expect(beganSentence(null, null)).toBe('No source gives when it began.')
  })
})

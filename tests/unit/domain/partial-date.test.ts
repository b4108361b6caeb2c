import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interval, isoDay, overlaps, parsePartialDate } from '@/lib/domain/partial-date'

describe('a partial date', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-08', '2019-08-01', '2019-08-31'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-08-28', '2019-08-28', '2019-08-28'],
    ['2015..2019', '2015-01-01', '2019-12-31'],
    ['2020-08-20..2020-08-21', '2020-08-20', '2020-08-21'],
    ['..2020-08', null, '2020-08-31'],
    ['2016..', '2016-01-01', null],
  ])('reads %s as precisely as it is written', (text, earliest, latest) => {
    expect(parsePartialDate(text)).toEqual({ earliest, latest })
  })

  it.each(['', '..', 'August 2019', '2019-13', '2019-02-30', '2019-8-1', '2020..2019', '1..2..3', '0019'])(
    'refuses %j',
    (text) => {
      expect(() => parsePartialDate(text)).toThrow(RangeError)
    },
  )

  it('never has its latest day before its earliest, and reads its own spelling back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        (year, month) => {
          const { earliest, latest } = interval(year, month)
          expect(earliest <= latest).toBe(true)
          expect(parsePartialDate(`${earliest}..${latest}`)).toEqual({ earliest, latest })
        },
      ),
    )
  })

  it('refuses a day that the month does not have', () => {
    expect(() => isoDay(2019, 2, 29)).toThrow('no day of the calendar')
  })

  it('overlaps another where both can be the same day', () => {
    const year = parsePartialDate('2019')
    expect(overlaps(year, parsePartialDate('2019-12..2020-03'))).toBe(true)
    expect(overlaps(year, parsePartialDate('2020'))).toBe(false)
    expect(overlaps(year, parsePartialDate('..2018'))).toBe(false)
    expect(overlaps(year, { earliest: null, latest: null })).toBe(true)
  })
})

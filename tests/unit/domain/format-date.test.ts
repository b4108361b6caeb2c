import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateNotGiven,
  formatDay,
  formatMonth,
  formatPartialDate,
  partialDateValue,
} from '@/lib/domain/format-date'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const format = (earliest: string | null, latest: string | null) =>
  formatPartialDate(earliest === null ? null : day(earliest), latest === null ? null : day(latest))
const value = (earliest: string, latest: string) => partialDateValue(day(earliest), day(latest))

describe('a partial date', () => {
  it.each([
    ['2019-01-01', '2019-12-31', '2019'],
    ['2019-08-01', '2019-08-31', 'Aug 2019'],
    ['2020-02-01', '2020-02-29', 'Feb 2020'],
    ['2019-08-28', '2019-08-28', '28 Aug 2019'],
    ['2019-12-31', '2019-12-31', '31 Dec 2019'],
    ['2017-01-01', '2019-12-31', '2017 – 2019'],
    ['2020-03-01', '2020-05-31', 'Mar – May 2020'],
    ['2019-11-01', '2020-02-29', 'Nov 2019 – Feb 2020'],
    ['2020-08-20', '2020-08-21', '20 or 21 Aug 2020'],
    ['2020-08-31', '2020-09-01', '31 Aug or 1 Sep 2020'],
    ['2019-12-31', '2020-01-01', '31 Dec 2019 or 1 Jan 2020'],
    ['2020-06-03', '2020-06-07', '3 – 7 Jun 2020'],
    ['2020-06-28', '2020-07-03', '28 Jun – 3 Jul 2020'],
    ['2019-02-01', '2019-02-27', '1 – 27 Feb 2019'],
  ])('from %s to %s is as precise as its source: %s', (earliest, latest, expected) => {
    expect(format(earliest, latest)).toBe(expected)
  })

  it.each([
    ['2020-08-31', 'by Aug 2020'],
    ['2020-12-31', 'by 2020'],
    ['2020-08-20', 'by 20 Aug 2020'],
  ])('of which only the latest day is known, %s, is %s', (latest, expected) => {
    expect(format(null, latest)).toBe(expected)
  })

  it.each([
    ['2016-01-01', '2016 or later'],
    ['2016-05-01', 'May 2016 or later'],
    ['2016-05-03', '3 May 2016 or later'],
  ])('of which only the earliest day is known, %s, is %s', (earliest, expected) => {
    expect(format(earliest, null)).toBe(expected)
  })

  it('that no source gives says so', () => {
    expect(format(null, null)).toBe(dateNotGiven)
  })

  it('whose ends are the wrong way round is refused', () => {
    expect(() => format('2020-01-02', '2020-01-01')).toThrow(RangeError)
  })

  it('is the same whatever the time of day', () => {
    expect(formatDay(new Date('2019-08-28T23:59:59Z'))).toBe('28 Aug 2019')
    expect(formatMonth(new Date('2019-08-31T23:59:59Z'))).toBe('Aug 2019')
  })

  it('names the years of both its ends, whatever they are', () => {
    const days = fc.date({ min: day('1900-01-01'), max: day('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a]
        const text = formatPartialDate(from, to)
        expect(text).toContain(`${to.getUTCFullYear()}`)
        expect(text).toContain(`${from.getUTCFullYear()}`)
      }),
    )
  })
})

describe('the machine’s spelling of a partial date', () => {
  it.each([
    ['2019-01-01', '2019-12-31', '2019'],
    ['2019-08-01', '2019-08-31', '2019-08'],
    ['2019-08-28', '2019-08-28', '2019-08-28'],
  ])('from %s to %s is %s', (earliest, latest, expected) => {
    expect(value(earliest, latest)).toBe(expected)
  })

  it('does not exist for an interval that is no day, month or year', () => {
    expect(value('2017-01-01', '2019-12-31')).toBeNull()
    expect(value('2020-08-20', '2020-08-21')).toBeNull()
    expect(value('2020-03-01', '2020-05-31')).toBeNull()
    expect(partialDateValue(null, day('2020-08-31'))).toBeNull()
  })
})

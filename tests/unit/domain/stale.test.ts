import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageWords, reachedOn, staleness, totalOn } from '@/lib/domain/stale'

const totals = [
  { day: '2019-08-01', total: 362 },
  { day: '2019-08-20', total: 401 },
  { day: '2020-05-31', total: 1310 },
  { day: '2020-08-31', total: 1464 },
]
const printed = (day: string, quantity: string, comparator: 'more_than' | 'exactly' = 'more_than') => ({
  comparator,
  quantity,
  published: { earliest: day, latest: day },
})

describe('a printed number', () => {
  it('is as old as the day on which the records met it', () => {
    expect(staleness(totals, printed('2020-08-21', '1300'))).toEqual({
      reached: '2020-05-31',
      age: { least: 82, most: 82 },
    })
    expect(reachedOn(totals, { comparator: 'exactly', quantity: '401' })).toBe('2019-08-20')
    expect(reachedOn(totals, { comparator: 'more_than', quantity: '401' })).toBe('2020-05-31')
  })

  it('has no age where the records never met it, or the day of printing is not known', () => {
    expect(staleness(totals, printed('2020-08-21', '5000'))).toEqual({ reached: null, age: null })
    const undated = { ...printed('', '400'), published: { earliest: null, latest: '2020-01-01' } }
    expect(staleness(totals, undated).age).toBeNull()
  })

  it('is told in days, weeks or months, or ahead of the records', () => {
    expect(ageWords({ least: 0, most: 0 })).toBe('of the day')
    expect(ageWords({ least: 1, most: 1 })).toBe('1 day old')
    expect(ageWords({ least: 81, most: 82 })).toBe('12 weeks old')
    expect(ageWords({ least: 100, most: 300 })).toBe('about 7 months old')
    expect(ageWords({ least: -3, most: -3 })).toBe('3 days ahead of the records')
    expect(ageWords(null)).toBe('age not known')
  })
})

it('What is counted by the end of a day never falls, and meets a number on the day it is said to', () => {
  expect([
    totalOn(totals, '2019-07-31'),
    totalOn(totals, '2019-08-28'),
    totalOn(totals, '2030-01-01'),
  ]).toEqual([0, 401, 1464])
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
      fc.nat(800),
      (steps, at) => {
        let total = 0
        const rising = steps.map((added, index) => {
          total += added
          return { day: new Date(Date.UTC(2020, 0, 1 + index * 3)).toISOString().slice(0, 10), total }
        })
        const day = reachedOn(rising, { comparator: 'at_least', quantity: String(at) })
        if (at > 0) expect(day === null ? total < at : totalOn(rising, day) >= at).toBe(true)
      },
    ),
  )
})

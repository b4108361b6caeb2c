import { describe, expect, it } from 'vitest'
import { dateRemark } from '@/lib/domain/date-remark'

describe('what a date’s text says beyond the date', () => {
  it.each([
    'inferred: the day of publication',
    'as of publication; the article gives no other date',
    'June 1; the year is inferred',
    'the day of the statement',
    'one-year',
  ])('is shown where it is more than a date: %s', (text) => {
    expect(dateRemark(text)).toBe(text)
  })

  it.each([
    'early July',
    '20 or 21 August 2020',
    'In June',
    'since 2015',
    'about 3 to 7 June 2020',
    '1st Sept.',
  ])('is nothing where it is a date in other words: %s', (text) => {
    expect(dateRemark(text)).toBeNull()
  })

  it('is nothing without a text', () => {
    expect(dateRemark(null)).toBeNull()
    expect(dateRemark('')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { readMoney } from '@/lib/ingest/formats/csv/money'

describe('an amount', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['£1,234.50', '1234.50'],
    ['-$1,234', '-1234.00'],
    ['$-5', '-5.00'],
    ['(1,234.50)', '-1234.50'],
    ['(£5)', '-5.00'],
    ['1234.50-', '-1234.50'],
    ['USD 12', '12.00'],
    ['1 234 567.89', '1234567.89'],
    ["1'234.50", '1234.50'],
    ['−7', '-7.00'],
  ])('%j with a point is %s', (text, amount) => {
    expect(readMoney(text, 'point')).toBe(amount)
  })

  it.each([
    ['1.234,50 €', '1234.50'],
    ['1 234,5', '1234.50'],
    ['1234', '1234.00'],
    ['-1.234.567,89', '-1234567.89'],
  ])('%j with a comma is %s', (text, amount) => {
    expect(readMoney(text, 'comma')).toBe(amount)
  })

  it('is none where its signs do not fit', () => {
    for (const text of [
      '',
      '12,34',
      '1.234,50',
      '1,2345',
      '1.2.3',
      'NaN',
      '1e5',
      '5 pounds',
      '1.234',
      '--5',
      '- -5',
      '()',
    ])
      expect([text, readMoney(text, 'point')]).toEqual([text, null])
    for (const text of ['1,234.50', '1.23', '1,234', '12.34,5'])
      expect([text, readMoney(text, 'comma')]).toEqual([text, null])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney } from '@/lib/domain/format-money'

describe('an amount of money', () => {
  it.each([
    ['1234.5', 'USD', '$1,234.50'],
    ['1234.00', 'USD', '$1,234'],
    ['460000000', 'GBP', '£460,000,000'],
    ['-20.10', 'USD', '−$20.10'],
    ['0', 'USD', '$0'],
    ['1000', 'JPY', '¥1,000'],
    ['5', 'CAD', 'CA$5'],
  ])('of %s %s is written %s', (amount, currency, expected) => {
    expect(formatMoney(amount, currency)).toBe(expected)
  })

  it.each([
    ['460000000', 'GBP', '£460m'],
    ['10000000000', 'USD', '$10bn'],
    ['-1234567', 'USD', '−$1.23m'],
    ['950', 'USD', '$950'],
    ['12500', 'EUR', '€12.5k'],
  ])('of %s %s in short is written %s', (amount, currency, expected) => {
    expect(formatMoney(amount, currency, { compact: true })).toBe(expected)
  })

  it('keeps digits that a float would lose', () => {
    expect(formatMoney('90071992547409931234.56', 'USD')).toBe('$90,071,992,547,409,931,234.56')
  })

  it('keeps every digit of every decimal', () => {
    const digits = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 28n }), fc.integer({ min: 1, max: 99 }))
    fc.assert(
      fc.property(digits, ([whole, cents]) => {
        const amount = `${whole}.${String(cents).padStart(2, '0')}`
        expect(formatMoney(amount, 'USD').replace(/[$,]/g, '')).toBe(amount)
      }),
    )
  })

  it.each(['', '1,000', '1e6', 'NaN', '$5', ' 5'])('that is no decimal is refused: "%s"', (amount) => {
    expect(() => formatMoney(amount, 'USD')).toThrow(RangeError)
  })

  it('in a currency that is none is refused', () => {
    expect(() => formatMoney('5', 'dollars')).toThrow(RangeError)
  })
})

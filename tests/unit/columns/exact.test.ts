import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberColumn, setUnits, valueText } from '@/lib/columns/column'
import { ExactSums, parseUnits, readNumeric, unitsText } from '@/lib/columns/exact'
import { orderOf } from '@/lib/columns/sorted'

/** Hundredths of all sizes that a numeric(20,2) has. */
const units = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n }),
  fc.bigInt({ min: -(2n ** 53n) - 2n, max: -(2n ** 53n) + 2n }),
  fc.bigInt({ min: 2n ** 53n - 2n, max: 2n ** 53n + 2n }),
  fc.bigInt({ min: -100_000n, max: 100_000n }),
)

/** A numeric as PostgreSQL sends it: count of digits to the base of 10,000, weight of the first, sign, decimals, digits. */
function binaryNumeric(hundredths: bigint): Uint8Array {
  const size = hundredths < 0n ? -hundredths : hundredths
  const whole = (size / 100n).toString()
  const padded = whole.padStart(Math.ceil(whole.length / 4) * 4, '0')
  const digits = [...(padded.match(/\d{4}/g) ?? []), `${(size % 100n).toString().padStart(2, '0')}00`].map(
    Number,
  )
  const weight = digits.length - 2
  while (digits.at(-1) === 0) digits.pop()
  let first = weight
  while (digits[0] === 0) {
    digits.shift()
    first -= 1
  }
  const words = [digits.length, digits.length ? first : 0, hundredths < 0n ? 0x4000 : 0, 2, ...digits]
  return Uint8Array.from(words.flatMap((word) => [(word >> 8) & 0xff, word & 0xff]))
}

describe('amounts in memory', () => {
  it('are read from what PostgreSQL sends without loss', () => {
    fc.assert(
      fc.property(units, (value) => {
        expect(BigInt(readNumeric(binaryNumeric(value), 0, 2))).toBe(value)
      }),
    )
  })

  it('add up exactly, whatever their size and sign', () => {
    fc.assert(
      fc.property(fc.array(units, { maxLength: 200 }), (values) => {
        const sums = new ExactSums(2)
        for (const value of values) {
          const read = readNumeric(binaryNumeric(value), 0, 2)
          if (typeof read === 'bigint') sums.addLarge(1, read)
          else sums.add(1, read)
        }
        expect(sums.sum(1)).toBe(values.reduce((sum, value) => sum + value, 0n))
        expect(sums.sum(0)).toBe(0n)
      }),
    )
  })

  it('are written as they are read', () => {
    fc.assert(
      fc.property(units, (value) => {
        expect(parseUnits(unitsText(value, 2), 2)).toEqual({ units: value, rest: false })
      }),
    )
    expect([unitsText(-5n, 2), unitsText(0, 2), unitsText(120n, 0)]).toEqual(['-0.05', '0.00', '120'])
    expect(parseUnits('-0.005', 2)).toEqual({ units: -1n, rest: true })
  })

  it('are sorted by what they are, also where two are the same in a double', () => {
    fc.assert(
      fc.property(fc.array(fc.option(units), { maxLength: 60 }), (values) => {
        const column = numberColumn(values.length, 2)
        values.forEach((value, row) => {
          if (value !== null) setUnits(column, row, readNumeric(binaryNumeric(value), 0, 2))
        })
        const { rows, valued } = orderOf(column, values.length)
        const expected = values
          .map((value, row) => ({ value, row }))
          .sort((a, b) => {
            if (a.value === null || b.value === null)
              return Number(a.value === null) - Number(b.value === null)
            return a.value < b.value ? -1 : a.value > b.value ? 1 : a.row - b.row
          })
        expect([...rows]).toEqual(expected.map(({ row }) => row))
        expect(valued).toBe(values.filter((value) => value !== null).length)
        expect([...rows].map((row) => valueText(column, row))).toEqual(
          expected.map(({ value }) => (value === null ? null : unitsText(value, 2))),
        )
      }),
    )
  })
})

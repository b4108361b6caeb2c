import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TextColumn, textColumn } from '@/lib/columns/column'
import { CountedTexts } from '@/lib/columns/counted-texts'

/** A column of so many texts, which PostgreSQL would sort the other way round. */
function column(size: number): TextColumn {
  const made = textColumn(size)
  for (let number = 0; number < size; number += 1) {
    const text = Buffer.from(`text ${number}`)
    made.texts.add(text, 0, text.length)
  }
  made.ranks = Uint32Array.from({ length: size + 1 }, (_, code) => (code === 0 ? 0 : size + 1 - code))
  return made
}

const held = column(900)

describe('counted texts', () => {
  it('are the same, the most frequent first, whether some are asked for or all', () => {
    const counts = fc.array(fc.nat({ max: 5 }), { minLength: 901, maxLength: 901 })
    fc.assert(
      fc.property(counts, fc.nat({ max: 300 }), fc.nat({ max: 300 }), (times, from, many) => {
        const expected = times
          .flatMap((count, code) =>
            code > 0 && count > 0 ? [{ value: `text ${code - 1}`, count, code }] : [],
          )
          .sort((a, b) => b.count - a.count || b.code - a.code)
          .map(({ value, count }) => ({ value, count }))
        const counted = new CountedTexts(held, Uint32Array.from(times))
        expect(counted.length).toBe(expected.length)
        expect(counted.slice(from, from + many)).toEqual(expected.slice(from, from + many))
        expect([...counted]).toEqual(expected)
        expect(counted.slice(from, from + many)).toEqual(expected.slice(from, from + many))
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '@/lib/charts/definitions/ring-layout'
import { crosses, overlaps } from '@/lib/charts/geometry'
import { ringData } from './fixtures'

const claim = fc.record({
  value: fc.integer({ min: 50, max: 1500 }),
  month: fc.integer({ min: 3, max: 30 }),
  words: fc.constantFrom('401', 'more than 400', 'at least 231', 'more than 1,300'),
})

describe('labels of printed figures', () => {
  it('all find a place when seven figures are printed', () => {
    const { claims } = ringLayout(ringData, 'wide')
    expect(claims.filter((placed) => placed.label === null)).toEqual([])
  })

  it('never touch each other, and never cover a point, whatever was printed', () => {
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 6 }), (printed) => {
        const claims = printed.map(({ value, month, words }, index) => ({
          id: String(index),
          words,
          value,
          date: ringData.months[month]?.month ?? '2020-01',
          by: 'A paper',
          counted: 1000,
          href: '/evidence/x',
        }))
        const placed = ringLayout({ ...ringData, claims }, 'wide').claims
        const boxes = placed.flatMap(({ label }) => (label ? [label.box] : []))
        for (const [index, box] of boxes.entries()) {
          expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false)
          for (const { point } of placed) {
            expect(crosses({ x1: point.x, y1: point.y, x2: point.x, y2: point.y }, box)).toBe(false)
          }
        }
      }),
      { numRuns: 25 },
    )
  }, 30_000)
})

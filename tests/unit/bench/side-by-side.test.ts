import { describe, expect, it } from 'vitest'
import { growth } from '../../bench/ask/curve'
import { shippedConfiguration } from '../../bench/ask/nginx'
import { against } from '../../bench/ask/section'
import { percentile, ratioOf, sideBySide } from '../../bench/support/side-by-side'

describe('measuring side by side', () => {
  it('measures all sides in each round, another one first each time, and leaves the warm-up out', async () => {
    const order: string[] = []
    const side = (name: string) => async (round: number) => {
      order.push(`${name}${round}`)
      return round
    }
    const samples = await sideBySide({ a: side('a'), b: side('b') }, 2, 1)
    expect(order).toEqual(['b-1', 'a-1', 'a0', 'b0', 'b1', 'a1'])
    expect(samples).toEqual({ a: [0, 1], b: [0, 1] })
  })

  it('takes the value that so many of a hundred do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([50, 95, 99, 100].map((of) => percentile(values, of))).toEqual([50, 95, 99, 100])
    expect(percentile([], 50)).toBeNaN()
    expect(ratioOf([3, 9, 3], [2, 2, 1])).toBe(1.5)
  })

  it('says whether a ratio keeps its limit', () => {
    expect(against(1.3, 1.3)).toBe('1.30× kept')
    expect(against(12.4, 1.3)).toBe('12× MISSED')
  })

  it('says how a cost grows with the rows', () => {
    expect(
      growth([
        [1000, 5],
        [1_000_000, 5.5],
      ]),
    ).toBe('hardly (n^0.01)')
    expect(
      growth([
        [1000, 2],
        [10_000, 20],
      ]),
    ).toBe('as the rows (n^1.00)')
    expect(
      growth([
        [1000, 2],
        [10_000, 6.4],
      ]),
    ).toBe('slower than the rows (n^0.51)')
    expect(growth([[1000, 2]])).toBe('')
  })
})

describe('the configuration for nginx', () => {
  it('is the shipped one but for three lines', () => {
    const ours = shippedConfiguration('/cache', 'http://127.0.0.1:4000', 8080).split('\n')
    const shipped = shippedConfiguration('/var/cache/nginx/blue-ledger', 'http://127.0.0.1:3000', 80).split(
      '\n',
    )
    const different = ours.filter((line, index) => line !== shipped[index]).map((line) => line.trim())
    expect(different).toHaveLength(3)
    expect(different[0]).toContain('/cache levels')
    expect(different.slice(1)).toEqual(['server 127.0.0.1:4000;', 'listen 127.0.0.1:8080;'])
  })
})

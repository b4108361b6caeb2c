import { describe, expect, it } from 'vitest'
import { shortPath } from '@/lib/charts/map/short-path'

const square = [
  [0.04, 0],
  [10, 0],
  [10, 10.5],
  [0.04, 10.5],
  [0.04, 0],
] as const

describe('a short path', () => {
  it('goes from point to point, rounded to the decimals that are asked for', () => {
    expect(shortPath([square], 1)).toBe('M10 0l0 10.5-10 0 0-10.5z')
    expect(shortPath([square], 2)).toBe('M10 0l0 10.5-9.96 0 0-10.5z')
    expect(shortPath([square.map(([x, y]) => [x - 5, y / 20] as const)], 1)).toBe('M5 0l0 .5-10 0 0-.5z')
  })

  it('ends where it would if each point were written whole: errors of rounding do not add up', () => {
    const ring = Array.from({ length: 400 }, (_, index) => [index * 0.0149, index % 2] as const)
    const numbers = (shortPath([ring], 1).match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    expect(numbers.length).toBeGreaterThan(200)
    const end = numbers.reduce((sum, number, index) => (index % 2 === 0 ? sum + number : sum), 0)
    expect(end).toBeCloseTo(399 * 0.0149, 1)
  })

  it('leaves out what is too small to be drawn', () => {
    const speck = square.map(([x, y]) => [x / 1000, y / 1000] as const)
    const line = [
      [0, 0],
      [3, 0],
      [0, 0],
    ] as const
    expect(shortPath([speck, line], 1)).toBe('')
    expect(shortPath([speck, square], 0)).toBe('M10 0l0 11-10 0 0-11z')
  })
})

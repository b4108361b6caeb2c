import { describe, expect, it } from 'vitest'
import { formatCount, formatCounted } from '@/lib/domain/format-number'

describe('a count', () => {
  it('has its thousands told apart', () => {
    expect(formatCount(5412)).toBe('5,412')
    expect(formatCount(12_345_678n)).toBe('12,345,678')
  })

  it('below zero has a real minus sign', () => {
    expect(formatCount(-1501)).toBe('−1,501')
  })

  it('agrees with its noun', () => {
    expect(formatCounted(1, 'agency', 'agencies')).toBe('1 agency')
    expect(formatCounted(0, 'agency', 'agencies')).toBe('0 agencies')
    expect(formatCounted(1501, 'agency', 'agencies')).toBe('1,501 agencies')
  })
})

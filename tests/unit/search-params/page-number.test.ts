import { describe, expect, it } from 'vitest'
import { pageNumber, positiveNumber } from '@/lib/search-params/page-number'

describe('the number of a page', () => {
  it('is what the address says, where that is a page', () => {
    expect(['1', '2', '999999', '1000000'].map(pageNumber)).toEqual([1, 2, 999_999, 1_000_000])
    expect(pageNumber(['3', '4'])).toBe(3)
  })

  it('is the first for anything else', () => {
    for (const typed of [
      undefined,
      '',
      '0',
      '-1',
      '1.5',
      '1e3',
      '٣',
      '1000001',
      '99999999999',
      ' 2',
      'two',
      [],
    ])
      expect(pageNumber(typed), String(typed)).toBe(1)
    expect(positiveNumber('none')).toBeNull()
  })
})

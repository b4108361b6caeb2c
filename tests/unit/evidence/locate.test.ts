import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locateQuote } from '@/lib/evidence/locate'

const unicode = (minLength = 0) => fc.string({ unit: 'binary', minLength, maxLength: 60 })

describe('locating a quote', () => {
  test('any stretch that stands in a text once is found at its place', () => {
    fc.assert(
      fc.property(unicode(1), fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text]
        const start = a % points.length
        const end = start + 1 + (b % (points.length - start))
        const exact = points.slice(start, end).join('')
        const places = points.flatMap((_, i) =>
          points
            .slice(i, i + end - start)
            .join('')
            .startsWith(exact)
            ? [i]
            : [],
        )
        const location = locateQuote(text, { exact })
        expect(location.found).toBe(places.length === 1)
        if (!location.found) {
          expect(location.why).toBe('ambiguous')
          return
        }
        expect(location.place).toEqual({
          start,
          end,
          prefix: points.slice(Math.max(0, start - 32), start).join(''),
          suffix: points.slice(end, end + 32).join(''),
        })
      }),
    )
  })

  test('words that are not in the text are never placed', () => {
    fc.assert(
      fc.property(unicode(), unicode(1), (text, exact) => {
        fc.pre(!text.includes(exact))
        expect(locateQuote(text, { exact })).toEqual({ found: false, why: 'missing' })
      }),
    )
  })

  test('a prefix decides between two places', () => {
    const text = 'Police said no. Ring said no.'
    expect(locateQuote(text, { exact: 'said no' })).toMatchObject({
      found: false,
      why: 'ambiguous',
      places: [{ start: 7 }, { start: 21 }],
    })
    expect(locateQuote(text, { exact: 'said no', prefix: 'Ring ' })).toMatchObject({
      found: true,
      occurrences: 2,
      place: { start: 21, end: 28, prefix: 'Ring ', suffix: '.' },
    })
  })

  test('a suffix decides between two places', () => {
    expect(locateQuote('no, no!', { exact: 'no', suffix: '!' })).toMatchObject({
      found: true,
      place: { start: 4 },
    })
  })

  test('a prefix that does not stand before the words refuses them', () => {
    expect(locateQuote('Ring said no.', { exact: 'said no', prefix: 'Police ' })).toMatchObject({
      found: false,
      why: 'context',
    })
  })

  test('overlapping places count as places', () => {
    expect(locateQuote('aaa', { exact: 'aa' })).toMatchObject({ found: false, why: 'ambiguous' })
  })

  test('offsets count code points, as PostgreSQL does', () => {
    expect(locateQuote('😀😀 £460million', { exact: '£460million' })).toMatchObject({
      found: true,
      place: { start: 3, end: 14, prefix: '😀😀 ' },
    })
  })

  test('half a character is no quote', () => {
    expect(locateQuote('😀', { exact: '\ude00' })).toEqual({ found: false, why: 'missing' })
  })

  test('a quote without words is a programming error', () => {
    expect(() => locateQuote('text', { exact: '' })).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quotedParts } from '@/lib/citation/quoted-document'

const text = 'First one here. The second has a quote in it. Third is left out. A quote ends it. Last.'
const points = Array.from(text)
const all = { start: 0, end: points.length }
const quote = (id: string, words: string) => {
  const start = text.indexOf(words)
  return { id, start, end: start + words.length }
}

test('A quote is shown with the rest of its sentence, and what lies between is counted', () => {
  const parts = quotedParts(points, all, [quote('a', 'has a quote'), quote('b', 'A quote ends it.')])
  expect(parts.map((part) => (part.kind === 'elided' ? part.characters : textOf(part.pieces)))).toEqual([
    'First one here.'.length,
    'The second has a quote in it. ',
    'Third is left out.'.length,
    'A quote ends it. ',
    'Last.'.length,
  ])
})

test('Quotes that overlap are cut into pieces that know all of their quotes', () => {
  const parts = quotedParts(points, all, [quote('a', 'The second has a quote'), quote('b', 'a quote in it')])
  const shown = parts.find((part) => part.kind === 'shown')
  expect(shown?.kind === 'shown' && shown.pieces).toEqual([
    { text: 'The second has ', quotes: ['a'], ending: [] },
    { text: 'a quote', quotes: ['a', 'b'], ending: ['a'] },
    { text: ' in it', quotes: ['b'], ending: ['b'] },
    { text: '. ', quotes: [], ending: [] },
  ])
})

test('An abbreviation ends no sentence', () => {
  const words = Array.from('Before. It sells to U.S. Immigration and others. After.')
  const parts = quotedParts(words, { start: 0, end: words.length }, [{ id: 'a', start: 8, end: 16 }])
  expect(parts.filter((part) => part.kind === 'shown').map((part) => textOf(part.pieces))).toEqual([
    'It sells to U.S. Immigration and others. ',
  ])
})

test('Whatever is quoted, the marked pieces of a quote are its words', () => {
  const place = fc
    .tuple(fc.nat(points.length - 1), fc.nat(30))
    .map(([start, length]) => ({ start, end: Math.min(points.length, start + length + 1) }))
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), (places) => {
      const quotes = places.map((where, index) => ({ id: `${index}`, ...where }))
      const pieces = quotedParts(points, all, quotes).flatMap((part) =>
        part.kind === 'shown' ? part.pieces : [],
      )
      for (const { id, start, end } of quotes) {
        expect(textOf(pieces.filter(({ quotes: of }) => of.includes(id)))).toBe(text.slice(start, end))
      }
    }),
  )
})

function textOf(pieces: readonly { text: string }[]): string {
  return pieces.map((piece) => piece.text).join('')
}

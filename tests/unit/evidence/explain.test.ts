import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameCharacter } from '@/lib/evidence/character-name'
import { placeQuote } from '@/lib/evidence/explain'
import { locateQuote } from '@/lib/evidence/locate'
import { nearestPassage } from '@/lib/evidence/nearest'

const article = readFileSync('seeds/articles/tech-is-not-neutral-techcrunch-copy.txt', 'utf8')
const collage = readFileSync('seeds/articles/have-not-followed-collage.txt', 'utf8')

function fault(text: string, exact: string): string {
  const placed = placeQuote(text, { exact })
  if (!('fault' in placed)) throw new Error('It was placed')
  return placed.fault.message
}

describe('explaining why a quote is refused', () => {
  test('any quote with one changed character is refused, and the first difference is named where it is', () => {
    const points = [...article]
    fc.assert(
      fc.property(
        fc.nat({ max: points.length - 80 }),
        fc.integer({ min: 40, max: 80 }),
        fc.nat(),
        fc.constantFrom('’', "'", '–', '\u00a0', 'x', 'Q', '7', '😀'),
        (start, length, offset, character) => {
          const changed = offset % length
          const quote = points.slice(start, start + length)
          const original = quote[changed]
          quote[changed] = character
          const exact = quote.join('')
          fc.pre(original !== character && !article.includes(exact))
          expect(locateQuote(article, { exact })).toEqual({ found: false, why: 'missing' })
          const nearest = nearestPassage(article, exact)
          expect(nearest).toMatchObject({
            start,
            distance: 1,
            difference: {
              inQuote: changed,
              inText: start + changed,
              quoteHas: character,
              textHas: original,
            },
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a changed digit is named', () => {
    expect(fault(article, 'partnered with more than 1,400 police departments')).toBe(
      'the quote is not verbatim; the nearest passage is «partnered with more than 1,300 police departments» (characters 185 to 234). First difference, at character 28 of the quote: here the text has 3 U+0033 DIGIT THREE, the quote has 4 U+0034 DIGIT FOUR',
    )
  })

  test('a straight apostrophe for a curly one is named', () => {
    expect(fault(article, "Amazon's doorbell camera company Ring")).toContain(
      "here the text has ’ U+2019 RIGHT SINGLE QUOTATION MARK, the quote has ' U+0027 APOSTROPHE",
    )
  })

  test('a no-break space for a space is named', () => {
    expect(fault(collage, 'for the public\u00a0to learn about the extent')).toContain(
      'here the text has U+0020 SPACE, the quote has U+00A0 NO-BREAK SPACE',
    )
  })

  test('a missing and an added character are named', () => {
    expect(fault(article, 'Microsoft-owned GitHub also has partnerships')).toContain(
      'here the text has U+0020 SPACE, the quote has - U+002D HYPHEN-MINUS',
    )
    expect(fault(article, 'Microsoft  -owned GitHub also has partnerships')).toContain(
      'here the text has - U+002D HYPHEN-MINUS, the quote has U+0020 SPACE',
    )
  })

  test('a spun copy is refused, and the passage it was spun from is shown', () => {
    expect(fault(article, 'Microsoft has held over 5,000 subcontracts with the DoD')).toContain(
      '«Microsoft has had more than 5,000 subcontracts with the DoD»',
    )
  })

  test('words that are like nothing in the text are no slip of a passage', () => {
    expect(fault(article, 'Zebras zigzag quickly; ibex jump.')).toContain('no passage of the text is like it')
  })

  test('a doubled quote lists its places', () => {
    expect(fault(article, 'Drew-Davi said')).toMatch(
      /^the words stand in the text 3 times: characters \d+ to/,
    )
  })

  test('a quote from a text of nothing is refused', () => {
    expect(fault('', 'words')).toBe('the quote is not verbatim, and no passage of the text is like it')
  })
})

describe('naming a character', () => {
  test.each([
    ['’', '’ U+2019 RIGHT SINGLE QUOTATION MARK'],
    ['\u00a0', 'U+00A0 NO-BREAK SPACE'],
    ['—', '— U+2014 EM DASH'],
    ['a', 'a U+0061 LATIN SMALL LETTER A'],
    ['É', 'É U+00C9'],
    ['😀', '😀 U+1F600'],
  ])('%j is %s', (character, name) => {
    expect(nameCharacter(character)).toBe(name)
  })
})

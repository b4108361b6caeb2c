import { betweenCodePoints, codePointLength, firstCodePoints, lastCodePoints } from './code-points'

/** How much of the text before and after a quote is kept with it, in code points. */
export const CONTEXT_LENGTH = 32

/** A quote as it is declared; prefix and suffix are wanted where its words stand in the text more than once. */
export type Quote = { exact: string; prefix?: string | undefined; suffix?: string | undefined }

/** A place of words in a text: offsets in Unicode code points from 0, with the text before and after. */
export type TextPlace = { start: number; end: number; prefix: string; suffix: string }

export type Location =
  | { found: true; place: TextPlace /** How often the words stand in the text. */; occurrences: number }
  /** The words are nowhere in the text. */
  | { found: false; why: 'missing' }
  /** They are in the text, at `places`, but the declared prefix and suffix fit none of these, or several. */
  | { found: false; why: 'context' | 'ambiguous'; places: TextPlace[] }

/**
 * Finds a quote in a text by exact match and never by likeness (W3C Web Annotation: TextQuoteSelector to
 * TextPositionSelector). Throws a RangeError for a quote without words.
 */
export function locateQuote(text: string, quote: Quote): Location {
  const places = occurrences(text, quote.exact)
  if (places.length === 0) return { found: false, why: 'missing' }
  const fitting = places.filter(
    (index) =>
      text.slice(0, index).endsWith(quote.prefix ?? '') &&
      text.startsWith(quote.suffix ?? '', index + quote.exact.length),
  )
  const [index] = fitting
  if (index === undefined) return { found: false, why: 'context', places: places.map(placeAt) }
  if (fitting.length > 1) return { found: false, why: 'ambiguous', places: fitting.map(placeAt) }
  const place = placeAt(index)
  return {
    found: true,
    occurrences: places.length,
    place: { ...place, prefix: quote.prefix ?? place.prefix, suffix: quote.suffix ?? place.suffix },
  }

  function placeAt(index: number): TextPlace {
    const start = codePointLength(text.slice(0, index))
    return {
      start,
      end: start + codePointLength(quote.exact),
      prefix: lastCodePoints(text.slice(0, index), CONTEXT_LENGTH),
      suffix: firstCodePoints(text.slice(index + quote.exact.length), CONTEXT_LENGTH),
    }
  }
}

/** Where words stand in a text, as indexes of UTF-16 units, overlapping ones included. */
function occurrences(text: string, words: string): number[] {
  if (!words) throw new RangeError('A quote has words')
  const found: number[] = []
  for (let index = text.indexOf(words); index >= 0; index = text.indexOf(words, index + 1)) {
    if (betweenCodePoints(text, index) && betweenCodePoints(text, index + words.length)) found.push(index)
  }
  return found
}

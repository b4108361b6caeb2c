/** Where something stands in a text: its first sign, and the one behind its last. */
export type Place = { start: number; end: number }

/**
 * Where words stand in a text, at the beginning of a word, however it writes them: with capitals, accents, ligatures, apostrophes
 * or other signs between them. In order, and none over another.
 */
export function placesOf(words: readonly string[], text: string): Place[] {
  const wanted = words.map((word) => folded(word).letters.trim()).filter(Boolean)
  if (wanted.length === 0) return []
  const { letters, places } = folded(text)
  const begins = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${wanted.join('|')})`, 'gu')
  const found: Place[] = []
  for (const { index, 0: word } of letters.matchAll(begins)) {
    const start = places[index]?.start ?? 0
    const end = places[index + word.length - 1]?.end ?? start
    // One sign can stand for several letters, or even words.
    if (start >= (found.at(-1)?.end ?? 0)) found.push({ start, end })
  }
  return found
}

const apostrophes = /^['’‘`]$/
const accents = /[\u0300-\u036f]/g

/** A text as names are compared, with one blank for all signs between two words, and of each of its letters where it stands. */
function folded(text: string): { letters: string; places: Place[] } {
  let letters = ''
  const places: Place[] = []
  let start = 0
  for (const sign of text) {
    const end = start + sign.length
    const plain = sign === '&' ? ' and ' : sign.normalize('NFKD').replace(accents, '').toLowerCase()
    const last = places.at(-1)
    // An accent of its own belongs to the letter before it.
    if (plain === '' && last) last.end = end
    else if (!apostrophes.test(sign)) {
      for (const unit of plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').split('')) {
        if (unit === ' ' && letters.endsWith(' ')) continue
        letters += unit
        places.push({ start, end })
      }
    }
    start = end
  }
  return { letters, places }
}

/** A stretch of a text: offsets in Unicode code points, the end behind the last character. */
export type Stretch = { start: number; end: number }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

// "U.S. Immigration", "Mr. Nadella": a full stop that ends no sentence, which the segmenter cannot know.
const endsInAbbreviation = /(?:\b\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Co|Corp|vs)\.)\s*$/u

/** The sentences of a text, one behind the other, spaces included. Their offsets begin at `offset`. */
export function sentences(text: string, offset = 0): Stretch[] {
  const found: Stretch[] = []
  let start = offset
  let end = offset
  for (const { segment } of segmenter.segment(text)) {
    end += codePointLength(segment)
    if (endsInAbbreviation.test(segment)) continue
    found.push({ start, end })
    start = end
  }
  if (end > start) found.push({ start, end })
  return found
}

/** Length in Unicode code points, as the ledger counts offsets. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

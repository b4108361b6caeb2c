import { type Stretch, sentences } from './sentences'

/** A quote's place in its source, in Unicode code points. */
export type PlacedQuote = Stretch & { id: string }

/** A run of text with the quotes it belongs to; none where it only completes a sentence. */
export type Piece = {
  text: string
  quotes: readonly string[]
  /** Quotes whose last character is the piece's last. */
  ending: readonly string[]
}

/** Text that is shown, or the length in characters of what is not. */
export type DocumentPart =
  | { kind: 'shown'; start: number; pieces: readonly Piece[]; quotes: readonly string[] }
  | { kind: 'elided'; start: number; characters: number }

/**
 * A stretch of a document as the ledger may show it: its quotes, each with the rest of its sentence, and how much
 * lies between them. Stretches without a letter or digit are passed over.
 * @param points the whole document, one code point an element
 * @param within the stretch: a passage, or all of it
 */
export function quotedParts(
  points: readonly string[],
  within: Stretch,
  quotes: readonly PlacedQuote[],
): DocumentPart[] {
  const inside = quotes.filter(({ start, end }) => start >= within.start && end <= within.end)
  const shown = joined(inside.map((quote) => wholeSentences(points, within, quote)))
  const parts: DocumentPart[] = []
  let reached = within.start
  for (const stretch of shown) {
    parts.push(...elided(points, reached, stretch.start), shownPart(points, stretch, inside))
    reached = stretch.end
  }
  return [...parts, ...elided(points, reached, within.end)]
}

function elided(points: readonly string[], start: number, end: number): DocumentPart[] {
  const text = textOf(points, start, end).trim()
  const characters = /[\p{L}\p{N}]/u.test(text) ? Array.from(text).length : 0
  return characters > 0 ? [{ kind: 'elided', start, characters }] : []
}

function shownPart(
  points: readonly string[],
  { start, end }: Stretch,
  all: readonly PlacedQuote[],
): DocumentPart {
  const quotes = all.filter((quote) => quote.start >= start && quote.end <= end)
  const cuts = [...new Set([start, end, ...quotes.flatMap((quote) => [quote.start, quote.end])])]
  cuts.sort((a, b) => a - b)
  const pieces = cuts.slice(1).map((to, index): Piece => {
    const from = cuts[index] ?? start
    return {
      text: textOf(points, from, to),
      quotes: quotes.filter((quote) => quote.start <= from && quote.end >= to).map(({ id }) => id),
      ending: quotes.filter((quote) => quote.end === to).map(({ id }) => id),
    }
  })
  return { kind: 'shown', start, pieces, quotes: quotes.map(({ id }) => id) }
}

/** The quote with the rest of the sentences it begins and ends in, within its own line. */
function wholeSentences(points: readonly string[], within: Stretch, quote: Stretch): Stretch {
  let start = quote.start
  while (start > within.start && points[start - 1] !== '\n') start -= 1
  let end = quote.end
  while (end < within.end && points[end] !== '\n') end += 1
  const lines = sentences(textOf(points, start, end), start)
  return {
    start: lines.findLast((line) => line.start <= quote.start)?.start ?? start,
    end: lines.find((line) => line.end >= quote.end)?.end ?? end,
  }
}

/** Stretches in order; those that overlap or touch become one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const ordered = [...stretches].sort((a, b) => a.start - b.start)
  const result: Stretch[] = []
  for (const stretch of ordered) {
    const last = result.at(-1)
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end)
    else result.push({ ...stretch })
  }
  return result
}

const textOf = (points: readonly string[], start: number, end: number) => points.slice(start, end).join('')

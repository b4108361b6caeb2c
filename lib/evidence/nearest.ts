/** The stretch of a text that comes nearest to a quote. Offsets in code points of the text, from 0. */
export type Nearest = {
  start: number
  end: number
  words: string
  /** Least number of characters to change, add or drop in the quote to get these words. */
  distance: number
  difference: Difference
}

/** The first place at which a quote leaves the text. A side that has nothing there is null. */
export type Difference = {
  /** Offset in the quote, in code points from 0. */
  inQuote: number
  /** Offset in the text, in code points from 0. */
  inText: number
  quoteHas: string | null
  textHas: string | null
}

/**
 * Finds the stretch of `text` with the least edit distance to `quote` (Sellers' algorithm), and the first difference.
 * Only to tell an editor what went wrong: nothing is ever anchored here. Null when the text is empty.
 */
export function nearestPassage(text: string, quote: string): Nearest | null {
  const textPoints = [...text]
  const quotePoints = [...quote]
  if (textPoints.length === 0 || quotePoints.length === 0) return null
  const { start, end, distance } = nearestStretch(textPoints, quotePoints)
  const stretch = textPoints.slice(start, end)
  const { inQuote, inStretch } = firstDifference(stretch, quotePoints)
  return {
    start,
    end,
    words: stretch.join(''),
    distance,
    difference: {
      inQuote,
      inText: start + inStretch,
      quoteHas: quotePoints[inQuote] ?? null,
      textHas: textPoints[start + inStretch] ?? null,
    },
  }
}

/** Two rows of the table of distances, with where in the text each cell's stretch began; a change is preferred to an omission. */
function nearestStretch(text: string[], quote: string[]): { start: number; end: number; distance: number } {
  const width = text.length + 1
  let costs = new Int32Array(width)
  let starts = Int32Array.from({ length: width }, (_, j) => j)
  for (let i = 1; i <= quote.length; i++) {
    const nextCosts = new Int32Array(width)
    const nextStarts = new Int32Array(width)
    nextCosts[0] = i
    for (let j = 1; j < width; j++) {
      let cost = at(costs, j - 1) + (quote[i - 1] === text[j - 1] ? 0 : 1)
      let start = at(starts, j - 1)
      if (at(costs, j) + 1 < cost) [cost, start] = [at(costs, j) + 1, at(starts, j)]
      if (at(nextCosts, j - 1) + 1 < cost) [cost, start] = [at(nextCosts, j - 1) + 1, at(nextStarts, j - 1)]
      nextCosts[j] = cost
      nextStarts[j] = start
    }
    costs = nextCosts
    starts = nextStarts
  }
  let end = 0
  // Of equally near stretches that begin together the longer one, so that a changed last character counts as changed.
  for (let j = 1; j < width; j++) {
    const nearer = at(costs, j) - at(costs, end)
    if (nearer < 0 || (nearer === 0 && at(starts, j) === at(starts, end))) end = j
  }
  return { start: at(starts, end), end, distance: at(costs, end) }
}

/** The typed array's own value; every index used above lies within it. */
function at(row: Int32Array, index: number): number {
  return row[index] ?? 0
}

/** How far quote and stretch agree from their beginnings. */
function firstDifference(stretch: string[], quote: string[]): { inQuote: number; inStretch: number } {
  let same = 0
  while (same < quote.length && same < stretch.length && quote[same] === stretch[same]) same++
  return { inQuote: same, inStretch: same }
}

import { nearestPassage } from '../nearest'

/** A stretch of a text that may be what became of a quote. `start` and `end` are indexes of UTF-16 units. */
export type NearPassage = { start: number; end: number; words: string; distance: number }

const word = /[\p{L}\p{N}]+/gu

/**
 * The stretch of whole words in a text that comes nearest to a quote; null where the text has none of its words. It is looked for
 * where most of the quote's rare words stand together, so that a long page costs little more than a short one.
 */
export function nearPassage(text: string, quote: string): NearPassage | null {
  const where = likelyStretch(text, quote)
  if (!where) return null
  const stretch = text.slice(where.start, where.end)
  const nearest = nearestPassage(stretch, quote)
  if (!nearest || nearest.start === nearest.end) return null
  const points = [...stretch]
  const before = points.slice(0, nearest.start).join('').length
  const found = { start: where.start + before, end: where.start + before + nearest.words.length }
  const { start, end } = wholeWords(text, found)
  return { start, end, words: text.slice(start, end), distance: nearest.distance }
}

type Stretch = { start: number; end: number }

function likelyStretch(text: string, quote: string): Stretch | null {
  const wanted = new Set(wordsOf(quote).map(({ text }) => text))
  const words = wordsOf(text)
  const times = new Map<string, number>()
  for (const { text } of words) if (wanted.has(text)) times.set(text, (times.get(text) ?? 0) + 1)
  if (times.size === 0) return null
  const weights = words.map(({ text }) => (times.has(text) ? 1 / (times.get(text) ?? 1) : 0))
  const width = wordsOf(quote).length
  let [best, bestSum, sum] = [0, 0, 0]
  for (const [index, weight] of weights.entries()) {
    sum += weight - (weights[index - width] ?? 0)
    // Sums of fractions are not exact; what is as good as the best so far is no better.
    if (sum > bestSum + 1e-9) [best, bestSum] = [index, sum]
  }
  const first = words[Math.max(0, best - 2 * width)]
  const last = words[Math.min(words.length - 1, best + width)]
  return first && last
    ? { start: Math.max(0, first.start - 40), end: Math.min(text.length, last.end + 40) }
    : null
}

function wordsOf(text: string): (Stretch & { text: string })[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    text: found.toLowerCase(),
    start: index,
    end: index + found.length,
  }))
}

const ofWord = /[\p{L}\p{N}\p{M}]$/u
const wordBegins = /^[\p{L}\p{N}\p{M}]/u

/** The stretch, grown to the ends of the words that it cuts, without blanks at its ends. */
function wholeWords(text: string, stretch: Stretch): Stretch {
  let { start, end } = stretch
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  while (
    start > 0 &&
    ofWord.test(text.slice(Math.max(0, start - 2), start)) &&
    wordBegins.test(text.slice(start, start + 2))
  )
    start -= unitsBefore(text, start)
  while (
    end < text.length &&
    wordBegins.test(text.slice(end, end + 2)) &&
    ofWord.test(text.slice(Math.max(0, end - 2), end))
  )
    end += unitsAt(text, end)
  return { start, end }
}

const unitsAt = (text: string, index: number) => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1)
const unitsBefore = (text: string, index: number) =>
  index > 1 && (text.codePointAt(index - 2) ?? 0) > 0xffff ? 2 : 1

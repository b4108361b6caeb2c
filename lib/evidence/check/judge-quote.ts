import type { WordChange } from '@/lib/domain/evidence-health'
import { codePointLength } from '../code-points'
import { nearPassage } from './near-passage'
import { equalBlanks, type SearchedText } from './searched-text'
import { shareKept, wordDiff } from './word-diff'

/** A quote as the ledger holds it: words, what stood around them, and where, in code points. */
export type HeldQuote = {
  exact: string
  prefix: string
  suffix: string
  startOffset: number
  endOffset: number
}

/** What became of a quote in a text that was read; offsets in code points of that text. */
export type Verdict =
  | { state: 'verbatim'; start: number; end: number; reason: null }
  | { state: 'moved'; start: number; end: number; reason: string }
  | { state: 'changed'; start: number; end: number; reason: string; difference: WordChange[] }
  | { state: 'gone'; reason: string }

/** Beyond this share of its characters a passage is none that a quote could have become, nor with less of its words kept. */
const farthest = 0.5
const leastKept = 0.4

/**
 * Looks for a quote in a text.
 * @param byOffset whether the text is the very document that was quoted, so that offsets and blanks count; in a page menus and line
 *   breaks come and go, and a quote stands where it stood when the words before or behind it are as they were
 */
export function judgeQuote(text: SearchedText, quote: HeldQuote, byOffset: boolean): Verdict {
  const found = byOffset ? inDocument(text.raw, quote) : inPage(text, quote)
  return found ?? nearest(text, quote)
}

function inDocument(raw: string, quote: HeldQuote): Verdict | null {
  const starts = placesOf(raw, quote.exact).map((index) => codePointLength(raw.slice(0, index)))
  const [start] = starts.sort((a, b) => away(a) - away(b))
  if (start === undefined) return null
  const place = { start, end: start + codePointLength(quote.exact) }
  if (start === quote.startOffset) return { state: 'verbatim', ...place, reason: null }
  return {
    state: 'moved',
    ...place,
    reason: `the words begin at character ${start} of the text, not at ${quote.startOffset}`,
  }

  function away(start: number): number {
    return Math.abs(start - quote.startOffset)
  }
}

/** Fewer characters of what stood around a quote say nothing about its place. */
const leastContext = 4
const mostContext = 24

function inPage(text: SearchedText, quote: HeldQuote): Verdict | null {
  const exact = equalBlanks(quote.exact)
  const places = placesOf(text.words, exact)
  const [first] = places
  if (first === undefined) return null
  const before = equalBlanks(quote.prefix).slice(-mostContext)
  const behind = equalBlanks(quote.suffix).slice(0, mostContext)
  const told = [before, behind].some((context) => context.length >= leastContext)
  const kept = places.find((index) => {
    const [left, right] = [
      text.words.slice(0, index).trimEnd(),
      text.words.slice(index + exact.length).trimStart(),
    ]
    return (
      (before.length >= leastContext && left.endsWith(before)) ||
      (behind.length >= leastContext && right.startsWith(behind))
    )
  })
  const index = kept ?? first
  const place = { start: text.startOf(index), end: text.endOf(index + exact.length) }
  if (kept !== undefined || !told) return { state: 'verbatim', ...place, reason: null }
  return {
    state: 'moved',
    ...place,
    reason: 'the words stand there, but neither after nor before what they stood by',
  }
}

function nearest(text: SearchedText, { exact }: HeldQuote): Verdict {
  const quote = equalBlanks(exact)
  const near = nearPassage(text.words, quote)
  const gone: Verdict = { state: 'gone', reason: 'nothing in the text is near these words' }
  if (!near || near.distance > farthest * codePointLength(quote)) return gone
  const place = { start: text.startOf(near.start), end: text.endOf(near.end) }
  // The same words with other blanks between them are seen in the text as it was read.
  const blanks = near.words === quote
  const passage = blanks ? [...text.raw].slice(place.start, place.end).join('') : near.words
  const difference = wordDiff(blanks ? exact : quote, passage)
  if (shareKept(difference) < leastKept) return gone
  const reason = blanks ? 'the blanks or line breaks between the words are others' : 'the words are others'
  return { state: 'changed', ...place, reason, difference }
}

/** Where words stand in a text, as indexes of UTF-16 units. */
function placesOf(text: string, words: string): number[] {
  const found: number[] = []
  for (
    let index = text.indexOf(words);
    index >= 0 && found.length < 1000;
    index = text.indexOf(words, index + 1)
  )
    found.push(index)
  return found
}

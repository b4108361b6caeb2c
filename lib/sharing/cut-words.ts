/** The beginning of a text, cut behind a word and closed with an ellipsis, where it is longer than so many characters. */
export function headOf(text: string, longest: number): string {
  const points = Array.from(text.slice(0, 2 * longest + 2))
  if (points.length <= longest) return text
  const whole = wholeWords(points.slice(0, longest + 1).join(''), /\s+\S*$/)
  return `${(whole ?? points.slice(0, longest).join('')).trimEnd()}…`
}

/** The end of a text, cut before a word and opened with an ellipsis, where it is longer than so many characters. */
export function tailOf(text: string, longest: number): string {
  const points = Array.from(text.slice(-2 * longest - 2))
  if (points.length <= longest) return text
  const whole = wholeWords(points.slice(-longest - 1).join(''), /^\S*\s+/)
  return `… ${(whole ?? points.slice(points.length - longest).join('')).trimStart()}`
}

type CutWords = { before: string; marked: string; after: string }

/**
 * A quote that is at most so many characters long: what is marked stays whole as far as it can, and as much of the rest as fits stands
 * around it. Every cut is at the end of a word and shown by an ellipsis.
 */
export function cutQuote({ before, marked, after }: CutWords, longest: number): CutWords {
  const kept = headOf(marked, longest)
  if (kept !== marked) return { before: before ? '… ' : '', marked: kept, after: '' }
  const room = longest - length(marked)
  const half = Math.floor(room / 2)
  const left = Math.max(half, room - length(after))
  const shown = tailOf(before, left)
  return { before: shown, marked, after: headOf(after, room - Math.min(length(before), left)) }
}

/** What is left when the broken word at an end is taken away; null for one long word, or a script without spaces. */
function wholeWords(cut: string, brokenWord: RegExp): string | null {
  const whole = cut.replace(brokenWord, '')
  return whole !== cut && whole.length > cut.length / 2 ? whole : null
}

/** Length in code points, as far as it matters. */
const length = (text: string) => (text.length > 10_000 ? text.length : Array.from(text).length)

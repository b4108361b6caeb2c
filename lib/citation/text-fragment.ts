/** The words of a quote and what stands next to them, as in W3C's TextQuoteSelector. */
export type QuotedWords = { exact: string; prefix: string; suffix: string }

const longestWhole = 20
const wordsAtEachEnd = 6
const wordsOfContext = 3

/**
 * The address of a page with the fragment that makes a browser go to the quote and mark it
 * (WICG, "URL fragment text directives"). A service to the reader, never the proof.
 */
export function withTextFragment(url: string, quote: QuotedWords): string {
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${textDirective(quote)}`
}

/** `start` for a short quote; `prefix-,start,end,-suffix` for a long one or one of several lines. */
export function textDirective({ exact, prefix, suffix }: QuotedWords): string {
  const words = exact.trim().split(/\s+/)
  if (words.length <= longestWhole && !exact.trim().includes('\n')) return encode(words)
  const before = wordsBefore(prefix)
  const after = wordsAfter(suffix)
  return [
    ...(before.length > 0 ? [`${encode(before)}-`] : []),
    encode(words.slice(0, wordsAtEachEnd)),
    encode(words.slice(-wordsAtEachEnd)),
    ...(after.length > 0 ? [`-${encode(after)}`] : []),
  ].join(',')
}

// A hyphen, a comma and an ampersand mean something in a directive; encodeURIComponent leaves the hyphen.
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(/-/g, '%2D')
}

/** The last whole words before the quote, in its own line; none where they are glued to it. */
function wordsBefore(prefix: string): string[] {
  const line = prefix.slice(prefix.lastIndexOf('\n') + 1)
  if (!/\s$/.test(line)) return []
  // The first word of a prefix may have been cut.
  return line.trim().split(/\s+/).slice(1).slice(-wordsOfContext)
}

/** The first whole words after the quote, in its own line, with the punctuation between. */
function wordsAfter(suffix: string): string[] {
  const line = suffix.split('\n', 1)[0] ?? ''
  if (/^[\p{L}\p{N}]/u.test(line)) return []
  return line.trim().split(/\s+/).slice(0, -1).slice(0, wordsOfContext)
}

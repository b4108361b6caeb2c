const QUOTE = 0x22

export const LINE_FEED = 0x0a
export const CARRIAGE_RETURN = 0x0d

/** Where `wanted` comes next; Infinity when it does not. */
export function find(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** The quote that closes the one at `open`, behind doubled ones; -1 when there is none. */
export function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2)
  return close
}

/** Line breaks (LF, CRLF, CR) between two positions. */
export function lineBreaks(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|\n|\r/g)?.length ?? 0
}

/** The value that stands between quotes: each two of them are one. */
export function halveQuotes(value: string): string {
  // replaceAll makes a string for each place, which a large value cannot afford.
  return value.length > 65_536 ? value.split('""').join('"') : value.replaceAll('""', '"')
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Ends the lines of CSV with CRLF, as RFC 4180 has it and COPY does not. Line breaks within quotes stay as they are.
 * Returns a function that takes the bytes piece by piece.
 */
export function crlfLines(): (piece: Buffer) => Buffer {
  let quoted = false
  return (piece) => {
    const ends: number[] = []
    let mark = piece.indexOf(quote)
    /** Passes the quotation marks before a place. */
    const passMarks = (before: number) => {
      for (; mark >= 0 && mark < before; mark = piece.indexOf(quote, mark + 1)) quoted = !quoted
    }
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) {
      passMarks(at)
      if (!quoted) ends.push(at)
    }
    passMarks(piece.length)
    const longer = Buffer.allocUnsafe(piece.length + ends.length)
    let [from, to] = [0, 0]
    for (const at of ends) {
      to += piece.copy(longer, to, from, at)
      longer[to] = carriageReturn
      to += 1
      from = at
    }
    piece.copy(longer, to, from)
    return longer
  }
}

/** How many lines end in a piece. */
export function lineFeeds(piece: Buffer): number {
  let count = 0
  for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, at + 1)) count += 1
  return count
}

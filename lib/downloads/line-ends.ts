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
    const longer = Buffer.allocUnsafe(piece.length * 2)
    let end = 0
    for (const byte of piece) {
      if (byte === quote) quoted = !quoted
      else if (byte === lineFeed && !quoted) longer[end++] = carriageReturn
      longer[end++] = byte
    }
    return longer.subarray(0, end)
  }
}

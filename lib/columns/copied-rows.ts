/** Takes what a row holds in one of its columns: the bytes of `source` from `from` to `to`, or nothing where `to` is below `from`. */
export type Field = (row: number, source: Uint8Array, from: number, to: number) => void

/** The signature of COPY … (FORMAT binary), flags and the length of an extension, of which there is none. */
const headerLength = 19

/**
 * Reads the rows of a COPY … TO STDOUT (FORMAT binary), piece by piece. The first column says which row of the reader's it
 * is: `rowOf` finds its number, and rows of which it finds none (-1) are left out.
 * @returns how many rows there were
 */
export async function readCopiedRows(
  pieces: AsyncIterable<Uint8Array>,
  rowOf: (source: Uint8Array, from: number, to: number) => number,
  fields: readonly Field[],
): Promise<number> {
  let rest: Uint8Array = new Uint8Array(0)
  let skipped = false
  let rows = 0
  const starts = new Int32Array(fields.length + 1)
  const ends = new Int32Array(fields.length + 1)

  /** Reads the row that begins at `at`; where it ends, -1 where the bytes end first, -2 behind the last row. */
  function readRow(bytes: Uint8Array, at: number): number {
    if (at + 2 > bytes.length) return -1
    if (bytes[at] === 0xff) return -2
    let place = at + 2
    for (let column = 0; column < starts.length; column += 1) {
      if (place + 4 > bytes.length) return -1
      const length = int32(bytes, place)
      place += 4
      starts[column] = place
      ends[column] = place + length // below its start where it is null, whose length is -1
      if (length > 0) place += length
    }
    return place > bytes.length ? -1 : place
  }

  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let at = 0
    if (!skipped) {
      if (bytes.length < headerLength) {
        rest = bytes
        continue
      }
      at = headerLength
      skipped = true
    }
    for (;;) {
      const end = readRow(bytes, at)
      if (end < 0) break
      const row = rowOf(bytes, starts[0] ?? 0, ends[0] ?? 0)
      if (row >= 0) {
        for (let column = 1; column < starts.length; column += 1) {
          fields[column - 1]?.(row, bytes, starts[column] ?? 0, ends[column] ?? 0)
        }
      }
      rows += 1
      at = end
    }
    rest = bytes.subarray(at)
  }
  return rows
}

export function int16(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) << 24) >> 16) | (bytes[at + 1] ?? 0)
}

export function int32(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] ?? 0) << 24) |
    ((bytes[at + 1] ?? 0) << 16) |
    ((bytes[at + 2] ?? 0) << 8) |
    (bytes[at + 3] ?? 0)
  )
}

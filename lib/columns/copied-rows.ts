/** Takes what a row holds in one of its columns: the bytes of `source` from `from` to `to`, or nothing where `to` is below `from`. */
export type Field = (row: number, source: Uint8Array, from: number, to: number) => void

/** The signature of COPY … (FORMAT binary), flags and the length of an extension, of which there is none. */
const headerLength = 19

/**
 * Reads the rows of a COPY … TO STDOUT (FORMAT binary), piece by piece. The first column is the id of what the row is about:
 * `rowOf` gives the number under which the fields take the row, and rows for which it gives none (-1) are left out.
 * @returns how many rows there were
 */
export async function readCopiedRows(
  pieces: AsyncIterable<Uint8Array>,
  rowOf: (source: Uint8Array, from: number, to: number) => number,
  fields: readonly Field[],
): Promise<number> {
  let bytes = new Uint8Array(2 ** 18)
  /** What of `bytes` holds rows that are not read yet. */
  let end = 0
  let at = headerLength
  let rows = 0
  const starts = new Int32Array(fields.length + 1)
  const ends = new Int32Array(fields.length + 1)

  /** Finds the columns of the row at `at`, and where it ends: -1 where it is not all there, or the last one was. */
  function rowEnd(): number {
    if (at + 2 > end || bytes[at] === 0xff) return -1
    let place = at + 2
    for (let column = 0; column < starts.length; column += 1) {
      if (place + 4 > end) return -1
      const length = int32(bytes, place)
      place += 4
      starts[column] = place
      ends[column] = place + length // below its start where it is null, whose length is -1
      if (length > 0) place += length
    }
    return place > end ? -1 : place
  }

  for await (const piece of pieces) {
    if (end + piece.length > bytes.length) {
      const longer = new Uint8Array((end + piece.length) * 2)
      longer.set(bytes.subarray(0, end))
      bytes = longer
    }
    bytes.set(piece, end)
    end += piece.length
    for (let next = rowEnd(); next >= 0; next = rowEnd()) {
      const row = rowOf(bytes, starts[0] ?? 0, ends[0] ?? 0)
      if (row >= 0) {
        for (let column = 1; column < starts.length; column += 1) {
          fields[column - 1]?.(row, bytes, starts[column] ?? 0, ends[column] ?? 0)
        }
      }
      rows += 1
      at = next
    }
    if (at <= end) {
      bytes.copyWithin(0, at, end)
      end -= at
      at = 0
    }
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

import { type Column, noDay } from './column'

/** Rows in the order of a column, the first value first, and of their ids where values are the same; those without one stand last. */
export type Order = { readonly rows: Uint32Array; readonly valued: number }

/** The order of the rows by a column; the rows themselves are in the order of their ids. */
export function orderOf(column: Column, rowCount: number): Order {
  const keys = keysOf(column, rowCount)
  const rows = new Uint32Array(rowCount)
  let valued = 0
  for (let row = 0; row < rowCount; row += 1) {
    if (hasValue(column, row)) {
      rows[valued] = row
      valued += 1
    }
  }
  let without = valued
  for (let row = 0; row < rowCount; row += 1) {
    if (!hasValue(column, row)) {
      rows[without] = row
      without += 1
    }
  }
  const sorted = keys.reduce<Uint32Array>((order, key) => radix(order, key), rows.slice(0, valued))
  rows.set(sorted)
  if (column.kind === 'number' && column.large.size > 0) settleLarge(column, rows.subarray(0, valued))
  return { rows, valued }
}

export function hasValue(column: Column, row: number): boolean {
  switch (column.kind) {
    case 'text':
      return column.codes[row] !== 0
    case 'day':
      return column.days[row] !== noDay
    case 'number':
      return !Number.isNaN(column.units[row])
  }
}

/** Numbers by which rows are sorted as by the column, the least significant first. */
function keysOf(column: Column, rowCount: number): Uint32Array[] {
  const low = new Uint32Array(rowCount)
  if (column.kind === 'text') {
    for (let row = 0; row < rowCount; row += 1) low[row] = column.ranks[column.codes[row] ?? 0] ?? 0
    return [low]
  }
  if (column.kind === 'day') {
    for (let row = 0; row < rowCount; row += 1) low[row] = (column.days[row] ?? 0) ^ 0x80000000
    return [low]
  }
  const high = new Uint32Array(rowCount)
  const bits = new Uint32Array(column.units.buffer, column.units.byteOffset, rowCount * 2)
  for (let row = 0; row < rowCount; row += 1) {
    const top = bits[row * 2 + 1] ?? 0
    const flip = top >>> 31 ? 0xffffffff : 0
    high[row] = top ^ (flip | 0x80000000)
    low[row] = (bits[row * 2] ?? 0) ^ flip
  }
  return [low, high]
}

/** Sorts by 16 bits of a key at a time; what is the same stays as it stood. */
function radix(rows: Uint32Array, key: Uint32Array): Uint32Array {
  let from = rows
  for (const shift of [0, 16]) {
    const next = new Uint32Array(0x10001)
    for (const row of from) {
      const digit = ((key[row] ?? 0) >>> shift) & 0xffff
      next[digit + 1] = (next[digit + 1] ?? 0) + 1
    }
    if (next.includes(from.length, 1)) continue // all have the same bits
    for (let digit = 0; digit < 0xffff; digit += 1)
      next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0)
    const to = new Uint32Array(from.length)
    for (const row of from) {
      const digit = ((key[row] ?? 0) >>> shift) & 0xffff
      const place = next[digit] ?? 0
      to[place] = row
      next[digit] = place + 1
    }
    from = to
  }
  return from
}

/** Numbers so large that several are the same in a Float64Array are sorted by what they are. */
function settleLarge({ units, large }: Column & { kind: 'number' }, rows: Uint32Array): void {
  const exact = (row: number) => large.get(row) ?? BigInt(units[row] ?? 0)
  for (let start = 0; start < rows.length; ) {
    const value = units[rows[start] ?? 0]
    let end = start + 1
    while (end < rows.length && units[rows[end] ?? 0] === value) end += 1
    if (end - start > 1 && Math.abs(value ?? 0) > Number.MAX_SAFE_INTEGER) {
      rows.subarray(start, end).sort((a, b) => (exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : a - b))
    }
    start = end
  }
}

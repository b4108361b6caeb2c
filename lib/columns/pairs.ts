import { type Codes, type NumberColumn, narrowed, type TextColumn } from './column'

/** Several values for a row: those of row 7 stand from `starts[7]` up to `starts[8]` in each column. */
export type Pairs = {
  readonly starts: Uint32Array
  readonly columns: ReadonlyMap<string, TextColumn>
  readonly amount: NumberColumn | null
}

/** What is read of each pair before the pairs are put in the order of the rows. */
export type ReadPairs = {
  readonly rows: Uint32Array
  readonly columns: ReadonlyMap<string, TextColumn>
  readonly amount: NumberColumn | null
}

/**
 * Puts pairs in the order of their rows. Pairs of one row with the same text in the first column become one, with the
 * first of their texts in each other column (in the order in which the column's texts were numbered) and the sum of their amounts.
 */
export function pairsByRow(read: ReadPairs, rowCount: number): Pairs {
  const { rows } = read
  const order = grouped(rows, rowCount)
  const [first, ...others] = [...read.columns.values()]
  if (!first) throw new Error('Pairs need a column')
  const starts = new Uint32Array(rowCount + 1)
  const lastAt = new Int32Array(first.texts.size + 1).fill(-1)
  let made = 0
  let row = 0
  // What is written stands at or before what is read in `order`, so that one set of arrays does.
  const kept = new Uint32Array(order.length)
  const merged = others.map(() => new Uint32Array(order.length))
  const sums = read.amount && new Float64Array(order.length)
  const large = new Map<number, bigint>()
  for (const pair of order) {
    const of = rows[pair] ?? 0
    for (; row < of; row += 1) starts[row + 1] = made
    const code = first.codes[pair] ?? 0
    const before = lastAt[code] ?? -1
    const at = before >= (starts[of] ?? 0) ? before : made
    if (at === made) {
      kept[at] = code
      lastAt[code] = at
      made += 1
    }
    others.forEach(({ codes }, index) => {
      const one = codes[pair] ?? 0
      const column = merged[index]
      if (column && one > 0 && (column[at] === 0 || one < (column[at] ?? 0))) column[at] = one
    })
    if (read.amount && sums) addAmount(read.amount, pair, sums, large, at)
  }
  for (; row < rowCount; row += 1) starts[row + 1] = made
  const narrow = (codes: Codes, { texts }: TextColumn) => narrowed(codes.slice(0, made), texts.size)
  const names = [...read.columns.keys()]
  return {
    starts,
    columns: new Map(
      [kept, ...merged].map((codes, index) => {
        const name = names[index] ?? ''
        const column = read.columns.get(name) ?? first
        return [name, { ...column, codes: narrow(codes, column) }]
      }),
    ),
    amount: read.amount && sums && { ...read.amount, units: sums.slice(0, made), large },
  }
}

function addAmount(
  { units, large }: NumberColumn,
  pair: number,
  sums: Float64Array,
  largeSums: Map<number, bigint>,
  at: number,
): void {
  const exact = large.get(pair)
  const before = largeSums.get(at)
  const sum = (sums[at] ?? 0) + (units[pair] ?? 0)
  if (exact === undefined && before === undefined && Number.isSafeInteger(sum)) {
    sums[at] = sum
    return
  }
  const whole = (before ?? BigInt(sums[at] ?? 0)) + (exact ?? BigInt(units[pair] ?? 0))
  largeSums.set(at, whole)
  sums[at] = Number(whole)
}

/** The numbers of the pairs in the order of their rows. */
function grouped(rows: Uint32Array, rowCount: number): Uint32Array {
  const next = new Uint32Array(rowCount + 1)
  for (const row of rows) next[row + 1] = (next[row + 1] ?? 0) + 1
  for (let row = 0; row < rowCount; row += 1) next[row + 1] = (next[row + 1] ?? 0) + (next[row] ?? 0)
  const order = new Uint32Array(rows.length)
  for (let pair = 0; pair < rows.length; pair += 1) {
    const row = rows[pair] ?? 0
    const place = next[row] ?? 0
    order[place] = pair
    next[row] = place + 1
  }
  return order
}

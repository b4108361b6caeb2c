import type { NumberColumn, TextColumn } from './column'
import type { ColumnTable } from './column-table'
import { type GroupSum, GroupSums } from './group-sums'
import { rowsMeeting } from './meeting'
import { pairPasses } from './pair-passes'
import type { Selection } from './selection'
import type { PairTest } from './test'

/** What is summed: amounts of rows apart by the texts of two columns, and of some of their pairs. */
export type Summed = {
  readonly apartBy: readonly [string, string]
  readonly amount: string
  readonly pairs: { readonly name: string; readonly where: readonly PairTest[] } | null
}

/** Rows of one group. */
export type Sum = GroupSum & { readonly group: readonly [string | null, string | null] }

/** Sums of the rows that a selection leaves; null where the table does not have these columns. */
export function sumUp(selection: Selection, summed: Summed): Sum[] | null {
  const { table } = selection
  const parts = partsOf(table, summed)
  if (!parts) return null
  const { some, allBut } = rowsMeeting(selection, 0)
  const of = added(parts, some)
  const sums = allBut ? sumsOfAll(table, summed, parts).less(of) : of
  const { first, second, amount, pairs } = parts
  const width = second.texts.size + 1
  const textOf = ({ texts }: TextColumn, code: number) => (code === 0 ? null : texts.text(code - 1))
  return sums.groups().map((group) => ({
    group: [textOf(first, Math.floor(group / width)), textOf(second, group % width)],
    ...sums.of(group, amount.decimals, pairs?.amount.decimals ?? 0),
  }))
}

/** The columns that are summed and summed by. */
type Parts = {
  rows: number
  first: TextColumn
  second: TextColumn
  amount: NumberColumn
  pairs: { starts: Uint32Array; amount: NumberColumn; passes: (pair: number) => boolean } | null
}

function partsOf(table: ColumnTable, { apartBy, amount: name, pairs }: Summed): Parts | null {
  const [first, second] = apartBy.map((one) => textsOf(table, one))
  const amount = table.columns.get(name)
  const held = pairs && table.pairs.get(pairs.name)
  if (!first || !second || amount?.kind !== 'number' || (pairs && !held?.amount)) return null
  const read = held?.amount && { starts: held.starts, amount: held.amount }
  return {
    ...{ rows: table.rows, first, second, amount },
    pairs: read && pairs ? { ...read, passes: pairPasses(held, pairs.where) } : null,
  }
}

/** The sums of some rows, or of all (null). */
function added({ rows, first, second, amount, pairs }: Parts, some: Uint32Array | null): GroupSums {
  const width = second.texts.size + 1
  const sums = new GroupSums((first.texts.size + 1) * width)
  const { units, large } = amount
  const hasLarge = large.size > 0
  const many = some ? some.length : rows
  for (let index = 0; index < many; index += 1) {
    const row = some ? (some[index] ?? 0) : index
    const group = (first.codes[row] ?? 0) * width + (second.codes[row] ?? 0)
    const exact = hasLarge ? large.get(row) : undefined
    sums.add(group, units[row] ?? Number.NaN, exact)
    if (!pairs) continue
    const end = pairs.starts[row + 1] ?? 0
    for (let pair = pairs.starts[row] ?? 0; pair < end; pair += 1) {
      if (pairs.passes(pair)) {
        sums.addPair(group, pairs.amount.units[pair] ?? 0, pairs.amount.large.get(pair))
      }
    }
  }
  return sums
}

/** Sums of all rows, which are made once, as most rows of a table are often asked for. */
const wholes = new WeakMap<ColumnTable, Map<string, GroupSums>>()

/** Ways to sum up all rows of a table that are kept. */
const mostWholes = 30

function sumsOfAll(table: ColumnTable, summed: Summed, parts: Parts): GroupSums {
  const known = wholes.get(table) ?? new Map<string, GroupSums>()
  wholes.set(table, known)
  const key = JSON.stringify(summed)
  const sums = known.get(key) ?? added(parts, null)
  if (known.size < mostWholes || known.has(key)) known.set(key, sums)
  return sums
}

function textsOf({ columns }: ColumnTable, name: string): TextColumn | undefined {
  const column = columns.get(name)
  return column?.kind === 'text' ? column : undefined
}

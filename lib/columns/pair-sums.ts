import type { NumberColumn, TextColumn } from './column'
import type { ColumnTable } from './column-table'
import { type GroupSum, GroupSums } from './group-sums'
import { rowsLeft } from './meeting'
import { pairPasses } from './pair-passes'
import type { Selection } from './selection'
import type { PairTest } from './test'

/**
 * What is summed, apart by the texts of two columns of the rows and of two columns of their pairs. `amount`: the column of the rows that is summed;
 * where there is none, the amounts that the pairs themselves have.
 */
export type PairSummed = {
  readonly apartBy: readonly [string, string]
  readonly amount: string | null
  readonly pairs: string
  readonly of: readonly [string, string]
  readonly where: readonly PairTest[]
}

type Texts = readonly [string | null, string | null]

/** Rows of one group: their texts, and those of their pairs. */
export type PairSum = GroupSum & { readonly group: Texts; readonly pair: Texts }

/** Sums over the rows that a selection leaves, once for each of their pairs that passes; null where the table does not have these columns. */
export function sumUpByPairs(selection: Selection, summed: PairSummed): PairSum[] | null {
  const parts = partsOf(selection.table, summed)
  if (!parts) return null
  const { columns, amount, starts, passes } = parts
  const [first, second, third, fourth] = columns
  const [b, c, d] = [second, third, fourth].map(({ texts }) => texts.size + 1) as [number, number, number]
  // Of all groups that there could be, few have rows: these are numbered as they come.
  const numbers = new Map<number, number>()
  const rows = rowsLeft(selection)
  const eachPair = (take: (valued: number, group: number) => void) => {
    for (const row of rows) {
      const group = ((first.codes[row] ?? 0) * b + (second.codes[row] ?? 0)) * c
      const end = starts[row + 1] ?? 0
      for (let pair = starts[row] ?? 0; pair < end; pair += 1) {
        if (passes(pair))
          take(
            summed.amount === null ? pair : row,
            (group + (third.codes[pair] ?? 0)) * d + (fourth.codes[pair] ?? 0),
          )
      }
    }
  }
  eachPair((_, group) => {
    if (!numbers.has(group)) numbers.set(group, numbers.size)
  })
  const sums = new GroupSums(numbers.size)
  eachPair((valued, group) =>
    sums.add(numbers.get(group) ?? 0, amount.units[valued] ?? Number.NaN, amount.large.get(valued)),
  )
  return [...numbers].map(([group, number]) => ({
    group: [textOf(first, Math.floor(group / (b * c * d))), textOf(second, Math.floor(group / (c * d)) % b)],
    pair: [textOf(third, Math.floor(group / d) % c), textOf(fourth, group % d)],
    ...sums.of(number, amount.decimals, 0),
  }))
}

type Parts = {
  columns: readonly [TextColumn, TextColumn, TextColumn, TextColumn]
  amount: NumberColumn
  starts: Uint32Array
  passes: (pair: number) => boolean
}

function partsOf(
  table: ColumnTable,
  { apartBy, amount: name, pairs: of, ...summed }: PairSummed,
): Parts | null {
  const pairs = table.pairs.get(of)
  const amount = name === null ? pairs?.amount : table.columns.get(name)
  const [first, second] = apartBy.map((one) => table.columns.get(one))
  const [third, fourth] = summed.of.map((one) => pairs?.columns.get(one))
  if (!pairs || amount?.kind !== 'number' || !third || !fourth) return null
  if (first?.kind !== 'text' || second?.kind !== 'text') return null
  const passes = pairPasses(pairs, summed.where)
  return { columns: [first, second, third, fourth], amount, starts: pairs.starts, passes }
}

function textOf({ texts }: TextColumn, code: number): string | null {
  return code === 0 ? null : texts.text(code - 1)
}

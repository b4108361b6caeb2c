import { exactUnits, type TextColumn } from './column'
import type { ColumnTable } from './column-table'
import { ExactSums, unitsText } from './exact'
import { pairPasses } from './pair-passes'
import type { Selection } from './selection'
import type { PairTest } from './test'

/** What is summed: amounts of rows apart by the texts of two columns, and of some of their pairs. */
export type Summed = {
  readonly apartBy: readonly [string, string]
  readonly amount: string
  readonly pairs: { readonly name: string; readonly where: readonly PairTest[] } | null
}

/** Rows of one group. Amounts are decimal texts, null where no row (no pair) has one. */
export type Sum = {
  readonly group: readonly [string | null, string | null]
  readonly count: number
  readonly amount: string | null
  readonly negative: number
  readonly zero: number
  readonly notGiven: number
  readonly ofPairs: string | null
}

/** Sums of the rows that a selection leaves; null where the table does not have these columns. */
export function sumUp({ table, marks }: Selection, { apartBy, amount, pairs }: Summed): Sum[] | null {
  const [first, second] = apartBy.map((name) => textsOf(table, name))
  const column = table.columns.get(amount)
  const held = pairs && table.pairs.get(pairs.name)
  if (!first || !second || column?.kind !== 'number' || (pairs && !held?.amount)) return null
  const width = second.texts.size + 1
  const groups = (first.texts.size + 1) * width
  const [counts, negative, zero, notGiven, given] = [0, 0, 0, 0, 0].map(() => new Uint32Array(groups))
  if (!counts || !negative || !zero || !notGiven || !given) return null
  const sums = new ExactSums(groups)
  const pairSums = new ExactSums(groups)
  const pairGiven = new Uint32Array(groups)
  const passes = held && pairs ? pairPasses(held, pairs.where) : null
  const { units, large } = column
  for (let row = 0; row < marks.length; row += 1) {
    if (marks[row] !== 0) continue
    const group = (first.codes[row] ?? 0) * width + (second.codes[row] ?? 0)
    counts[group] = (counts[group] ?? 0) + 1
    const value = units[row] ?? Number.NaN
    if (Number.isNaN(value)) notGiven[group] = (notGiven[group] ?? 0) + 1
    else {
      if (value < 0) negative[group] = (negative[group] ?? 0) + 1
      else if (value === 0) zero[group] = (zero[group] ?? 0) + 1
      given[group] = (given[group] ?? 0) + 1
      if (large.size > 0 && large.has(row)) sums.addLarge(group, exactUnits(column, row) ?? 0n)
      else sums.add(group, value)
    }
    if (!passes || !held?.amount) continue
    const end = held.starts[row + 1] ?? 0
    for (let pair = held.starts[row] ?? 0; pair < end; pair += 1) {
      if (!passes(pair)) continue
      pairGiven[group] = 1
      const exact = held.amount.large.get(pair)
      if (exact === undefined) pairSums.add(group, held.amount.units[pair] ?? 0)
      else pairSums.addLarge(group, exact)
    }
  }
  const textOf = ({ texts }: TextColumn, code: number) => (code === 0 ? null : texts.text(code - 1))
  const found: Sum[] = []
  counts.forEach((times, group) => {
    if (times === 0) return
    found.push({
      group: [textOf(first, Math.floor(group / width)), textOf(second, group % width)],
      count: times,
      amount: given[group] ? unitsText(sums.sum(group), column.decimals) : null,
      negative: negative[group] ?? 0,
      zero: zero[group] ?? 0,
      notGiven: notGiven[group] ?? 0,
      ofPairs: pairGiven[group] ? unitsText(pairSums.sum(group), held?.amount?.decimals ?? 0) : null,
    })
  })
  return found
}

function textsOf({ columns }: ColumnTable, name: string): TextColumn | undefined {
  const column = columns.get(name)
  return column?.kind === 'text' ? column : undefined
}

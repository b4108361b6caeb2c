import type { TextColumn } from './column'
import type { ColumnTable } from './column-table'
import { type CountedText, CountedTexts } from './counted-texts'
import { type Rows, rowsMeeting } from './meeting'
import { pairPasses } from './pair-passes'
import type { Selection } from './selection'
import { pairsMark, shapesOf, weightsOf } from './shapes'
import type { PairTest } from './test'

/** What a facet counts: rows by their text, rows by the texts of their pairs (each once), or rows without a value. */
export type Counted =
  | { readonly by: 'column'; readonly column: string }
  | {
      readonly by: 'pairs'
      readonly pairs: string
      readonly column: string
      readonly where: readonly PairTest[]
    }
  | { readonly by: 'absence'; readonly column: string }

/** Counted texts, the most frequent first. */
export type Counts = CountedTexts | readonly CountedText[]

/** What a count leaves aside, as the bits of a selection. */
export type Counting = { readonly counted: Counted; readonly aside: number }

/** Whether a table has the columns that are counted. */
export function canCount({ columns, pairs }: ColumnTable, counted: Counted): boolean {
  if (counted.by === 'pairs') return pairs.get(counted.pairs)?.columns.has(counted.column) ?? false
  return columns.get(counted.column)?.kind === 'text'
}

/** Counts, each over the rows that meet all conditions but those that it leaves aside; the most frequent text first. */
export function count(selection: Selection, countings: readonly Counting[]): Counts[] {
  return countings.map(({ counted, aside }) =>
    countOne(selection.table, counted, rowsMeeting(selection, aside)),
  )
}

function countOne(table: ColumnTable, counted: Counted, rows: Rows): Counts {
  const column =
    counted.by === 'pairs'
      ? table.pairs.get(counted.pairs)?.columns.get(counted.column)
      : table.columns.get(counted.column)
  if (column?.kind !== 'text') throw new Error(`${table.name} does not hold ${counted.column}`)
  const counts = countRows(table, counted, column, rows)
  if (rows.allBut) {
    const whole = countOfAll(table, counted, column)
    for (let code = 0; code < counts.length; code += 1)
      counts[code] = (whole[code] ?? 0) - (counts[code] ?? 0)
  }
  if (counted.by === 'absence') return CountedTexts.of('x', counts[0] ?? 0)
  return new CountedTexts(column, counts)
}

/** How often each code stands in some rows: counted by their shapes where there are many. */
function countRows(table: ColumnTable, counted: Counted, column: TextColumn, rows: Rows): Uint32Array {
  const mark = counted.by === 'pairs' ? pairsMark(counted.pairs) : counted.column
  const shapes = rows.some.length < fewRows ? undefined : shapesOf(table).find(({ alike }) => alike.has(mark))
  if (!shapes) return countCodes(table, counted, column, { rows: rows.some })
  return countCodes(table, counted, column, { rows: shapes.rows, weights: weightsOf(rows, shapes) })
}

/** So many rows are counted one by one. */
const fewRows = 20_000

/** Counts of all rows, which are made once, as most rows of a table are often asked for. */
const wholes = new WeakMap<ColumnTable, Map<string, Uint32Array>>()

function countOfAll(table: ColumnTable, counted: Counted, column: TextColumn): Uint32Array {
  const known = wholes.get(table) ?? new Map<string, Uint32Array>()
  wholes.set(table, known)
  const key = JSON.stringify(counted)
  const counts = known.get(key) ?? countCodes(table, counted, column, {})
  if (known.size < mostWholes || known.has(key)) known.set(key, counts)
  return counts
}

/** Ways to count all rows of a table that are kept. */
const mostWholes = 60

/** Rows to count, all where none are given, and how often each counts, once where that is not said. */
type Weighed = { readonly rows?: Uint32Array; readonly weights?: Uint32Array }

/** How often each code stands in rows. */
function countCodes(
  table: ColumnTable,
  counted: Counted,
  { codes, texts }: TextColumn,
  weighed: Weighed,
): Uint32Array {
  const counts = new Uint32Array(texts.size + 1)
  if (counted.by === 'pairs') {
    countPairs(table, counted, codes, weighed, counts)
    return counts
  }
  const { rows, weights } = weighed
  const many = rows ? rows.length : table.rows
  for (let index = 0; index < many; index += 1) {
    const code = codes[rows ? (rows[index] ?? 0) : index] ?? 0
    counts[code] = (counts[code] ?? 0) + (weights ? (weights[index] ?? 0) : 1)
  }
  return counts
}

function countPairs(
  table: ColumnTable,
  counted: Counted & { by: 'pairs' },
  codes: TextColumn['codes'],
  { rows, weights }: Weighed,
  counts: Uint32Array,
): void {
  const pairs = table.pairs.get(counted.pairs)
  if (!pairs) return
  const { starts } = pairs
  const passes = counted.where.length === 0 ? null : pairPasses(pairs, counted.where)
  const lastRow = new Int32Array(counts.length).fill(-1)
  const many = rows ? rows.length : table.rows
  for (let index = 0; index < many; index += 1) {
    const weight = weights ? (weights[index] ?? 0) : 1
    if (weight === 0) continue
    const row = rows ? (rows[index] ?? 0) : index
    const end = starts[row + 1] ?? 0
    for (let pair = starts[row] ?? 0; pair < end; pair += 1) {
      const code = codes[pair] ?? 0
      if (lastRow[code] === row || (passes && !passes(pair))) continue
      lastRow[code] = row
      counts[code] = (counts[code] ?? 0) + weight
    }
  }
}

import type { TextColumn } from './column'
import type { ColumnTable } from './column-table'
import { pairPasses } from './pair-passes'
import type { Selection } from './selection'
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

export type CountedText = { value: string; count: number }

/** What a count leaves aside, as the bits of a selection. */
export type Counting = { readonly counted: Counted; readonly aside: number }

/** Whether a table has the columns that are counted. */
export function canCount({ columns, pairs }: ColumnTable, counted: Counted): boolean {
  if (counted.by === 'pairs') return pairs.get(counted.pairs)?.columns.has(counted.column) ?? false
  const column = columns.get(counted.column)
  return counted.by === 'absence' ? column !== undefined : column?.kind === 'text'
}

/** Counts, each over the rows that meet all conditions but those that it leaves aside; the most frequent text first. */
export function count(selection: Selection, countings: readonly Counting[]): CountedText[][] {
  const near = rowsNear(selection, countings)
  return countings.map((counting) => countOne(selection, counting, near))
}

/** The rows that any of the counts can count; null where these are most of them. */
function rowsNear({ marks }: Selection, countings: readonly Counting[]): Uint32Array | null {
  const asides = [...new Set(countings.map(({ aside }) => aside))]
  const near = new Uint32Array(marks.length >> 2)
  let found = 0
  for (let row = 0; row < marks.length; row += 1) {
    const mark = marks[row] ?? 0
    if (mark !== 0 && !asides.some((aside) => (mark & ~aside) === 0)) continue
    if (found === near.length) return null
    near[found] = row
    found += 1
  }
  return near.subarray(0, found)
}

function countOne(
  selection: Selection,
  { counted, aside }: Counting,
  near: Uint32Array | null,
): CountedText[] {
  const { table, marks } = selection
  const others = ~aside
  if (counted.by === 'column') {
    const column = table.columns.get(counted.column)
    if (column?.kind !== 'text') return []
    const counts = new Uint32Array(column.texts.size + 1)
    countCodes(column.codes, marks, others, near, counts)
    return asTexts(column, counts)
  }
  const allowed = near ? near.filter((row) => ((marks[row] ?? 0) & others) === 0) : allowedRows(marks, others)
  if (counted.by === 'absence') {
    const column = table.columns.get(counted.column)
    if (column?.kind !== 'text') return []
    let absent = 0
    for (const row of allowed) if (column.codes[row] === 0) absent += 1
    return absent === 0 ? [] : [{ value: 'x', count: absent }]
  }
  const pairs = table.pairs.get(counted.pairs)
  const column = pairs?.columns.get(counted.column)
  if (!pairs || !column) return []
  const { starts } = pairs
  const { codes } = column
  const passes = pairPasses(pairs, counted.where)
  const counts = new Uint32Array(column.texts.size + 1)
  const lastRow = new Int32Array(column.texts.size + 1).fill(-1)
  for (const row of allowed) {
    const end = starts[row + 1] ?? 0
    for (let pair = starts[row] ?? 0; pair < end; pair += 1) {
      const code = codes[pair] ?? 0
      if (lastRow[code] === row || !passes(pair)) continue
      lastRow[code] = row
      counts[code] = (counts[code] ?? 0) + 1
    }
  }
  return asTexts(column, counts)
}

function countCodes(
  codes: TextColumn['codes'],
  marks: Uint32Array,
  others: number,
  near: Uint32Array | null,
  counts: Uint32Array,
): void {
  if (near) {
    for (const row of near) {
      if (((marks[row] ?? 0) & others) !== 0) continue
      const code = codes[row] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
    return
  }
  for (let row = 0; row < marks.length; row += 1) {
    if (((marks[row] ?? 0) & others) !== 0) continue
    const code = codes[row] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
}

function allowedRows(marks: Uint32Array, others: number): Uint32Array {
  const rows = new Uint32Array(marks.length)
  let found = 0
  for (let row = 0; row < marks.length; row += 1) {
    if (((marks[row] ?? 0) & others) !== 0) continue
    rows[found] = row
    found += 1
  }
  return rows.subarray(0, found)
}

/** More than there are texts of one column. */
const beyondRanks = 2 ** 26

/** The texts that were counted at all; those that are as frequent in PostgreSQL's order. */
function asTexts({ texts, ranks }: TextColumn, counts: Uint32Array): CountedText[] {
  const codeOf = new Uint32Array(ranks.length)
  const keys = new Float64Array(counts.length)
  let found = 0
  for (let code = 1; code < counts.length; code += 1) {
    const times = counts[code] ?? 0
    if (times === 0) continue
    const rank = ranks[code] ?? 0
    codeOf[rank] = code
    keys[found] = rank - times * beyondRanks
    found += 1
  }
  return Array.from(keys.subarray(0, found).sort(), (key) => {
    const times = Math.ceil(-key / beyondRanks)
    return { value: texts.text((codeOf[key + times * beyondRanks] ?? 0) - 1), count: times }
  })
}

import { type Column, dayNumber, exactUnits, noDay, type TextColumn } from './column'
import type { ColumnTable } from './column-table'
import { parseUnits } from './exact'
import { pairPasses } from './pair-passes'
import type { Test } from './test'

/** By row: a bit for each condition that the row does not meet. */
export type Marks = Uint32Array

/** Whether a table has the columns that a test needs. */
export function canTest({ columns, pairs }: ColumnTable, test: Test): boolean {
  switch (test.is) {
    case 'one of':
      return columns.get(test.column)?.kind === 'text'
    case 'given':
    case 'absent':
      return columns.has(test.column)
    case 'overlaps':
      return columns.get(test.earliest)?.kind === 'day' && columns.get(test.latest)?.kind === 'day'
    case 'between':
      return columns.get(test.column)?.kind === 'number'
    case 'some pair':
      return pairs.has(test.pairs)
  }
}

/** Sets the bit of each row that does not pass a test that the table {@link canTest}. */
export function markFailing(table: ColumnTable, test: Test, marks: Marks, bit: number): void {
  const column = 'column' in test ? table.columns.get(test.column) : undefined
  if (test.is === 'one of' && column?.kind === 'text') markTexts(column, test, marks, bit)
  if (test.is === 'given' || test.is === 'absent') markGiven(column, test.is === 'given', marks, bit)
  if (test.is === 'overlaps') markOverlap(table, test, marks, bit)
  if (test.is === 'between') markBetween(column, test, marks, bit)
  if (test.is === 'some pair') markPairs(table, test, marks, bit)
}

/** Sets the bit of each row but those given. */
export function markAllBut(rows: Uint32Array, marks: Marks, bit: number): void {
  for (let row = 0; row < marks.length; row += 1) marks[row] = (marks[row] ?? 0) | bit
  for (const row of rows) marks[row] = (marks[row] ?? 0) & ~bit
}

type Of<Is extends Test['is']> = Test & { is: Is }

function markTexts(
  { codes, texts }: TextColumn,
  { values, orAbsent = false }: Of<'one of'>,
  marks: Marks,
  bit: number,
): void {
  const fails = new Uint32Array(texts.size + 1).fill(bit)
  if (orAbsent) fails[0] = 0
  for (const value of values)
    fails[texts.numberOf(value) + 1] = texts.numberOf(value) < 0 ? (fails[0] ?? 0) : 0
  for (let row = 0; row < marks.length; row += 1)
    marks[row] = (marks[row] ?? 0) | (fails[codes[row] ?? 0] ?? 0)
}

function markGiven(column: Column | undefined, given: boolean, marks: Marks, bit: number): void {
  if (!column) return
  const has = (row: number) =>
    column.kind === 'text'
      ? column.codes[row] !== 0
      : column.kind === 'day'
        ? column.days[row] !== noDay
        : !Number.isNaN(column.units[row])
  for (let row = 0; row < marks.length; row += 1) {
    if (has(row) !== given) marks[row] = (marks[row] ?? 0) | bit
  }
}

function markOverlap({ columns }: ColumnTable, test: Of<'overlaps'>, marks: Marks, bit: number): void {
  const earliest = columns.get(test.earliest)
  const latest = columns.get(test.latest)
  if (earliest?.kind !== 'day' || latest?.kind !== 'day') return
  const from = test.from === null ? Number.NEGATIVE_INFINITY : dayNumber(test.from, 1, 1)
  const to = test.to === null ? Number.POSITIVE_INFINITY : dayNumber(test.to, 12, 31)
  for (let row = 0; row < marks.length; row += 1) {
    const first = earliest.days[row] ?? noDay
    const last = latest.days[row] ?? noDay
    const known = first !== noDay || last !== noDay
    // An earliest day that is not known is before all others as it is held.
    if (!known || (last !== noDay && last < from) || first > to) marks[row] = (marks[row] ?? 0) | bit
  }
}

function markBetween(column: Column | undefined, test: Of<'between'>, marks: Marks, bit: number): void {
  if (column?.kind !== 'number') return
  const { units, decimals, large } = column
  const least = test.from === null ? null : parseUnits(test.from, decimals)
  const from = least && (least.rest ? least.units + 1n : least.units)
  const to = test.to === null ? null : parseUnits(test.to, decimals).units
  const [low, high] = [
    from === null ? Number.NEGATIVE_INFINITY : Number(from),
    to === null ? Number.POSITIVE_INFINITY : Number(to),
  ]
  for (let row = 0; row < marks.length; row += 1) {
    const value = units[row] ?? Number.NaN
    const within = Number(value >= low) & Number(value <= high) // without branches, which would be guessed wrong
    marks[row] = (marks[row] ?? 0) | (bit & (within - 1))
  }
  for (const row of large.keys()) {
    const exact = exactUnits(column, row) ?? 0n
    const within = (from === null || exact >= from) && (to === null || exact <= to)
    marks[row] = within ? (marks[row] ?? 0) & ~bit : (marks[row] ?? 0) | bit
  }
}

function markPairs({ pairs }: ColumnTable, test: Of<'some pair'>, marks: Marks, bit: number): void {
  const held = pairs.get(test.pairs)
  if (!held) return
  const passes = pairPasses(held, test.where)
  const { starts } = held
  for (let row = 0; row < marks.length; row += 1) {
    const end = starts[row + 1] ?? 0
    let pair = starts[row] ?? 0
    while (pair < end && !passes(pair)) pair += 1
    if (pair === end) marks[row] = (marks[row] ?? 0) | bit
  }
}

import { exactUnits } from './column'
import { rowsLeft } from './meeting'
import type { Selection } from './selection'

/** Which rows are wanted: as many of the largest by a number, with this text in a column, or with any other. */
export type Wanted = {
  readonly number: string
  readonly many: number
  readonly column: string
  readonly text: string
  readonly isText: boolean
}

/** Ids of rows that a selection leaves, the largest first; those without a number come last, and equal ones by id. */
export function largestIds(
  selection: Selection,
  { number, many, column: name, text, isText }: Wanted,
): string[] | null {
  const { table } = selection
  const column = table.columns.get(number)
  const texts = table.columns.get(name)
  if (column?.kind !== 'number' || texts?.kind !== 'text') return null
  const code = texts.texts.numberOf(text) + 1
  const isBefore = (row: number, other: number) => {
    const [one, two] = [column.units[row] ?? Number.NaN, column.units[other] ?? Number.NaN]
    if (Number.isNaN(one)) return false
    if (Number.isNaN(two) || one > two) return true
    // Where numbers are too large to be exact, equal ones can differ.
    return one === two && (exactUnits(column, row) ?? 0n) > (exactUnits(column, other) ?? 0n)
  }
  const first: number[] = []
  for (const row of rowsLeft(selection)) {
    if ((code > 0 && texts.codes[row] === code) !== isText) continue
    const last = first.at(-1)
    if (first.length === many && (last === undefined || !isBefore(row, last))) continue
    const place = first.findIndex((other) => isBefore(row, other))
    first.splice(place < 0 ? first.length : place, 0, row)
    if (first.length > many) first.pop()
  }
  return first.map((row) => table.ids.text(row))
}

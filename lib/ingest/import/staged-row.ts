import { stableId } from '@/lib/domain/stable-id'
import type { CopyBytes } from './copy-bytes'
import type { AgencyFacts, Cells, KeptCells, Problem } from './mapped'

/** Where a row stands, whose it is, and which ids it is given. */
export type Place = { position: number; dataset: string; register: string; file: string; line: number }

/** Longer keys, names and places no list or index can use. */
const LONGEST = { key: 400, name: 1000, agency: 300, place: 400 }

/** Cells that PostgreSQL's text cannot hold. */
export const NO_TEXT: Problem = {
  column: null,
  value: null,
  reason: 'holds a NUL or half a sign, which is no text',
  remedy: 'take it out, or save the file in its right encoding',
}

/** What every staged row begins with: position, dataset, file, line, row_id, row_key. */
export const PLACE_COLUMNS = ['position', 'dataset', 'file', 'line', 'row_id', 'row_key'] as const

/** Writes the values of {@link PLACE_COLUMNS}. */
export function writePlace(
  { position, dataset, register, file, line }: Place,
  rowKey: string,
  to: CopyBytes,
) {
  to.value(position)
  to.value(dataset)
  to.value(file)
  to.value(line)
  to.value(stableId('row', register, rowKey))
  to.value(rowKey)
}

/** Writes cells as JSON. */
export function writeCells(cells: Cells | KeptCells, to: CopyBytes): void {
  if ('columns' in cells) to.keptPairs(cells.columns, cells.row, cells.sparse)
  else to.pairs(cells)
}

/** Ends a row that begins at a place; takes it back, and says why, where it holds what is no text. */
export function endRow(to: CopyBytes, start: number): Problem | null {
  if (to.isSound) {
    to.endRow()
    return null
  }
  to.cutTo(start)
  return NO_TEXT
}

/** Why a row whose agency's name or place is too long cannot be taken; null where they are not. */
export function agencyTooLong({ name, county, city }: AgencyFacts): Problem | null {
  if (name.length > LONGEST.agency)
    return long(name, `the name of its agency is longer than ${LONGEST.agency} signs`)
  const place = `${county ?? ''}${city ?? ''}`
  return place.length > LONGEST.place ? long(place, `its place is longer than ${LONGEST.place} signs`) : null
}

/** Why a row whose key or names are too long cannot be taken; null where they are not. */
export function tooLong(rowKey: string, ...names: (string | null)[]): Problem | null {
  const name = names.find((one) => one && one.length > LONGEST.name)
  if (rowKey.length > LONGEST.key) return long(rowKey, `its key is longer than ${LONGEST.key} signs`)
  return name ? long(name, `a name in it is longer than ${LONGEST.name} signs`) : null
}

export const long = (value: string, reason: string): Problem => ({
  column: null,
  value: value.slice(0, 200),
  reason,
  remedy: 'look whether a quote is missing in the file',
})

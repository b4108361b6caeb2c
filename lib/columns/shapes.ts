import type { Codes } from './column'
import type { ColumnTable } from './column-table'
import type { Rows } from './meeting'

/**
 * Rows that are alike: they have the same texts in some columns, and the same pairs of some names. What one row of a shape counts for,
 * all of them do; so many columns are counted in one pass over the rows.
 */
export type Shapes = {
  /** The shape of each row. */
  readonly of: Codes
  /** A row of each shape. */
  readonly rows: Uint32Array
  /** The columns and pairs in which the rows of a shape are alike. */
  readonly alike: ReadonlySet<string>
}

/** More shapes than that are no gain. */
const mostShapes = 20_000

/** Tables of fewer rows are counted at once as they are. */
const leastRows = 50_000

const known = new WeakMap<ColumnTable, readonly Shapes[]>()

/** The shapes of a table's rows, made when they are first asked for. */
export function shapesOf(table: ColumnTable): readonly Shapes[] {
  const made = known.get(table) ?? (table.rows < leastRows ? [] : makeShapes(table))
  known.set(table, made)
  return made
}

export const pairsMark = (name: string) => `pairs ${name}`

const weights = new WeakMap<Rows, Map<Shapes, Uint32Array>>()

/** How many of some rows have each shape. */
export function weightsOf(rows: Rows, shapes: Shapes): Uint32Array {
  const found = weights.get(rows) ?? new Map<Shapes, Uint32Array>()
  weights.set(rows, found)
  const counted = found.get(shapes) ?? weigh(rows.some, shapes)
  found.set(shapes, counted)
  return counted
}

function weigh(rows: Uint32Array, { of, rows: some }: Shapes): Uint32Array {
  const counts = new Uint32Array(some.length)
  for (const row of rows) {
    const shape = of[row] ?? 0
    counts[shape] = (counts[shape] ?? 0) + 1
  }
  return counts
}

/** A way to tell rows apart: a number for each row. */
type Trait = { readonly name: string; readonly codes: Codes; readonly size: number }

/** As many columns as go together with few shapes are alike in the first, as many of the others in the second, and so on. */
function makeShapes(table: ColumnTable): Shapes[] {
  const shapes: Shapes[] = []
  let left = traitsOf(table)
  while (left.length > 1) {
    let of = new Uint32Array(table.rows)
    let size = 1
    const alike = new Set<string>()
    const others: Trait[] = []
    for (const trait of left) {
      const finer = together(of, size, trait)
      if (finer) {
        of = finer.codes
        size = finer.size
        alike.add(trait.name)
      } else others.push(trait)
    }
    if (alike.size < 2) break
    shapes.push({ of: new Uint16Array(of), rows: rowOfEach(of, size), alike })
    left = others
  }
  return shapes
}

function traitsOf(table: ColumnTable): Trait[] {
  const traits: Trait[] = []
  for (const [name, column] of table.columns) {
    if (column.kind !== 'text' || column.texts.size >= mostShapes) continue
    traits.push({ name, codes: column.codes, size: column.texts.size + 1 })
  }
  for (const [name, { starts, columns }] of table.pairs) {
    const texts = [...columns.values()]
    const most = Math.max(...texts.map((column) => column.texts.size + 1))
    const lists = listsOf(
      starts,
      texts.map(({ codes }) => codes),
      most,
    )
    if (lists) traits.push({ name: pairsMark(name), ...lists })
  }
  return traits.sort((a, b) => a.size - b.size)
}

/** Numbers of what rows have in two ways together; null where there are too many. */
function together(of: Uint32Array, size: number, trait: Trait) {
  const numbers = new Map<number, number>()
  const codes = new Uint32Array(of.length)
  const direct = size * trait.size <= 2 ** 22 ? new Uint32Array(size * trait.size) : null
  let made = 0
  for (let row = 0; row < of.length; row += 1) {
    const key = (of[row] ?? 0) * trait.size + (trait.codes[row] ?? 0)
    let number = (direct ? direct[key] : numbers.get(key)) ?? 0
    if (number === 0) {
      made += 1
      if (made > mostShapes) return null
      number = made
      if (direct) direct[key] = number
      else numbers.set(key, number)
    }
    codes[row] = number - 1
  }
  return { codes, size: made }
}

/** Numbers of the lists of pairs that rows have, whose columns have codes below `most`; null where there are too many. */
function listsOf(starts: Uint32Array, columns: readonly Codes[], most: number) {
  const rows = starts.length - 1
  const codes = new Uint32Array(rows)
  const numbers = new Map<number, number>()
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] ?? 0
    let list = 0
    for (let pair = starts[row] ?? 0; pair < end; pair += 1) {
      for (const column of columns) {
        // Each further text of a list makes a longer one, which has a number of its own.
        const key = list * most + (column[pair] ?? 0)
        const longer = numbers.get(key)
        list = longer ?? numbers.size + 1
        if (longer === undefined) numbers.set(key, list)
      }
    }
    if (numbers.size > 4 * mostShapes) return null
    codes[row] = list
  }
  return { codes, size: numbers.size + 1 }
}

function rowOfEach(of: Uint32Array, size: number): Uint32Array {
  const rows = new Uint32Array(size)
  for (let row = of.length - 1; row >= 0; row -= 1) rows[of[row] ?? 0] = row
  return rows
}

import { valueText } from '@/lib/columns/column'
import { StillReadingError } from '@/lib/columns/held'
import { rowsBefore } from '@/lib/columns/place'
import { remembered } from '@/lib/columns/remembered'
import { inOrder } from '@/lib/columns/selection'
import type { Order } from '@/lib/columns/sorted'
import { inColumns } from './in-columns'
import type { KeysetList, Place } from './keyset'
import { plain } from './plain-sql'
import type { Sql } from './sql'

/** A row of a list, and its value in the column that the list is sorted by, in text. */
export type KeyedRow = { id: string; value: string | null }

/** Where rows of a list are read from. */
export type RowSource = {
  /** The rows behind (or before) a place, nearest first. */
  rows: (place: Place | null, size: number) => Promise<KeyedRow[]>
  /** How many rows there are, and how many stand before the place. */
  counts: (place: Place | null) => Promise<{ total: number; before: number }>
  /** The row of an id, where the list has it. */
  find: (id: string) => Promise<KeyedRow | undefined>
}

/** The rows of a list in its order, as the columns in memory have them. */
export type HeldRows = {
  /** The edition of the ledger whose rows they are. */
  edition: string
  total: number
  /** Ids of the rows from a place on, which counts from 0. */
  ids: (from: number, many: number) => string[]
}

/** All rows of a list by the columns in memory; null where these are not there, or not yet. */
export async function heldRows(list: KeysetList): Promise<HeldRows | null> {
  const sorted = await sortedRows(list).catch((error: unknown) => {
    if (error instanceof StillReadingError) return null
    throw error
  })
  if (!sorted) return null
  const { table, order } = sorted
  const total = order.rows.length
  const idAt = (place: number) => table.ids.text(rowAt(order, list.descending, place))
  return {
    edition: table.edition,
    total,
    ids: (from, many) =>
      Array.from({ length: Math.max(0, Math.min(many, total - from)) }, (_, index) => idAt(from + index)),
  }
}

/** A list's rows by the columns in memory; null where SQL must answer. */
export async function rowsInColumns(list: KeysetList): Promise<RowSource | null> {
  const sorted = await sortedRows(list)
  if (!sorted) return null
  const { table, column, order, selection } = sorted
  const { descending } = list
  const total = order.rows.length
  const keyed = (row: number): KeyedRow => ({ id: table.ids.text(row), value: valueText(column, row) })
  const before = async (place: Place | null) => {
    if (!place) return 0
    if (!place.cursor) return total
    return rowsBefore({ table, column, order, descending }, place.cursor, place.side === 'after')
  }
  return {
    rows: async (place, size) => {
      const start = await before(place)
      const backwards = place?.side === 'before'
      const many = Math.min(size, backwards ? start : total - start)
      return Array.from({ length: many }, (_, index) =>
        keyed(rowAt(order, descending, backwards ? start - 1 - index : start + index)),
      )
    },
    counts: async (place) => ({ total, before: await before(place) }),
    find: async (wanted) => {
      const row = table.ids.numberOf(wanted)
      const { marks } = await selection()
      return row < 0 || marks[row] !== 0 ? undefined : keyed(row)
    },
  }
}

/** What the columns in memory hold of some rows, in text: for each expression its values in the order of the ids. */
export async function heldValues(
  { held, relation, id }: Pick<KeysetList, 'held' | 'relation' | 'id'>,
  expressions: readonly Sql[],
  ids: readonly string[],
): Promise<(string | null)[][] | null> {
  const prepared = held && (await inColumns({ source: held.source, conditions: {}, relation, id }))
  if (!prepared) return null
  const { table } = prepared
  const rows = ids.map((one) => table.ids.numberOf(one))
  const columns = expressions.flatMap((expression) => table.columns.get(plain(expression)) ?? [])
  if (rows.includes(-1) || columns.length < expressions.length) return null
  return columns.map((column) => rows.map((row) => valueText(column, row)))
}

async function sortedRows({ held, relation, id, key }: KeysetList) {
  const prepared = held && (await inColumns({ ...held, relation, id }))
  if (!prepared) return null
  const { table, selection } = prepared
  const expression = plain(key.expression)
  const column = table.columns.get(expression)
  const whole = table.orders.get(expression)
  if (!column || !whole) return null
  const order = await remembered(
    table.edition,
    `${prepared.key} sorted by ${expression}`,
    async () => inOrder(await selection(), whole),
    (made) => (made === whole ? 0 : made.rows.byteLength),
  )
  return { table, column, order, selection }
}

/** The row at a place of a list, from 0: the values rise or fall, and rows without one stand last either way. */
function rowAt({ rows, valued }: Order, descending: boolean, place: number): number {
  if (!descending) return rows[place] ?? 0
  return rows[place < valued ? valued - 1 - place : rows.length - 1 - (place - valued)] ?? 0
}

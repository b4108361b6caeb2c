import { z } from 'zod'
import { openReading, type Reading } from '@/lib/db/reading'
import {
  type Column,
  dayColumn,
  fieldOf,
  numberColumn,
  replaced,
  type TextColumn,
  textColumn,
} from './column'
import type { ColumnSource, ColumnTable, TableSource } from './column-table'
import { readCopiedRows } from './copied-rows'
import { editionSql } from './edition'
import { readPairs } from './load-pairs'
import { shapesOf } from './shapes'
import { type Order, orderOf } from './sorted'
import { TextTable } from './text-table'

const ranksSchema = z.array(z.object({ places: z.array(z.number()).nullable() })).length(1)

/**
 * Reads a table into columns, all of it as one state of the ledger has it. It needs little more memory than what it
 * makes. Null where the table has more rows than are allowed.
 * @throws Error when another transaction locks what is to be read for longer than half of `waitMs`
 */
export async function loadTable(
  source: TableSource,
  { rows: most, waitMs }: { rows: number; waitMs: number },
): Promise<ColumnTable | null> {
  const reading = await openReading()
  try {
    await reading.query({ text: `SET LOCAL lock_timeout = ${Math.ceil(waitMs / 2)}`, values: [] })
    const ids = await readIds(reading, source, most)
    if (ids === null) return null
    const [edition = 'none'] = await reading.firstColumn(`SELECT ${editionSql}`)
    const columns = await readColumns(reading, source, ids)
    const pairs = await readPairs(reading, source, ids)
    const texts = [
      ...columns.values(),
      ...[...pairs.values()].flatMap((one) => [...one.columns.values()]),
    ].filter((column) => column.kind === 'text')
    for (const column of texts) await rank(reading, column)
    const orders = ordersOf(source, columns, ids.size)
    const table = { name: source.name, edition, rows: ids.size, ids, columns, pairs, orders }
    shapesOf(table) // made now, not while somebody waits for counts
    return table
  } finally {
    reading.close()
  }
}

async function readIds(reading: Reading, { relation, id }: TableSource, most: number) {
  const ids = new TextTable()
  const add = (bytes: Uint8Array, from: number, to: number) => ids.add(bytes, from, to)
  const question = `SELECT ${id} FROM ${relation} ORDER BY ${id} LIMIT ${most + 1}`
  const rows = await readCopiedRows(reading.copy(`COPY (${question}) TO STDOUT (FORMAT binary)`), add, [])
  if (rows !== ids.size) throw new Error(`${relation} gives a row twice`)
  if (rows > most) return null
  ids.seal()
  return ids
}

const casts = { text: 'text', day: 'date', number: 'numeric' } as const

async function readColumns(
  reading: Reading,
  { relation, id, columns: sources }: TableSource,
  ids: TextTable,
): Promise<Map<string, Column>> {
  const taken = new Map(sources.map((source) => [source.expression, columnFor(source, ids.size)]))
  const selected = sources.map(({ expression, kind }) => `(${expression})::${casts[kind]}`)
  if (selected.length === 0) return taken
  // Values are taken in the order in which they come, and put in that of the ids at the end: that is kinder to the processor's caches.
  const rowOf = new Uint32Array(ids.size)
  let came = 0
  await readCopiedRows(
    reading.copy(`COPY (SELECT ${[id, ...selected].join(', ')} FROM ${relation}) TO STDOUT (FORMAT binary)`),
    (bytes, from, to) => {
      const row = ids.find(bytes, from, to)
      if (row < 0) throw new Error(`${relation} gives a row that it did not give before`)
      rowOf[came] = row
      came += 1
      return came - 1
    },
    [...taken.values()].map(fieldOf),
  )
  if (came !== ids.size) throw new Error(`${relation} gives ${came} rows of ${ids.size}`)
  const columns = new Map<string, Column>()
  for (const [expression, column] of taken) {
    columns.set(expression, replaced(column, rowOf))
    if (column.kind === 'text') column.texts.seal()
    taken.delete(expression)
  }
  return columns
}

function columnFor(source: ColumnSource, rows: number): Column {
  if (source.kind === 'number') return numberColumn(rows, source.decimals)
  return source.kind === 'text' ? textColumn(rows) : dayColumn(rows)
}

/** Asks PostgreSQL for the order of a column's texts, which depends on the database's collation. */
async function rank(reading: Reading, column: TextColumn): Promise<void> {
  const { texts } = column
  column.ranks = new Uint32Array(texts.size + 1)
  if (texts.size < 2) {
    column.ranks.fill(1, 1)
    return
  }
  const answer = await reading.query({
    text: 'SELECT array_agg(place::int ORDER BY value) AS places FROM unnest($1::text[]) WITH ORDINALITY AS given(value, place)',
    values: [texts.texts()],
  })
  const places = ranksSchema.parse(answer)[0]?.places ?? []
  places.forEach((place, index) => {
    column.ranks[place] = index + 1
  })
}

function ordersOf({ sorted }: TableSource, columns: ReadonlyMap<string, Column>, rows: number) {
  return new Map<string, Order>(
    sorted.flatMap((expression) => {
      const column = columns.get(expression)
      return column ? [[expression, orderOf(column, rows)]] : []
    }),
  )
}

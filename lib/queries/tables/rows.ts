import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { formulaSigns, plainNumber } from '@/lib/domain/csv-line'
import { empty, join, raw, type Sql, sql } from '../lists/sql'
import type { TableColumn } from './column'
import type { Table } from './table'

const utcTime = (value: Sql) => sql`to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** A column's value as JSON has it: amounts and other exact numbers as text, lists never absent. */
export function jsonValue({ type, sql: value }: Pick<TableColumn, 'type' | 'sql'>): Sql {
  if (type === 'decimal') return sql`(${value})::text`
  if (type === 'time') return utcTime(value)
  if (type === 'list') return sql`coalesce(${value}, '{}')`
  return value
}

// The same as `guarded`, in SQL. Numbers of signs are compared several times faster than signs.
const risky = raw(`(${[...formulaSigns, "'"].map((sign) => sign.codePointAt(0)).join(', ')})`)
const harmless = (value: Sql) =>
  sql`CASE WHEN ascii(${value}) IN ${risky} AND ${value} !~ ${raw(`'${plainNumber}'`)} THEN '''' || (${value}) ELSE ${value} END`

/** A column's value as a cell of CSV, with one apostrophe before what a spreadsheet could run: see `guarded`. */
export function csvValue({ type, sql: value, values }: Pick<TableColumn, 'type' | 'sql' | 'values'>): Sql {
  if (type === 'text' && !values) return harmless(sql`(${value})::text`)
  if (type === 'address') return harmless(value)
  if (type === 'list') return harmless(sql`array_to_string(${value}, ';')`)
  if (type === 'time') return utcTime(value)
  if (type === 'day' || type === 'integer' || type === 'id') return value
  return sql`(${value})::text`
}

/** The columns by name. */
export function selected(columns: readonly TableColumn[], value: (column: TableColumn) => Sql): Sql {
  return join(columns.map((column) => sql`${value(column)} AS ${raw(`"${column.name}"`)}`))
}

/** Rows to be read: `page`, a table with the column `position` by which they are sorted, and what is joined to it. */
export type PageOfRows = { page: Sql; joined: Sql }

/** Letters, digits and signs that mean nothing to SQL or to its arrays: what every id is made of. */
const plainIds = /^[\w,-]*$/

/**
 * The rows of these ids, in their order. The ids stand in the text, as COPY knows no parameters, and as one value, which is read much
 * faster than many.
 * @param isHeld whether what is in memory is of the state of the ledger that is read
 * @throws Error when an id has other signs than letters, digits, hyphens and underscores
 */
export async function rowsOf(
  { rows }: Pick<Table, 'rows'>,
  ids: readonly string[],
  isHeld: boolean,
): Promise<PageOfRows> {
  const list = ids.join(',')
  if (!plainIds.test(list)) throw new Error('An id holds signs that no id has')
  const given = raw(`'{${list}}'::text[]`)
  return {
    page: sql`SELECT id, position FROM unnest(${given}) WITH ORDINALITY AS given(id, position)`,
    joined: sql`JOIN ${typeof rows === 'function' ? await rows(given, isHeld ? ids : null) : rows}`,
  }
}

/** Reads `what` of each of the rows, in their order. `beside`: FROM items after the rows'. */
export function readRows({ page, joined }: PageOfRows, what: Sql, beside: Sql = empty): Sql {
  return sql`WITH page AS MATERIALIZED (${page}) SELECT ${what} FROM page ${joined} ${beside} ORDER BY page.position`
}

/** The columns of a row together, as `taken`. */
export function takenAs(columns: readonly TableColumn[]): Sql {
  return sql`CROSS JOIN LATERAL (SELECT ${selected(columns, jsonValue)}) AS taken`
}

/** The rows of these ids, in their order, as the JSON of an array. */
export async function rowsAsJson(table: Table, ids: readonly string[]): Promise<string> {
  if (ids.length === 0) return '[]'
  const rows = readRows(
    await rowsOf(table, ids, true),
    sql`row_to_json(taken)::text AS line`,
    takenAs(table.columns),
  )
  const lines = z.array(z.object({ line: z.string() })).parse(await reader.$queryRaw(rows))
  return `[${lines.map(({ line }) => line).join(',\n')}]`
}

import type pg from 'pg'
import type { Row } from '../document'

const quoted = (column: string) => `"${column}"`

/** The columns of rows that all have the same. */
function columnsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

/**
 * Inserts rows, or changes those that are there already. `once` are columns that a row keeps from when it came in.
 * One statement for all, so that rows may refer to each other.
 */
export async function upsertRows(
  tx: pg.ClientBase,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
  once: readonly string[] = [],
): Promise<void> {
  if (rows.length === 0) return
  const columns = columnsOf(rows)
  const list = columns.map(quoted).join(', ')
  const changes = columns
    .filter((column) => !key.includes(column) && !once.includes(column))
    .map((column) => `${quoted(column)} = excluded.${quoted(column)}`)
    .join(', ')
  await tx.query(
    `INSERT INTO ${quoted(table)} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1)
     ON CONFLICT (${key.map(quoted).join(', ')}) DO ${changes ? `UPDATE SET ${changes}` : 'NOTHING'}`,
    [JSON.stringify(rows)],
  )
}

/** Deletes the rows with these rows' keys. */
export async function deleteRows(
  tx: pg.ClientBase,
  table: string,
  key: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return
  const list = key.map(quoted).join(', ')
  await tx.query(
    `DELETE FROM ${quoted(table)} WHERE (${list}) IN (SELECT ${list} FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1))`,
    [JSON.stringify(rows)],
  )
}

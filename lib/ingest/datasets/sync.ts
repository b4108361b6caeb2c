import type pg from 'pg'
import type { Values } from './row-origin'

/** How rows of a table are told apart and compared. Column names are ours, never a reader's. */
export type SyncTable = {
  table: string
  key: readonly string[]
  /** Columns that make a row a changed one when they differ. */
  compare: readonly string[]
  /** Columns that are corrected without the row counting as changed: where a row stands in its file. */
  follow?: readonly string[]
  /** Columns that a changed row gets anew with the change. */
  stamp?: readonly string[]
  /** Columns that a row keeps from when it came in. */
  once?: readonly string[]
}

const list = (columns: readonly string[], of = '') => columns.map((column) => `${of}"${column}"`).join(', ')

/** The name of the temporary table that holds what a table is to become. */
export const wanted = (table: string) => `wanted_${table}`

/** Puts rows into a temporary table with the columns of `table`, gone at the end of the transaction. */
export async function stage(
  tx: pg.ClientBase,
  { table, key }: SyncTable,
  rows: readonly Values[],
): Promise<void> {
  await tx.query(`DROP TABLE IF EXISTS ${wanted(table)}`)
  await tx.query(
    `CREATE TEMP TABLE ${wanted(table)} ON COMMIT DROP AS SELECT * FROM jsonb_populate_recordset(NULL::"${table}", '[]')`,
  )
  for (let start = 0; start < rows.length; start += 2000)
    await tx.query(
      `INSERT INTO ${wanted(table)} SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
      [JSON.stringify(rows.slice(start, start + 2000))],
    )
  await tx.query(`CREATE UNIQUE INDEX ON ${wanted(table)} (${list(key)})`)
  await tx.query(`ANALYZE ${wanted(table)}`)
}

/** SQL: the row `t` of the table and the row `w` that is wanted are the same one. */
export const sameKey = ({ key }: SyncTable) =>
  key.map((column) => `t."${column}" = w."${column}"`).join(' AND ')

/** SQL: the two differ in what counts. */
export const differs = ({ compare }: SyncTable) =>
  `(${list(compare, 't.')}) IS DISTINCT FROM (${list(compare, 'w.')})`

/** Changes rows that differ, inserts rows that are missing. Gives how many of each. */
export async function write(
  tx: pg.ClientBase,
  sync: SyncTable,
): Promise<{ created: number; updated: number }> {
  const { table, key, compare, follow = [], stamp = [], once = [] } = sync
  const set = (columns: readonly string[]) =>
    columns.map((column) => `"${column}" = w."${column}"`).join(', ')
  const changed = await tx.query(
    `UPDATE "${table}" t SET ${set([...compare, ...follow, ...stamp])} FROM ${wanted(table)} w
     WHERE ${sameKey(sync)} AND ${differs(sync)}`,
  )
  if (follow.length > 0)
    await tx.query(
      `UPDATE "${table}" t SET ${set(follow)} FROM ${wanted(table)} w
       WHERE ${sameKey(sync)} AND (${list(follow, 't.')}) IS DISTINCT FROM (${list(follow, 'w.')})`,
    )
  const all = [...key, ...compare, ...follow, ...stamp, ...once]
  const inserted = await tx.query(
    `INSERT INTO "${table}" (${list(all)}) SELECT ${list(all, 'w.')} FROM ${wanted(table)} w
     WHERE NOT EXISTS (SELECT 1 FROM "${table}" t WHERE ${sameKey(sync)})`,
  )
  return { created: inserted.rowCount ?? 0, updated: changed.rowCount ?? 0 }
}

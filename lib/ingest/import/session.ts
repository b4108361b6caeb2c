import pg from 'pg'

/** Any number, the same for all imports into a ledger. */
const IMPORT_LOCK = 3_210_003

/** The lock of loads of seeds: no import merges while one runs, and the other way round. */
const SEEDS_LOCK = 3_210_002

/**
 * Runs `work` on the one connection of an import, while no other import into the same database runs: a second one waits for the first.
 * The lock is the connection's, so an import that is killed leaves none behind; the server notices within a second.
 * @param onWait called once when another import has to be waited for
 */
export async function withImportSession<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  onWait?: () => void,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'blue-ledger import' })
  client.on('error', () => {}) // what is lost shows in the next query
  await client.connect()
  try {
    await client.query(`SET client_connection_check_interval = '1s'`).catch(() => {}) // not on every system
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
      IMPORT_LOCK,
    ])
    if (!rows[0]?.free) {
      onWait?.()
      await client.query('SELECT pg_advisory_lock($1)', [IMPORT_LOCK])
    }
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Runs `work` in one transaction in which no seeds are loaded. Unless its result is to be kept, all of it is taken back at the end. */
export async function inTransaction<T>(
  tx: pg.ClientBase,
  work: () => Promise<T>,
  keep: (result: T) => boolean = () => true,
): Promise<T> {
  await tx.query('BEGIN')
  try {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEEDS_LOCK])
    const result = await work()
    await tx.query(keep(result) ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    await tx.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** Rows of a query in portions, so that no result has to fit into memory. Within a transaction only. */
export async function* portions<R extends pg.QueryResultRow>(
  tx: pg.ClientBase,
  sql: string,
  values: unknown[] = [],
  size = 2000,
): AsyncGenerator<R[]> {
  await tx.query(`DECLARE portions NO SCROLL CURSOR FOR ${sql}`, values)
  for (;;) {
    const { rows } = await tx.query<R>(`FETCH ${size} FROM portions`)
    if (rows.length > 0) yield rows
    if (rows.length < size) break
  }
  await tx.query('CLOSE portions')
}

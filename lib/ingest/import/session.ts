import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { explainFault, isLost } from './database-fault'
import { ImportError } from './import-error'

/** Any number, the same for all imports into a ledger. */
const IMPORT_LOCK = 3_210_003

/** The lock of loads of seeds: no import merges while one runs, and the other way round. */
const SEEDS_LOCK = 3_210_002

/** What a session is told, and tells. */
export type SessionOptions = {
  /** Called once when another import has to be waited for. */
  onWait?: () => void
  /** Ends the session where it is, unless its transaction is being committed: that is waited for. */
  signal?: AbortSignal | undefined
}

/** Connections whose transaction is being committed, or is. */
const committing = new WeakSet<pg.ClientBase>()

/**
 * Runs `work` on the one connection of an import, while no other import into the same database runs: a second one waits for the first.
 * The lock is the connection's, so an import that is killed leaves none behind; the server notices within a second.
 * @throws ImportError when the database fails, or the signal stops it
 */
export async function withImportSession<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  { onWait, signal }: SessionOptions = {},
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'blue-ledger import' })
  let broken: unknown = null
  client.on('error', (error) => {
    broken ??= error // what is lost shows in the next query
  })
  const stop = untilStopped(signal, () => {
    if (committing.has(client)) return false
    void client.end().catch(() => {})
    return true
  })
  const working = inSession(client, work, onWait)
  try {
    return await Promise.race([working, stop.stopped])
  } catch (error) {
    // Work that is stopped may have something to take away.
    await Promise.race([working.catch(() => {}), sleep(1000, null, { ref: false })])
    throw explainFault(error, broken)
  } finally {
    stop.forget()
    await client.end().catch(() => {})
  }
}

async function inSession<T>(
  client: pg.Client,
  work: (client: pg.Client) => Promise<T>,
  onWait?: () => void,
): Promise<T> {
  await client.connect()
  await client.query(`SET client_connection_check_interval = '1s'`).catch(() => {}) // not on every system
  const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [
    IMPORT_LOCK,
  ])
  if (!rows[0]?.free) {
    onWait?.()
    await client.query('SELECT pg_advisory_lock($1)', [IMPORT_LOCK])
  }
  return await work(client)
}

/** A promise that is rejected when the signal comes and `stop` can stop. */
function untilStopped(signal: AbortSignal | undefined, stop: () => boolean) {
  let onAbort = () => {}
  const stopped = new Promise<never>((_, reject) => {
    onAbort = () => {
      if (stop()) reject(new ImportError('stopped', 'Stopped. Nothing was changed: the ledger is as before.'))
    }
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort, { once: true })
  })
  return { stopped, forget: () => signal?.removeEventListener('abort', onAbort) }
}

/**
 * Runs `work` in one transaction in which no seeds are loaded. Unless its result is to be kept, all of it is taken back at the end.
 * @throws ImportError when the connection is lost while it is committed, and nobody knows whether it is
 */
export async function inTransaction<T>(
  tx: pg.ClientBase,
  work: () => Promise<T>,
  keep: (result: T) => boolean = () => true,
): Promise<T> {
  await tx.query('BEGIN')
  try {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SEEDS_LOCK])
    const result = await work()
    if (keep(result)) await commit(tx)
    else await tx.query('ROLLBACK')
    return result
  } catch (error) {
    await tx.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function commit(tx: pg.ClientBase): Promise<void> {
  committing.add(tx)
  try {
    await tx.query('COMMIT')
  } catch (error) {
    if (!(error instanceof Error) || !isLost(error)) throw error
    throw new ImportError(
      'failed',
      `The connection to the database was lost at the last moment (${error.message}): whether the ledger was changed is not known.\nGive the same command again: it changes nothing that is there already.`,
    )
  }
}

/**
 * Rows of a query in portions, so that no result has to fit into memory. Within a transaction only.
 * @param ahead the server finds the next portion while the caller works on one: for rows of which two portions fit into memory
 */
export async function* portions<R extends pg.QueryResultRow>(
  tx: pg.ClientBase,
  sql: string,
  values: unknown[] = [],
  size = 2000,
  ahead = false,
): AsyncGenerator<R[]> {
  // All of them are read: planned for the first of them, a join of large tables can take minutes.
  await tx.query('SET LOCAL cursor_tuple_fraction = 1')
  await tx.query(`DECLARE portions NO SCROLL CURSOR FOR ${sql}`, values)
  const fetch = () => {
    const fetching = tx.query<R>(`FETCH ${size} FROM portions`)
    fetching.catch(() => {}) // whoever waits for it is told
    return fetching
  }
  for (let next = fetch(); ; ) {
    const { rows } = await next
    const isLast = rows.length < size
    if (ahead && !isLast) next = fetch()
    if (rows.length > 0) yield rows
    if (isLast) break
    if (!ahead) next = fetch()
  }
  await tx.query('CLOSE portions')
}

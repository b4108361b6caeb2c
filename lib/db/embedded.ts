import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Home, prepareHome } from '@/lib/db/embedded-home'
import {
  embeddedOwner,
  ensureCluster,
  isAlive,
  ownerPassword,
  runningPort,
  startServer,
  stopServer,
} from '@/lib/db/embedded-server'

/** A hold on a running embedded PostgreSQL. */
export interface Embedded {
  /** The owner's address of a database on it. */
  url: (database: string) => string
  /** Lets go of it; whoever lets go last stops the server. */
  close: () => Promise<void>
}

export interface EmbeddedOptions {
  /** Name of its folder in DATA_DIR, or in `within`. */
  name: string
  within?: string
  /** False: faster, for data that a power cut may take. */
  durable: boolean
  /** Called when the server went away without `close`. */
  onLost?: () => void
  /** A port to start it on, when it has to be started; default: any free one. */
  port?: number
}

/**
 * Every process that uses the server holds this lock shared, over a connection of its own, so a killed process holds
 * nothing. Who gets the lock alone is the last one, and a newcomer waits until the stop has thrown it out.
 */
const useLock = 3_210_000

/** Stands before the number of the process in the name of its connection. */
const holderName = 'blue-ledger process '

/** PostgreSQL is starting, stopping, or closed the connection because it stops. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', 'ENOENT'])

/** Uses the embedded PostgreSQL: starts it, or joins the processes that use it, or takes over what a crash left behind. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = prepareHome(options.name, options.within)
  await ensureCluster(home)
  const giveUp = Date.now() + 60_000
  for (let failedStarts = 0; ; ) {
    let port = runningPort(home)
    try {
      if (!port) {
        port = options.port ?? (await freePort())
        await startServer(home, port, options.durable).catch((error: unknown) => {
          failedStarts += 1
          if (failedStarts === 5 && !runningPort(home)) throw error
          port = undefined
        })
      }
      if (port) return await hold(home, port, options.onLost)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!passing.has(code) || Date.now() > giveUp) throw error
    }
    await sleep(300)
  }
}

async function hold(home: Home, port: number, onLost?: () => void): Promise<Embedded> {
  const url = (database: string) =>
    `postgresql://${embeddedOwner}:${ownerPassword(home)}@127.0.0.1:${port}/${database}?sslmode=disable`
  const client = new pg.Client({
    connectionString: url('postgres'),
    application_name: `${holderName}${process.pid}`,
    keepAlive: true,
  })
  let closing = false
  client.on('error', () => {})
  client.on('end', () => closing || onLost?.())
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [useLock])

  const close = async () => {
    if (closing) return
    closing = true
    try {
      await client.query('select pg_advisory_unlock_shared($1)', [useLock])
      if (await isLast(client)) await stopServer(home)
      await client.end()
    } catch {
      // The server is gone already.
    }
  }
  return { url, close }
}

/**
 * Whether nobody else uses the server. PostgreSQL may take a moment to see that a killed process is gone; that is waited for, for some
 * seconds: a process may also be one that is not seen from here.
 */
async function isLast(client: pg.Client): Promise<boolean> {
  for (const giveUp = Date.now() + 5000; ; ) {
    const { rows } = await client.query<{ last: boolean; others: string[] }>(
      `select pg_try_advisory_lock($1) as last, array(
         select a.application_name from pg_locks l join pg_stat_activity a using (pid)
         where l.locktype = 'advisory' and l.objid = $1 and pid <> pg_backend_pid()) as others`,
      [useLock],
    )
    const [{ last, others } = { last: false, others: [] }] = rows
    const isGone = (name: string) =>
      name.startsWith(holderName) && !isAlive(Number(name.slice(holderName.length)))
    if (last || !others.every(isGone) || Date.now() > giveUp) return last
    await sleep(50)
  }
}

/** A port of this machine's loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('This machine has no free port')
  return address.port
}

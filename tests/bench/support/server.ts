import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { atEnd } from '@/lib/cli/ending'
import { createDatabase, dropDatabase, withConnection } from '@/lib/db/databases'
import { openEmbedded } from '@/lib/db/embedded'

/** A PostgreSQL and a folder to measure in; all that is made in them goes when the process ends. */
export type Place = {
  folder: string
  /** As PostgreSQL names itself, for the report. */
  postgres: string
  /** Makes a database, as a copy of another when given; one of that name that is there goes first. */
  make: (name: string, template?: string) => Promise<string>
  drop: (name: string) => Promise<void>
  /** Seconds of processor time that the server's ended processes have taken so far: those of closed connections. Null where it is not known. */
  busy: () => Promise<number | null>
}

/**
 * Opens a place to measure in: the server of BENCH_DATABASE_URL, where databases may be made and dropped, or one of its own with
 * the same settings as the site's.
 */
export async function openPlace(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'blue-ledger-bench-'))
  chmodSync(folder, 0o755)
  atEnd(async () => rmSync(folder, { recursive: true, force: true }))
  const url = process.env['BENCH_DATABASE_URL'] ?? (await ownServer(folder))
  const made = new Set<string>()
  const full = (name: string) => `bench_${process.pid}_${name}`
  const drop = async (name: string) => {
    await dropDatabase(url, full(name))
    made.delete(name)
  }
  atEnd(async () => {
    for (const name of made) await drop(name)
  })
  const make = async (name: string, template?: string) => {
    await drop(name)
    made.add(name)
    return createDatabase(url, full(name), template && full(template))
  }
  const { rows } = await withConnection(url, (client) =>
    client.query<{ version: string }>(`SELECT current_setting('server_version') AS version`),
  )
  return { folder, postgres: `PostgreSQL ${rows[0]?.version}`, make, drop, busy: () => busyOf(url) }
}

/** Time on other programs' account does not count, so it says something also on a busy machine. On Linux, with the server beside us. */
async function busyOf(url: string): Promise<number | null> {
  await sleep(200) // until the server has noticed that connections were closed
  return withConnection(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const backend = statOf(rows[0]?.pid)
    const server = statOf(Number(backend?.[1]))
    return server ? (Number(server[13]) + Number(server[14])) / TICKS : null
  })
}

const TICKS = 100

/** What the system says of a process of PostgreSQL, from its state on. */
function statOf(pid: number | undefined): string[] | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  return text.includes('(postgres)') ? text.slice(text.lastIndexOf(')') + 2).split(' ') : null
}

async function ownServer(folder: string): Promise<string> {
  const server = await openEmbedded({ name: 'postgres', within: folder, durable: true })
  atEnd(server.close)
  return server.url('postgres')
}

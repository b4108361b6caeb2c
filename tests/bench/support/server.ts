import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  const { rows } = await withConnection(url, (client) => client.query('SHOW server_version'))
  return { folder, postgres: `PostgreSQL ${rows[0]?.server_version}`, make, drop }
}

async function ownServer(folder: string): Promise<string> {
  const server = await openEmbedded({ name: 'postgres', within: folder, durable: true })
  atEnd(server.close)
  return server.url('postgres')
}

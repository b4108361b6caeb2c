import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '@/lib/db/databases'
import { loadSeeds } from '@/lib/ingest/load-seeds'

/** An empty ledger in a database of its own, copied in milliseconds, and what tests do with it. */
export async function openLedger() {
  const server = inject('databaseServer')
  const name = `datasets_${randomUUID().slice(0, 8)}`
  const databaseUrl = await createDatabase(server.url, name, server.migrated)
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  return {
    url: databaseUrl,
    load: (seedsDir: string) => loadSeeds({ databaseUrl, seedsDir, log: () => {} }),
    /** The rows of a query. */
    rows: async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
      (await client.query(sql, values)).rows,
    close: async () => {
      await client.end()
      await dropDatabase(server.url, name)
    },
  }
}

export type OpenLedger = Awaited<ReturnType<typeof openLedger>>

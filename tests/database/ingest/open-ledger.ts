import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { createDatabase, dropDatabase, inDatabase, withConnection } from '@/lib/db/databases'
import { type LoadResult, loadSeeds } from '@/lib/ingest/load-seeds'
import { type SeedsFolder, seedsFolder } from '@/tests/fixtures/seeds/small-seeds'

export type Ledger = {
  url: string
  seeds: SeedsFolder
  log: string[]
  load(): Promise<LoadResult>
  /** Empties the ledger and makes the seeds anew. */
  reset(): Promise<void>
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** An empty ledger in a database of its own on the server of DATABASE_URL, and small seeds to load into it. */
export async function openLedger(): Promise<Ledger> {
  const server = process.env['DATABASE_URL']
  if (!server) throw new Error('DATABASE_URL must name a PostgreSQL server that tests may make databases on')
  const name = `seeds_${randomUUID().slice(0, 8)}`
  await createDatabase(server, name)
  const url = inDatabase(server, name)
  const { prepareDatabase } = await import('@/lib/db/open')
  await prepareDatabase(url)
  const query: Ledger['query'] = (sql, values) =>
    withConnection(url, async (client) => (await client.query(sql, values)).rows)
  const ledger: Ledger = {
    url,
    query,
    seeds: seedsFolder(),
    log: [],
    load: () =>
      loadSeeds({ databaseUrl: url, seedsDir: ledger.seeds.dir, log: (line) => ledger.log.push(line) }),
    async reset() {
      const [tables] = await query<{ names: string }>(
        `SELECT string_agg(quote_ident(tablename), ', ') AS names FROM pg_tables
         WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`,
      )
      await query(`TRUNCATE ${tables?.names ?? ''} RESTART IDENTITY CASCADE`)
      ledger.seeds.remove()
      ledger.seeds = seedsFolder()
    },
    async close() {
      ledger.seeds.remove()
      await dropDatabase(server, name)
    },
  }
  return ledger
}

import type pg from 'pg'
import { withConnection } from '@/lib/db/databases'
import { type LoadResult, loadSeeds } from '@/lib/ingest/load-seeds'
import { type SeedsFolder, seedsFolder } from '@/tests/fixtures/seeds/small-seeds'
import { createTestDatabase } from '@/tests/setup/test-database'

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

/** An empty ledger in a database of its own, and small seeds to load into it. */
export async function openLedger(): Promise<Ledger> {
  const { url, close } = await createTestDatabase()
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
      // What nobody may change is emptied too.
      await query(
        `SET session_replication_role = replica; TRUNCATE ${tables?.names ?? ''} RESTART IDENTITY CASCADE`,
      )
      ledger.seeds.remove()
      ledger.seeds = seedsFolder()
    },
    async close() {
      ledger.seeds.remove()
      await close()
    },
  }
  return ledger
}

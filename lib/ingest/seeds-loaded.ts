import type pg from 'pg'
import { withConnection } from '@/lib/db/databases'
import { hashSeeds } from './seed-files'

/** How the seeds in a ledger compare with the files: the files' hash, the newest version made of seeds, and whether it is made of these. */
export type SeedsLoaded = { hash: string; version: number | null; current: boolean }

type Newest = { version: number; hash: string | null; matched: boolean }

/**
 * Compares the seeds in the ledger with the files under `seedsDir`, in milliseconds. Where an import has brought agencies since whom rows of
 * earlier imports could mean, they are not current either: a load matches those rows.
 */
export async function seedsLoaded(client: pg.ClientBase, seedsDir: string): Promise<SeedsLoaded> {
  const hash = hashSeeds(seedsDir)
  const { rows } = await client.query<Newest>(
    `SELECT version, seeds_hash AS hash, rules_hash IS NOT NULL AS matched FROM ledger_version WHERE kind = 'seeds' ORDER BY version DESC LIMIT 1`,
  )
  const [newest] = rows
  return { hash, version: newest?.version ?? null, current: newest?.hash === hash && newest.matched }
}

/** Whether a load of the seeds would find nothing to do. */
export async function areSeedsLoaded(databaseUrl: string, seedsDir: string): Promise<boolean> {
  const { current } = await withConnection(databaseUrl, (client) => seedsLoaded(client, seedsDir))
  return current
}

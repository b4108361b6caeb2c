import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase, dropDatabase, withConnection } from '@/lib/db/databases'
import { prepareDatabase } from '@/lib/db/open'
import { openTestServer } from '@/lib/db/test-server'
import { root } from '@/lib/settings'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that tests make databases on, and the two databases there that are copied for them. */
    databaseServer: { url: string; migrated: string; seeded: string }
  }
}

/** One PostgreSQL for all database tests, with an empty ledger and one with the shipped seeds to copy from. */
export default async function setup(project: TestProject) {
  const server = await openTestServer()
  await removeLeftovers(server.url)
  const run = `test_${Date.now().toString(36)}_${process.pid}`
  const [migrated, seeded] = [`${run}_migrated`, `${run}_seeded`]
  await prepareDatabase(await createDatabase(server.url, migrated))
  const databaseUrl = await createDatabase(server.url, seeded, migrated)
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  await loadSeeds({ databaseUrl, seedsDir: join(root, 'seeds'), log: () => {} })
  project.provide('databaseServer', { url: server.url, migrated, seeded })
  return async () => {
    for (const name of [migrated, seeded]) await dropDatabase(server.url, name)
    await server.close()
  }
}

/** Removes the databases of runs that were killed: those whose name says that they are older than two hours. */
async function removeLeftovers(url: string): Promise<void> {
  const names = await withConnection(url, async (client) => {
    const query = "select datname as name from pg_database where datname ~ '^test_[0-9a-z]{8}_'"
    return (await client.query<{ name: string }>(query)).rows.map(({ name }) => name)
  })
  const twoHoursAgo = Date.now() - 2 * 3_600_000
  for (const name of names) {
    if (Number.parseInt(name.slice(5, 13), 36) < twoHoursAgo) await dropDatabase(url, name)
  }
}

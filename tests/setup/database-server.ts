import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createDatabase, dropDatabase } from '@/lib/db/databases'
import { root, settings } from '@/lib/settings'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that tests make databases on, and the databases that are copied for them. */
    databaseServer: { url: string; migrated: string; seeded: string }
  }
}

/** One PostgreSQL for all database tests, with an empty ledger and one with the shipped seeds to copy from. */
export default async function setup(project: TestProject) {
  const server = await openServer()
  const suffix = randomUUID().slice(0, 8)
  const [migrated, seeded] = [`test_migrated_${suffix}`, `test_seeded_${suffix}`]
  const { prepareDatabase } = await import('@/lib/db/open')
  await prepareDatabase(await createDatabase(server.url, migrated))
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  const databaseUrl = await createDatabase(server.url, seeded, migrated)
  await loadSeeds({ databaseUrl, seedsDir: join(root, 'seeds'), log: () => {} })
  project.provide('databaseServer', { url: server.url, migrated, seeded })
  return async () => {
    for (const name of [migrated, seeded]) await dropDatabase(server.url, name)
    await server.close()
  }
}

async function openServer(): Promise<{ url: string; close: () => Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => {} }
  const { openEmbedded } = await import('@/lib/db/embedded')
  const embedded = await openEmbedded({ name: 'test-postgres', durable: false })
  return { url: embedded.url('postgres'), close: embedded.close }
}

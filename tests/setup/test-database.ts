import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '@/lib/db/databases'

export type TestDatabase = { url: string; close: () => Promise<void> }

/**
 * A database of its own for a test: an empty ledger, or one with the shipped seeds. Copied in milliseconds. DATABASE_URL
 * names it from here on; import what reads settings (queries, clients) after this.
 */
export async function createTestDatabase(content: 'empty' | 'seeded' = 'empty'): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const name = `test_${randomUUID().slice(0, 8)}`
  const url = await createDatabase(server.url, name, content === 'seeded' ? server.seeded : server.migrated)
  process.env['DATABASE_URL'] = url
  return {
    url,
    close: async () => {
      const cache: { blueLedgerReader?: { $disconnect: () => Promise<void> } } = globalThis
      await cache.blueLedgerReader?.$disconnect()
      await dropDatabase(server.url, name)
    },
  }
}

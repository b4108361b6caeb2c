import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { createDatabase, dropDatabase } from '@/lib/db/databases'
import type { PrismaClient } from '@/lib/db/generated/client'

export interface TestDatabase {
  url: string
  /** Of the role that owns the tables. */
  owner: PrismaClient
  /** Of the role that pages read as. */
  reader: PrismaClient
  /** Disconnects the clients and removes the database. */
  close: () => Promise<void>
}

/**
 * A database of its own for a test: an empty ledger, or one with the shipped seeds; copied in milliseconds. DATABASE_URL
 * names it from here on, so import what reads settings (queries) after this.
 */
export async function createTestDatabase(content: 'empty' | 'seeded' = 'empty'): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const name = `test_${Date.now().toString(36)}_${randomUUID().slice(0, 8)}`
  const url = await createDatabase(server.url, name, content === 'seeded' ? server.seeded : server.migrated)
  process.env['DATABASE_URL'] = url
  const { ownerClient, reader: pages, readerClient } = await import('@/lib/db/client')
  const [owner, reader] = [ownerClient(url, 2), readerClient(url)]
  const close = async () => {
    await Promise.all([owner, reader, pages].map((client) => client.$disconnect()))
    await dropDatabase(server.url, name)
  }
  return { url, owner, reader, close }
}

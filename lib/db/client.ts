import { PrismaPg } from '@prisma/adapter-pg'
import type { PoolConfig } from 'pg'
import { PrismaClient } from '@/lib/db/generated/client'
import { readerRole } from '@/lib/db/reader-role'
import { settings } from '@/lib/settings'

/**
 * Connection settings that can only read. No question holds a connection longer than QUERY_SECONDS, and none waits longer for
 * one. `asRole`: whether to switch from the owner to the reader's role.
 */
export function readerPool(url: string, asRole: boolean): PoolConfig {
  const limitMs = settings.querySeconds * 1000
  const options = [
    ...(asRole ? [`-c role=${readerRole}`] : []),
    '-c default_transaction_read_only=on',
    `-c statement_timeout=${limitMs}`,
    // Who has a hundred thousand contracts, or a word that many have, is counted without files on disk.
    '-c work_mem=32MB',
  ]
  return {
    connectionString: url,
    options: options.join(' '),
    max: 10,
    connectionTimeoutMillis: limitMs,
    application_name: 'blue-ledger pages',
  }
}

/** A client that can only read, over the owner's address `url` (asRole true) or a reader's own. */
export function readerClient(url: string, asRole = true): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(readerPool(url, asRole)) })
}

/** A client of the role that owns the tables, for loads and tests. The caller disconnects it. */
export function ownerClient(url: string, connections = 4): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    application_name: 'blue-ledger load',
  })
  return new PrismaClient({ adapter })
}

/** Survives hot reload: one pool for a process, not one for each reload. */
const cache = globalThis as typeof globalThis & { blueLedgerReader?: PrismaClient }

/**
 * Connection settings of whoever reads for visitors.
 * @throws Error when no database is set
 */
export function visitorsPool(): PoolConfig {
  const { databaseUrl, databaseReaderUrl } = settings
  const url = databaseReaderUrl ?? databaseUrl
  if (!url) throw new Error('No database: start the site with "npm start", or set DATABASE_URL.')
  return readerPool(url, !databaseReaderUrl)
}

function sharedReader(): PrismaClient {
  cache.blueLedgerReader ??= new PrismaClient({ adapter: new PrismaPg(visitorsPool()) })
  return cache.blueLedgerReader
}

/** The client that pages read through. It is made at its first use, so that a build needs no database. */
export const reader: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_target, property) => {
    const client = sharedReader()
    const value: unknown = Reflect.get(client, property, client)
    return typeof value === 'function' ? value.bind(client) : value
  },
})

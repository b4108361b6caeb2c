import { withConnection } from '@/lib/db/databases'
import { provePartnerships } from '@/tests/setup/prove-partnerships'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'
import { loadSmallLedger } from './small-ledger'

/** A database with the small ledger, which DATABASE_URL names from here on: import queries after this. */
export async function openSmallLedger(): Promise<TestDatabase> {
  const database = await createTestDatabase('empty')
  await withConnection(database.url, loadSmallLedger)
  await provePartnerships(database.url)
  return database
}

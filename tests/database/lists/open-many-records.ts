import { withConnection } from '@/lib/db/databases'
import { provePartnerships } from '@/tests/setup/prove-partnerships'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'
import { manyRecords } from './many-records'

/** A database with many invented records, which DATABASE_URL names from here on. Import the queries after this. */
export async function openManyRecords(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  await withConnection(database.url, (client) => client.query(manyRecords))
  await provePartnerships(database.url)
  return database
}

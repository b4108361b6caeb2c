import { withConnection } from '@/lib/db/databases'
import { countHoldings } from '@/lib/ingest/holdings/count-holdings'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'
import { familyRecords } from './family-records'
import { familyWords } from './family-words'

/** A database with the invented family. Import the queries after this: settings are parsed when they are first imported. */
export async function openFamily(): Promise<TestDatabase> {
  const database = await createTestDatabase()
  await withConnection(database.url, async (client) => {
    await client.query(familyRecords + familyWords)
    await client.query('BEGIN')
    await countHoldings(client, 1, 'all')
    await client.query('COMMIT')
  })
  return database
}

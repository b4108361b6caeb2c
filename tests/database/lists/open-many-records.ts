import { randomUUID } from 'node:crypto'
import { createDatabase, dropDatabase, inDatabase, withConnection } from '@/lib/db/databases'
import { manyRecords } from './many-records'

/**
 * Makes a database with many invented records on the server of DATABASE_URL and lets DATABASE_URL name it. Import the
 * queries after this: settings are parsed once, when they are first imported.
 */
export async function openManyRecords(): Promise<{ close: () => Promise<void> }> {
  const server = process.env['DATABASE_URL']
  if (!server) throw new Error('DATABASE_URL must name a PostgreSQL server that tests may make databases on')
  const name = `lists_${randomUUID().slice(0, 8)}`
  await createDatabase(server, name)
  const url = inDatabase(server, name)
  process.env['DATABASE_URL'] = url
  const { prepareDatabase } = await import('@/lib/db/open')
  await prepareDatabase(url)
  await withConnection(url, (client) => client.query(manyRecords))
  return {
    close: async () => {
      const { reader } = await import('@/lib/db/client')
      await reader.$disconnect()
      await dropDatabase(server, name)
    },
  }
}

import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { dropDatabase, inDatabase, withConnection } from '@/lib/db/databases'

/**
 * A database whose texts are in the order of a language, in which accents, capitals and hyphens count less than letters;
 * DATABASE_URL names it from here on. Import the queries after this.
 */
export async function openCollatedDatabase(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = inject('databaseServer')
  const name = `test_${Date.now().toString(36)}_${randomUUID().slice(0, 8)}`
  await withConnection(server.url, (client) =>
    client.query(
      `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale 'C'`,
    ),
  )
  const url = inDatabase(server.url, name)
  process.env['DATABASE_URL'] = url
  const { migrate } = await import('@/lib/db/migrate')
  const { ensureRoles } = await import('@/lib/db/roles')
  await migrate(url)
  await ensureRoles(url)
  const { reader } = await import('@/lib/db/client')
  const close = async () => {
    await reader.$disconnect()
    await dropDatabase(server.url, name)
  }
  return { url, close }
}

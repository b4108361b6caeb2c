import { ensureDatabase, withConnection } from '@/lib/db/databases'
import { openEmbedded } from '@/lib/db/embedded'
import { withLoadLock } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { ensureRoles } from '@/lib/db/roles'
import { settings } from '@/lib/settings'

/** The ledger's database in use by this process. */
export interface OpenDatabase {
  /** The owner's address. */
  url: string
  /** Stops using it; the embedded server ends with the last process that uses it. */
  close: () => Promise<void>
}

/** Opens the database of DATABASE_URL, or the embedded one. `onLost`: the embedded server went away without `close`. */
export async function openDatabase(onLost?: () => void, port?: number): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await checkConnection(settings.databaseUrl)
    return { url: settings.databaseUrl, close: async () => {} }
  }
  const server = await openEmbedded({
    name: 'postgres',
    durable: true,
    ...(onLost && { onLost }),
    ...(port && { port }),
  })
  const url = await ensureDatabase(server.url('postgres'), 'blue_ledger')
  return { url, close: server.close }
}

/** Brings the database at `url` up to the migrations and the reader's role. Returns the migrations it applied. */
export async function prepareDatabase(url: string): Promise<string[]> {
  return withLoadLock(url, async () => {
    const applied = await migrate(url)
    await ensureRoles(url)
    return applied
  })
}

async function checkConnection(url: string): Promise<void> {
  try {
    await withConnection(url, (client) => client.query('select 1'))
  } catch (error) {
    const { host, pathname } = new URL(url)
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
    throw new Error(
      `The database of DATABASE_URL (${pathname.slice(1)} on ${host}) cannot be used: ${reason}`,
    )
  }
}

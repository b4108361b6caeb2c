import { createHash } from 'node:crypto'
import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '@/lib/db/embedded'
import { root, settings } from '@/lib/settings'

/** Linux keeps files of this folder in memory. */
const memory = '/dev/shm'
const enoughBytes = 4 * 1024 ** 3

/** The server that tests make their databases on: that of DATABASE_URL, else an embedded one apart from the site's. */
export async function openTestServer(): Promise<{ url: string; close: () => Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => {} }
  const server = await openEmbedded({
    name: 'test-postgres',
    within: placeInMemory() ?? settings.dataDir,
    durable: false,
  })
  return { url: server.url('postgres'), close: server.close }
}

/**
 * A folder in memory, where there is room: tests make and remove hundreds of databases of hundreds of files each, which on a disk takes
 * a quarter of their time. Elsewhere undefined.
 */
function placeInMemory(): string | undefined {
  if (!existsSync(memory)) return
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < enoughBytes) return
  return join(memory, `blue-ledger-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
}

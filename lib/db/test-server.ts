import { createHash } from 'node:crypto'
import { existsSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded } from '@/lib/db/embedded'
import { root, settings } from '@/lib/settings'

/** Linux keeps files of this folder in memory. */
const memoryFolder = '/dev/shm'
const enoughBytes = 4 * 1024 ** 3

const name = 'test-postgres'

/**
 * The server that tests make their databases on: that of DATABASE_URL, else an embedded one apart from the site's. What lay in memory is
 * gone when its last user closes it.
 */
export async function openTestServer(): Promise<{ url: string; close: () => Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: async () => {} }
  const memory = placeInMemory()
  const server = await openEmbedded({ name, within: memory ?? settings.dataDir, durable: false })
  const close = async () => {
    await server.close()
    if (memory && !isUsed(memory)) rmSync(memory, { recursive: true, force: true })
  }
  return { url: server.url('postgres'), close }
}

/**
 * A folder in memory, where there is room: tests make and remove hundreds of databases of hundreds of files each, which on a disk takes
 * a quarter of their time. Elsewhere undefined.
 */
function placeInMemory(): string | undefined {
  if (!existsSync(memoryFolder)) return
  const { bavail, bsize } = statfsSync(memoryFolder)
  if (bavail * bsize < enoughBytes) return
  return join(memoryFolder, `blue-ledger-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
}

/** A server that runs there has a file that says so. */
const isUsed = (place: string) => existsSync(join(place, name, 'cluster/data/postmaster.pid'))

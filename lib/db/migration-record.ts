import { createHash } from 'node:crypto'
import { withConnection } from '@/lib/db/databases'
import type { MigrationList } from '@/lib/db/schema-engine'

type Recorded = { name: string; checksum: string; applied: boolean }

/**
 * Whether the database at `url` records exactly these migrations as applied, in these words. Then there is nothing to do for the schema
 * engine, which takes a multiple of a connection's time to load. Whatever else is recorded, or cannot be read, is left to the engine.
 */
export async function isRecorded(url: string, list: MigrationList): Promise<boolean> {
  const recorded = await readRecord(url).catch(() => [])
  const wanted = list.migrationDirectories.map(({ path, migrationFile: { content } }) =>
    content.tag === 'ok' ? `${path} ${createHash('sha256').update(content.value).digest('hex')}` : path,
  )
  const found = recorded.map(({ name, checksum }) => `${name} ${checksum}`)
  return recorded.every(({ applied }) => applied) && found.join('\n') === wanted.join('\n')
}

/** What stands in Prisma's table of migrations, without attempts that were rolled back. */
async function readRecord(url: string): Promise<Recorded[]> {
  return withConnection(url, async (client) => {
    const { rows } = await client.query<Recorded>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS applied
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
    )
    return rows
  })
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecorded } from '@/lib/db/migration-record'
import { type MigrationList, noFilters, withSchemaEngine } from '@/lib/db/schema-engine'
import { root } from '@/lib/settings'

const baseDir = join(root, 'prisma', 'migrations')

/** The migrations of prisma/migrations, oldest first, as the engine wants them. */
export function migrationList(): MigrationList {
  const lock = join(baseDir, 'migration_lock.toml')
  const names = readdirSync(baseDir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map(({ name }) => name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

/**
 * Applies the pending migrations to the database at `url` and returns their names.
 * @throws Error with the migration's name and the database's complaint
 */
export async function migrate(url: string): Promise<string[]> {
  const input = { migrationsList: migrationList(), filters: noFilters }
  if (await isRecorded(url, input.migrationsList)) return []
  try {
    return await withSchemaEngine(url, async (engine) => {
      // A migration is one transaction: what failed or was killed in it left nothing and can be tried again.
      const found = await engine.diagnoseMigrationHistory({ ...input, optInToShadowDatabase: false })
      for (const migrationName of found.failedMigrationNames)
        await engine.markMigrationRolledBack({ migrationName })
      const output = await engine.applyMigrations(input)
      return output.appliedMigrationNames
    })
  } catch (error) {
    throw new Error(whyNotMigrated(url, error instanceof Error ? error.message : String(error)))
  }
}

/** The engine's message without its own source positions, and what to grant where rights are missing. */
function whyNotMigrated(url: string, message: string): string {
  const name = /migration_name="([^"]+)"/.exec(message)?.[1]
  const complaint = (message.split(/\n\s+0: /)[0] ?? '').replace('external connector error\n', '')
  const lines = [
    `The database could not be migrated${name ? ` (prisma/migrations/${name})` : ''}: ${complaint.trim()}`,
  ]
  if (/permission denied (for database|for schema public|to create extension)/.test(message)) {
    const { username, pathname } = new URL(url)
    const [owner, database] = [username, pathname.slice(1)].map((part) => `"${decodeURIComponent(part)}"`)
    lines.push(
      'Let a superuser run this in it:',
      `  GRANT CREATE ON DATABASE ${database} TO ${owner};`,
      `  GRANT CREATE, USAGE ON SCHEMA public TO ${owner};`,
      '  CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS unaccent; CREATE EXTENSION IF NOT EXISTS btree_gin;',
    )
  }
  return lines.join('\n')
}

/** What is wrong with the migrations of the database at `url`: not applied yet, half applied, or changed since. */
export async function migrationState(
  url: string,
): Promise<{ pending: string[]; failed: string[]; edited: string[] }> {
  const migrationsList = migrationList()
  const found = await withSchemaEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilters }),
  )
  const { history } = found
  const pending = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : []
  return { pending, failed: found.failedMigrationNames, edited: found.editedMigrationNames }
}

/** The SQL that would make the database at `url` what prisma/schema.prisma says; empty when it is. */
export async function differenceFromSchema(url: string): Promise<string> {
  const path = join(root, 'prisma', 'schema.prisma')
  const files = [{ path, content: readFileSync(path, 'utf8') }]
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: join(root, 'prisma') },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  )
  const script = result.stdout?.trim() ?? ''
  return script === '-- This is an empty migration.' ? '' : script
}

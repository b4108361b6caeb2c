import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, dropDatabase, withConnection } from '@/lib/db/databases'
import { differenceFromSchema, migrate, migrationState } from '@/lib/db/migrate'
import { root } from '@/lib/settings'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

describe('the migrations', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('are all applied, and nothing is left to do', async () => {
    expect(await migrate(database.url)).toEqual([])
    expect(await migrationState(database.url)).toEqual({ pending: [], failed: [], edited: [] })
  })

  it('make what the Prisma schema says, and beyond that only what it cannot say', async () => {
    const script = await differenceFromSchema(database.url)
    const statements = script.split('\n').filter((line) => line && !line.startsWith('--'))
    const missing = statements.filter(
      (line) => !/^(ALTER TABLE "\w+" DROP CONSTRAINT|DROP INDEX) "(\w+)";$/.test(line),
    )
    expect(missing).toEqual([])

    const folder = join(root, 'prisma', 'migrations')
    const written = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.sql'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n')
    const names = statements.map((line) => /"(\w+)";$/.exec(line)?.[1] ?? line)
    expect(names.filter((name) => !written.includes(`"${name}"`))).toEqual([])
  })

  it('are tried again after one was cut short', async () => {
    await database.owner.$executeRawUnsafe(
      'update _prisma_migrations set finished_at = null where migration_name like $1',
      '%rules',
    )
    expect((await migrationState(database.url)).failed).toHaveLength(1)
    await expect(migrate(database.url)).rejects.toThrow(/prisma\/migrations\/\d+_rules\): .*already exists/)
  })

  it('say what to grant when the database refuses', async () => {
    const owner = `weak_${process.pid}`
    await withConnection(database.url, (client) => client.query(`create role ${owner} login password 'weak'`))
    const bare = await createDatabase(database.url, `${owner}_db`)
    const url = new URL(bare)
    Object.assign(url, { username: owner, password: 'weak' })
    await expect(migrate(url.href)).rejects.toThrow(`GRANT CREATE ON DATABASE "${owner}_db" TO "${owner}"`)
    await dropDatabase(database.url, `${owner}_db`)
    await withConnection(database.url, (client) => client.query(`drop role ${owner}`))
  })
})

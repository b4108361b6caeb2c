import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, dropDatabase, withConnection } from '@/lib/db/databases'
import { differenceFromSchema, migrate, migrationList, migrationState } from '@/lib/db/migrate'
import { isRecorded } from '@/lib/db/migration-record'
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

  it.each([
    ['is not there', 'delete from _prisma_migrations where migration_name like $1'],
    ['has other words', `update _prisma_migrations set checksum = 'x' where migration_name like $1`],
    ['is not finished', 'update _prisma_migrations set finished_at = null where migration_name like $1'],
    ['has another name', `update _prisma_migrations set migration_name = 'z' where migration_name like $1`],
  ])('are left to the engine where the record of one %s', async (_, change) => {
    expect(await isRecorded(database.url, migrationList())).toBe(true)
    await database.owner.$executeRawUnsafe('create table kept as table _prisma_migrations')
    await database.owner.$executeRawUnsafe(change, '%rules')
    expect(await isRecorded(database.url, migrationList())).toBe(false)
    await database.owner.$executeRawUnsafe('truncate _prisma_migrations')
    await database.owner.$executeRawUnsafe('insert into _prisma_migrations table kept')
    await database.owner.$executeRawUnsafe('drop table kept')
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

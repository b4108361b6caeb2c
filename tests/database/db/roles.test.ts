import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { ensureRoles } from '@/lib/db/roles'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

describe('the role that pages read as', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.close())

  it('reads the tables', async () => {
    expect(await database.reader.company.count()).toBe(0)
  })

  it.each([
    'insert into ledger_version default values',
    'delete from company',
    'create table more (id int)',
    'truncate company',
  ])('cannot %s', async (statement) => {
    await expect(database.reader.$executeRawUnsafe(statement)).rejects.toThrow(/read-only transaction/)
  })

  it('cannot write either when a statement lifts the read-only transaction', async () => {
    const write = database.reader.$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe('set transaction read write')
      await transaction.$executeRawUnsafe('delete from company')
    })
    await expect(write).rejects.toThrow(/permission denied for table company/)
  })

  it('reads tables that come later', async () => {
    await database.owner.$executeRawUnsafe('create table later (id int)')
    expect(await database.reader.$queryRawUnsafe('select id from later')).toEqual([])
  })

  it('ends statements that take too long', async () => {
    const rows: unknown = await database.reader.$queryRawUnsafe(
      `select current_setting('statement_timeout') as limit`,
    )
    expect(rows).toEqual([{ limit: '10s' }])
  })

  it('can be made by several starts at once', async () => {
    await expect(Promise.all([1, 2, 3, 4].map(() => ensureRoles(database.url)))).resolves.toHaveLength(4)
  })

  it('says what to grant when the database refuses', async () => {
    const owner = `weak_${process.pid}`
    await withConnection(database.url, (client) => client.query(`create role ${owner} login password 'weak'`))
    const url = new URL(database.url)
    Object.assign(url, { username: owner, password: 'weak' })
    await expect(ensureRoles(url.href)).rejects.toThrow(`GRANT blue_ledger_reader TO "${owner}"`)
    await withConnection(database.url, (client) => client.query(`drop role ${owner}`))
  })
})

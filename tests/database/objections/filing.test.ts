import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readerRole } from '@/lib/db/reader-role'
import { ensureRoles } from '@/lib/db/roles'
import { loadSeeds } from '@/lib/ingest/load-seeds'
import type { Filed } from '@/lib/objections/file'
import { seedsFolder } from '@/tests/fixtures/seeds/small-seeds'
import { createTestDatabase, type TestDatabase } from '@/tests/setup/test-database'

let database: TestDatabase
let pages: pg.Client
let file: (words: string, id?: string, perHour?: number) => Promise<Filed>

const words = 'Spark sold cameras to 90 departments, not to 120.'

beforeAll(async () => {
  database = await createTestDatabase()
  const seeds = seedsFolder()
  await loadSeeds({ databaseUrl: database.url, seedsDir: seeds.dir, log: () => {} })
  seeds.remove()
  pages = new pg.Client({ connectionString: database.url, options: `-c role=${readerRole}` })
  await pages.connect()
  file = async (said, id = 'co-spark', perHour = 100) => {
    const { fileObjection } = await import('@/lib/objections/file')
    const subject = { kind: 'company', id, key: 'spark', title: 'Spark', evidence: null }
    return fileObjection(subject, { words: said, proof: '', contact: 'ada@milltown.example' }, perHour)
  }
})
afterAll(async () => {
  await pages.end()
  await database.close()
})

describe('an objection is filed by the role that pages read as', () => {
  test('with its first step, its words and contact lying apart', async () => {
    const filed = await file(words)
    expect(filed).toEqual({ id: 1, isNew: true })
    const { rows } = await pages.query('select * from objection')
    expect(rows).toMatchObject([
      { id: 1, state: 'received', record_id: 'co-spark', ledger_version: 1, words: null },
    ])
    expect((await pages.query('select act, by_whom from objection_step')).rows).toEqual([
      { act: 'received', by_whom: null },
    ])
    expect(
      await database.owner.$queryRaw`select words, contact from objection_letter where objection_id = 1`,
    ).toEqual([{ words, contact: 'ada@milltown.example' }])
  })

  test('once: the same words about the same record lead to the same objection, about another they are refused', async () => {
    expect(await file(`  ${words.toUpperCase()}\n`)).toEqual({ id: 1, isNew: false })
    expect(await file(words, 'co-lantern')).toBe('repeated')
  })

  test('no more often than an hour allows, however many send at once', async () => {
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => file(`${words} This is number ${n}.`, 'co-spark', 3)),
    )
    expect(results.filter((result) => typeof result === 'object')).toHaveLength(2)
    expect(results.filter((result) => result === 'too many')).toHaveLength(2)
  })

  test('never too short, whoever calls', async () => {
    await expect(file('Wrong!')).rejects.toThrow(/objection_letter_lengths/)
  })
})

describe('the role that pages read as can do nothing else', () => {
  test.each([
    'select * from objection_letter',
    'select contact from objection_letter',
    "update objection set words = 'x'",
    "insert into objection (record_kind, record_id, record_key, record_title, ledger_version) values ('company', 'a', 'a', 'a', 1)",
    "insert into objection_step (objection_id, act, by_whom, reason) values (1, 'accepted', 'me', 'so')",
    "insert into objection_letter (objection_id, words, words_sha256) values (1, 'x', 'x')",
    'delete from objection_step',
    'truncate objection',
    "select setval('objection_id_seq', 99)",
    'delete from company',
  ])('%s', async (statement) => {
    await expect(pages.query(statement)).rejects.toThrow(/permission denied/)
  })

  test('not even between two statements of a start', async () => {
    await ensureRoles(database.url)
    await expect(pages.query('select * from objection_letter')).rejects.toThrow(/permission denied/)
  })

  test('and nobody who is not that role may file', async () => {
    await database.owner.$executeRawUnsafe(`create role stranger_${process.pid}`)
    const call = database.owner.$transaction(async (transaction) => {
      await transaction.$executeRawUnsafe(`set local role stranger_${process.pid}`)
      await transaction.$queryRaw`select * from file_objection('company', 'a', 'a', 'a', null, ${words}, null, null, 9)`
    })
    await expect(call).rejects.toThrow(/permission denied for function file_objection/)
    await database.owner.$executeRawUnsafe(`drop role stranger_${process.pid}`)
  })
})

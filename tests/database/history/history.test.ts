import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from '../ingest/open-ledger'

const ledger = await openLedger()
const { recordHistory, sideBySide, recordAt } = await import('@/lib/queries/history/record-history')
const { recordAsOf } = await import('@/lib/queries/history/as-of')
const { versionList } = await import('@/lib/queries/changes/versions')
const { versionPage } = await import('@/lib/queries/changes/version-page')

beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const article = 'articles/spark.yaml'
const was = 'text: They only light the way.'
const is = 'text: They say that they only light the way.'

const said = (fields: readonly { name: string; value: string | null }[] | null | undefined, name: string) =>
  fields?.find((field) => field.name === name)?.value

describe('the history of a record', { timeout: 60_000 }, () => {
  test('shows both versions of a claim that was edited in its file', async () => {
    await ledger.load()
    ledger.seeds.edit(article, was, is)
    await ledger.load()
    const history = await recordHistory('claim', 'light-the-way')
    expect(history?.entries.map(({ version, what }) => [version, what])).toEqual([
      [2, 'updated'],
      [1, 'created'],
    ])
    expect(history?.entries[0]?.comparison?.changes).toMatchObject([
      { name: 'text', before: 'They only light the way.', after: 'They say that they only light the way.' },
    ])
    const compared = await sideBySide('claim', 'light-the-way', 2, 1)
    expect(compared).toMatchObject({ from: 1, to: 2, wasThere: true, isThere: true })
    const put = compared?.comparison?.changes[0]?.pieces.filter((piece) => piece.in !== 'both')
    expect(put).toMatchObject([{ text: expect.stringContaining('say that they'), in: 'after' }])
    expect(said((await recordAt('claim', 'light-the-way', 1))?.fields, 'text')).toBe(
      'They only light the way.',
    )
    expect(await recordHistory('claim', 'nobody')).toBeNull()
  })

  test('is asked by day too: of a day before the ledger there is nothing', async () => {
    await ledger.load()
    ledger.seeds.edit(article, was, is)
    await ledger.load()
    await ledger.query(
      `UPDATE ledger_version SET loaded_at = ('2026-01-0' || version || ' 23:30:00+00')::timestamptz`,
    )
    const on = async (day: string) => {
      const record = await recordAsOf('claim', 'light-the-way', { day })
      return [record?.version, said(record?.fields, 'text')]
    }
    expect(await on('2025-12-31')).toEqual([null, undefined])
    expect(await on('2026-01-01')).toEqual([1, 'They only light the way.'])
    expect(await on('2026-01-02')).toEqual([2, 'They say that they only light the way.'])
    expect(await recordAsOf('claim', 'light-the-way', { version: 99 })).toMatchObject({
      version: 2,
      newest: 2,
    })
  })

  test('goes on when the record is withdrawn, and says why', async () => {
    await ledger.load()
    ledger.seeds.withdrawClaim()
    await ledger.load()
    const history = await recordHistory('claim', 'spark-90')
    expect(history).toMatchObject({ held: false, title: 'Spark has 90 customers.' })
    expect(history?.entries[0]).toMatchObject({ what: 'withdrawn', reasons: ['The Gazette took it back.'] })
    expect(await recordAt('claim', 'spark-90', 2)).toMatchObject({
      fields: null,
      change: { what: 'withdrawn' },
    })
    expect(said((await recordAt('claim', 'spark-90', 1))?.fields, 'text')).toBe('Spark has 90 customers.')
    expect((await recordHistory('figure', 'spark-customers'))?.entries[0]?.comparison?.changes).toMatchObject(
      [{ name: 'figure_claim' }],
    )
  })

  test('begins with the version that a register’s record came in with, though it has no revision of it', async () => {
    await ledger.load()
    await ledger.query(
      `INSERT INTO ledger_version (version, kind, note, counts) VALUES (2, 'import', 'rows', '{}'), (3, 'import', 'rows', '{}')`,
    )
    await ledger.query(
      `INSERT INTO agency (id, slug, name, type_id, level, country, created_version, updated_version)
       VALUES ('us-x', 'x-police', 'X Police', 'police', 'local', 'US', 2, 2)`,
    )
    await ledger.query(
      `WITH old AS (SELECT to_jsonb(a) AS row FROM agency a WHERE id = 'us-x'),
       new AS (UPDATE agency a SET county = 'Y', updated_version = 3 WHERE id = 'us-x' RETURNING to_jsonb(a) AS row)
       INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after) SELECT 'agency', 'us-x', 'updated', 3, old.row, new.row FROM old, new`,
    )
    const history = await recordHistory('agency', 'x-police')
    expect(history?.entries.map(({ version, what }) => [version, what])).toEqual([
      [3, 'updated'],
      [2, 'created'],
    ])
    expect(history?.entries[0]?.comparison?.changes).toMatchObject([
      { name: 'county', before: null, after: 'Y' },
    ])
    expect(await recordAt('agency', 'x-police', 1)).toMatchObject({
      fields: null,
      change: null,
      first: { version: 2 },
    })
    expect(said((await recordAt('agency', 'x-police', 2))?.fields, 'county')).toBeUndefined()
    expect(said((await recordAt('agency', 'x-police', 3))?.fields, 'county')).toBe('Y')
  })

  test('of every kind can be read', async () => {
    await ledger.load()
    const { recordedKinds } = await import('@/lib/domain/recorded')
    for (const kind of recordedKinds) {
      const [any] = await ledger.query<{ id: string }>(
        `SELECT record_id AS id FROM revision WHERE record_kind = $1 LIMIT 1`,
        [kind],
      )
      if (!any) continue
      const history = await recordHistory(kind, any.id)
      expect(history?.entries, kind).toMatchObject([{ version: 1, what: 'created' }])
      expect((await recordAt(kind, any.id, 1))?.fields?.length, kind).toBeGreaterThan(1)
    }
  })
})

describe('the versions of the ledger', { timeout: 60_000 }, () => {
  test('say what they did by kind, and with which records', async () => {
    await ledger.load()
    ledger.seeds.edit(article, was, is)
    await ledger.load()
    const list = await versionList(null)
    expect(list).toMatchObject({ total: 2, newest: 2, older: null, newer: null })
    expect(list.versions[0]).toMatchObject({
      version: 2,
      counts: [{ kind: 'claim', created: 0, updated: 1, withdrawn: 0, restored: 0 }],
    })
    expect(list.versions[1]?.counts).toContainEqual({
      ...{ kind: 'company', created: 2, updated: 0, withdrawn: 0, restored: 0 },
    })
    const page = await versionPage(2, null, '')
    expect(page?.kinds.map(({ kind, events }) => [kind, events.length])).toEqual([['claim', 1]])
    expect(page?.kinds[0]?.events[0]).toMatchObject({ what: 'updated', held: true, slug: 'light-the-way' })
    expect((await versionPage(1, 'company', ''))?.kinds[0]?.events.map(({ title }) => title).sort()).toEqual([
      'Lantern Inc',
      'Spark',
    ])
    expect(await versionPage(3, null, '')).toBeNull()
  })

  test('are counted as the migration counts those of before', async () => {
    await ledger.load()
    ledger.seeds.edit(article, was, is)
    await ledger.load()
    const counted = () => ledger.query('SELECT * FROM ledger_change ORDER BY ledger_version, record_kind')
    const before = await counted()
    const { readFileSync } = await import('node:fs')
    const migration = readFileSync(
      'prisma/migrations/20261122090000_what_versions_changed/migration.sql',
      'utf8',
    )
    await ledger.query('TRUNCATE ledger_change')
    await ledger.query(migration.slice(migration.indexOf('INSERT INTO "ledger_change"')))
    expect(await counted()).toEqual(before)
    expect(before.length).toBeGreaterThan(10)
  })
})

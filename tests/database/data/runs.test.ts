import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'
import { type Pages, pagesOf } from './pages-of'

const wrong = [
  action({ award: 'W1', on: '2021-13-01' }),
  action({ award: 'W2', amount: 'much' }),
  action({ award: 'W3', amount: 'more', what: '=1+1' }),
  action({ award: 'W4', amount: 'most' }),
]

let ledger: OpenImport
let run: string
let queries: Pages

beforeAll(async () => {
  ledger = await openImport()
  queries = await pagesOf(ledger)
  const report = await ledger.take([ledger.file('a.csv', extract(action({ award: 'X1' }), ...wrong))])
  run = report.run ?? ''
}, 60_000)
afterAll(async () => {
  await queries.disconnect()
  await ledger.close()
})

const lines = async (reason: number | null) => {
  const parts: string[] = []
  for await (const part of (await queries.refusedCsv(run, reason)) ?? []) parts.push(part)
  return parts.join('').trimEnd().split('\r\n')
}

describe('a run that refused rows', { timeout: 60_000 }, () => {
  it('says why, the most frequent reason first, without what differs from row to row', async () => {
    const found = await queries.importRun(run)
    expect(found?.refusalReasons.map(({ number, column, rows }) => [number, column, rows])).toEqual([
      [1, 'Federal Action Obligation', 3],
      [2, 'Action Date', 1],
    ])
    expect(found).toMatchObject({ read: 5, loaded: 1, created: 1, updated: 0, unchanged: 0, refused: 4 })
    expect(found?.hasLater).toBe(false)
    expect(await queries.importRun('run-0000000000000')).toBeNull()
  })

  it('has its refused rows by place, in all and of a reason', async () => {
    const all = await queries.refusedRows({ runId: run, reason: null, first: 1, count: 50 })
    expect(all.map(({ position, line }) => [position, line])).toEqual([
      [1, 3],
      [2, 4],
      [3, 5],
      [4, 6],
    ])
    const some = await queries.refusedRows({ runId: run, reason: 1, first: 2, count: 2 })
    expect(some.map(({ line, value }) => [line, value])).toEqual([
      [5, 'more'],
      [6, 'most'],
    ])
    expect(await queries.refusedRows({ runId: run, reason: 1, first: 4, count: 50 })).toEqual([])
  })

  it('shows a refused row with its own cells', async () => {
    const row = await queries.refusedRow(run, 3)
    expect(row?.cells).toContainEqual({ column: 'Transaction Description', value: '=1+1' })
    expect(await queries.refusedRow(run, 5)).toBeNull()
    expect(await queries.refusedRow(run, null)).toBeNull()
  })

  it('gives them as CSV that no spreadsheet runs', async () => {
    const [header, ...rows] = await lines(null)
    expect(header).toMatch(/^Agency,Award ID,.*,Generated Award ID,file,line,column,reason,remedy$/)
    expect(rows).toHaveLength(4)
    expect(rows[2]).toContain(`,'=1+1,`)
    expect(rows[2]).toMatch(/,a\.csv,5,Federal Action Obligation,.*,write it as -1234\.50$/)
    expect(await lines(2)).toHaveLength(2)
    expect(await queries.refusedCsv('run-0000000000000', null)).toBeNull()
  })

  it('keeps the columns of a row that has more cells than its header', async () => {
    const ragged = `${extract(action({ award: 'Y1' }))}ICE,Y2,A,1,2021-01-01,0,G,S,WHAT,CONT_AWD_Y2_7014_-NONE-_-NONE-,too,much\n`
    const report = await ledger.take([ledger.file('ragged.csv', ragged)])
    expect(report.refused).toBe(1)
    const before = run
    run = report.run ?? ''
    const [header, row] = await lines(null)
    run = before
    expect(header).toContain(',Generated Award ID,extra,file,')
    expect(row).toContain('"too,much"')
    const { refusalReasons } = (await queries.importRun(report.run ?? '')) ?? {}
    expect(refusalReasons?.map(({ reason }) => reason)).toEqual(['the row has … values, the header has …'])
  })
})

describe('pages of many', { timeout: 120_000 }, () => {
  it('put reasons together that are too many to be listed', async () => {
    const { recordRefusals } = await import('@/lib/ingest/import/refusals')
    const { withConnection } = await import('@/lib/db/databases')
    const { run: other } = await ledger.take([ledger.file('b.csv', extract(action({ award: 'Z1' })))])
    await withConnection(ledger.url, (client) =>
      recordRefusals(
        client,
        other ?? '',
        `(SELECT 'b.csv' AS file, n AS line, NULL::text AS "column", NULL::text AS value, 'of kind ' || chr(64 + n / 100) || chr(64 + n % 100) AS reason, 'none' AS remedy, NULL::jsonb AS cells FROM generate_series(1, $2::int) n)`,
        [5000],
      ),
    )
    const found = await queries.importRun(other ?? '')
    expect(found?.refusalReasons).toHaveLength(100)
    expect(found?.refusalReasons.at(-1)?.reason).toBe('for rarer reasons')
    const counted = found?.refusalReasons.reduce((sum, { rows }) => sum + rows, 0)
    expect(counted).toBe(5000)
    const rare = await queries.refusedRows({ runId: other ?? '', reason: 100, first: 1, count: 5000 })
    expect(rare).toHaveLength(found?.refusalReasons.at(-1)?.rows ?? 0)
  })

  it('read no row that they do not show, however many there are', async () => {
    await ledger.rows(
      `INSERT INTO rejected_row (run_id, file, line, reason, remedy, position, reason_number, reason_position)
       SELECT '${run}', 'a.csv', n, 'wrong', 'mend it', n, CASE n % 2 WHEN 0 THEN 3 ELSE 4 END, n FROM generate_series(5, 100000) n`,
    )
    await ledger.rows('ANALYZE rejected_row')
    const read = async () => {
      const [row] = await ledger.rows(
        `SELECT pg_stat_force_next_flush(), seq_tup_read::int + idx_tup_fetch::int AS rows FROM pg_stat_user_tables WHERE relname = 'rejected_row'`,
      )
      return Number(row?.['rows'])
    }
    /** How many rows `work` reads, as the server counts them; a connection tells so when it is idle for a second. */
    const readBy = async (work: () => Promise<unknown>) => {
      const pause = () => new Promise((resolve) => setTimeout(resolve, 1200))
      const tell = () =>
        pause()
          .then(() => queries.runList(1))
          .then(pause)
      await tell()
      const before = await read()
      await work()
      await tell()
      return (await read()) - before
    }
    const all = () => queries.refusedRows({ runId: run, reason: null, first: 1, count: 100_000 })
    expect(await readBy(all)).toBeGreaterThan(90_000)
    const shown = await readBy(async () => {
      const last = await queries.refusedRows({ runId: run, reason: null, first: 99_951, count: 50 })
      expect(last.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, index) => 99_951 + index))
      await queries.refusedRows({ runId: run, reason: 3, first: 50_001, count: 50 })
      await queries.refusedRow(run, 77_777)
      await queries.importRun(run)
    })
    expect(shown).toBeLessThan(300)
  })

  it('list several hundred runs a page at a time', async () => {
    await ledger.rows(
      `INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, files_sha256, files, read, loaded, unchanged, refused)
       SELECT 'run-many' || n, dataset_id, ledger_version, 'undone', now(), 'x', '{}', 0, 0, 0, 0 FROM import_run, generate_series(1, 300) n WHERE id = '${run}'`,
    )
    const pages = await Promise.all([1, 2, 7, 8].map((page) => queries.runList(page)))
    expect(pages.map(({ rows }) => rows.length).slice(0, 2)).toEqual([50, 50])
    expect(pages[0]?.total).toBeGreaterThan(300)
    expect(pages[3]?.rows).toEqual([])
    const seen = pages.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
  })
})

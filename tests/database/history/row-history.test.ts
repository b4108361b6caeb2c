import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'

let ledger: OpenImport
let runs: (string | null)[]

/** The queries over this ledger: settings are parsed once a module graph, so it is a fresh one. */
async function queries() {
  process.env['DATABASE_URL'] = ledger.url
  vi.resetModules()
  return {
    ...(await import('@/lib/queries/history/row-history')),
    ...(await import('@/lib/queries/history/record-history')),
    ...(await import('@/lib/db/client')),
  }
}

beforeAll(async () => {
  ledger = await openImport()
  const first = await ledger.take([ledger.file('a.csv', extract(action({ award: 'X1', amount: '100.00' })))])
  const second = await ledger.take([ledger.file('b.csv', extract(action({ award: 'X1', amount: '250.00' })))])
  runs = [second.run, first.run]
}, 120_000)
afterAll(() => ledger.close())

test('A row of a register and the contract it acts on say what a later reading changed, and by which run', async () => {
  const { rowHistory, recordHistory, reader } = await queries()
  const [row] = await ledger.rows(
    `SELECT t.row_id, t.contract_id FROM contract_transaction t JOIN contract k ON k.id = t.contract_id WHERE k.display_number = 'X1'`,
  )
  const history = await rowHistory(String(row?.['row_id']))
  expect(history?.entries.map(({ what, runs: own }) => [what, ...own])).toEqual([
    ['updated', runs[0]],
    ['created', runs[1]],
  ])
  expect(history?.entries[0]?.comparison?.changes).toContainEqual(
    expect.objectContaining({ name: 'amount', before: '100', after: '250' }),
  )
  const contract = await recordHistory('contract', String(row?.['contract_id']))
  expect(contract?.entries.map(({ what }) => what)).toEqual(['updated', 'created'])
  expect(contract?.entries[0]?.comparison?.changes).toContainEqual(
    expect.objectContaining({ name: 'amount', before: '100', after: '250' }),
  )
  expect(
    await ledger.rows(
      `SELECT ledger_version, created, updated FROM ledger_change WHERE record_kind = 'contract' AND ledger_version > 1 ORDER BY 1`,
    ),
  ).toEqual([
    { ledger_version: 2, created: 1, updated: 0 },
    { ledger_version: 3, created: 0, updated: 1 },
  ])
  expect(await rowHistory('r-none')).toBeNull()
  await reader.$disconnect()
})

test('An import that is taken back has brought its contract and withdrawn it, as far as its history goes', async () => {
  for (const run of runs) await ledger.undo(run)
  const { recordHistory, reader } = await queries()
  const [stone] = await ledger.rows(`SELECT record_id FROM tombstone WHERE record_kind = 'contract'`)
  const history = await recordHistory('contract', String(stone?.['record_id']))
  expect(history).toMatchObject({ held: false })
  expect(history?.entries.map(({ what, version }) => [what, version]).at(0)).toEqual(['withdrawn', 5])
  expect(history?.entries.map(({ what, version }) => [what, version]).at(-1)).toEqual(['created', 2])
  expect(
    await ledger.rows(
      `SELECT created, withdrawn FROM ledger_change WHERE record_kind = 'contract' AND ledger_version IN (2, 5) ORDER BY ledger_version`,
    ),
  ).toEqual([
    { created: 1, withdrawn: 0 },
    { created: 0, withdrawn: 1 },
  ])
  await reader.$disconnect()
})

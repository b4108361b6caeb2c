import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'
import { type Pages, pagesOf } from './pages-of'

let ledger: OpenImport
let pages: Pages
beforeAll(async () => {
  ledger = await openImport()
  pages = await pagesOf(ledger)
}, 60_000)
afterAll(async () => {
  await pages.disconnect()
  await ledger.close()
})

const COUNTED = [
  `SELECT dataset_id, listing_rows, agency_rows, contract_rows, action_rows, unlisted_rows, partnerships, contracts, sums FROM dataset_holding ORDER BY 1`,
  `SELECT dataset_id, party_id, about, is_company, rows, unlisted, records, names FROM dataset_party ORDER BY 1, 2, 3`,
  `SELECT holdings FROM ledger_version ORDER BY version DESC LIMIT 1`,
]

async function counted() {
  const results: unknown[] = []
  for (const sql of COUNTED) results.push(await ledger.rows(sql))
  return results
}

/** What was counted as the ledger changed, and what is counted of all of it now. */
async function countedTwice() {
  const { countHoldings } = await import('@/lib/ingest/holdings/count-holdings')
  const { withConnection } = await import('@/lib/db/databases')
  const kept = await counted()
  const [newest] = await ledger.rows('SELECT max(version) AS version FROM ledger_version')
  await withConnection(ledger.url, async (client) => {
    await client.query('BEGIN')
    await countHoldings(client, Number(newest?.['version']), 'all')
    await client.query('COMMIT')
  })
  return [kept, await counted()] as const
}

describe('what a dataset holds', { timeout: 120_000 }, () => {
  it('is counted with each import and undo as it would be counted anew', async () => {
    const first = await ledger.take([
      ledger.file(
        'a.csv',
        extract(action({ award: 'X1', what: 'LANTERN' }), action({ award: 'X2', recipient: 'HARBOUR' })),
      ),
    ])
    const listed = await ledger.take([
      ledger.file(
        'atlas.csv',
        atlas(listing({ key: 'AOS1', agency: 'Alder Police Department', vendor: 'Lantern' })),
      ),
    ])
    const second = await ledger.take([
      ledger.file(
        'b.csv',
        extract(action({ award: 'X1', what: 'LANTERN', amount: '7' }), action({ award: 'X3' })),
      ),
    ])
    const [kept, anew] = await countedTwice()
    expect(kept).toEqual(anew)
    for (const { run } of [second, listed, first]) {
      await ledger.undo(run)
      const [after, again] = await countedTwice()
      expect(after).toEqual(again)
    }
  })

  it('says how its rows write whom they name, and links to pages that hold it', async () => {
    await ledger.take([
      ledger.file(
        'c.csv',
        extract(
          action({ award: 'C1', what: 'LANTERN LICENSES' }),
          action({ award: 'C2', recipient: 'LANTERN INC' }),
        ),
      ),
    ])
    const { registersOfAgency, registersOfCompanies, datasetPage } = pages
    const [agency] = await ledger.rows(`SELECT id FROM agency WHERE slug = 'ice'`)
    const [company] = await ledger.rows(`SELECT id FROM company WHERE slug = 'lantern'`)
    const ofAgency = await registersOfAgency(String(agency?.['id']))
    expect(ofAgency.find(({ slug }) => slug === 'usaspending-transactions')).toMatchObject({
      about: 'contracts',
      rows: 2,
      records: 2,
      names: ['ICE'],
    })
    const ofCompany = await registersOfCompanies([String(company?.['id'])])
    expect(ofCompany.find(({ slug }) => slug === 'usaspending-transactions')?.names).toContain('LANTERN')
    const page = await datasetPage('usaspending-transactions')
    expect(page?.held).toMatchObject({ rows: 2, actionRows: 2, contracts: 2 })
    expect(page?.held.sums).toEqual([
      { of: 'action', kind: 'award', currency: 'USD', rows: 2, without: 0, amount: '200.00' },
    ])
    expect(page?.agencies.map(({ slug, rows }) => [slug, rows])).toEqual([['ice', 2]])
    expect(await datasetPage('no-such')).toBeNull()
  })

  it('is counted where nobody has: in a ledger of before there were counts', async () => {
    const { countHoldingsOnce } = await import('@/lib/ingest/holdings/count-holdings')
    const { withConnection } = await import('@/lib/db/databases')
    const before = await counted()
    await ledger.rows('UPDATE ledger_version SET holdings = NULL')
    await ledger.rows('DELETE FROM dataset_party')
    await withConnection(ledger.url, countHoldingsOnce)
    expect(await counted()).toEqual(before)
  })

  it('has an address of its own: no dataset takes that of another page', async () => {
    const { readdirSync } = await import('node:fs')
    const { pagesOfData } = await import('@/lib/domain/addresses')
    const pages = readdirSync('app/data', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(pages.map(({ name }) => name).filter((name) => !name.startsWith('['))).toEqual([...pagesOfData])
    const file = ledger.file('d.csv', extract(action({ award: 'D1' })))
    await expect(ledger.take([file], { dataset: 'runs' })).rejects.toThrow('/data/runs is another page')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openManyRecords } from '../lists/open-many-records'
import { addNastyRecords } from '../take/nasty-records'

let close: () => Promise<void>
let url: string
beforeAll(async () => {
  ;({ url, close } = await openManyRecords())
  await withConnection(url, addNastyRecords)
  await withConnection(url, async (client) => {
    await client.query('ALTER TABLE contract DISABLE TRIGGER contract_evidence')
    // Contracts without actions, actions without a fiscal year, and actions in another currency than their contract.
    await client.query(`DELETE FROM contract_transaction WHERE right(contract_id, 1) IN ('1', '2')`)
    await client.query(`UPDATE contract_transaction SET fiscal_year = NULL WHERE right(contract_id, 1) = '3'`)
    await client.query(
      `UPDATE contract_transaction SET action_on = NULL, fiscal_year = NULL WHERE right(contract_id, 1) = '4'`,
    )
    await client.query(`UPDATE contract_transaction SET currency = 'EUR' WHERE right(row_id, 1) = '2'`)
    await client.query(
      `UPDATE contract SET signed_latest = signed_latest + 700 WHERE right(id, 2) IN ('11', '21')`,
    )
    await client.query(
      `UPDATE contract k SET transaction_count = (SELECT count(*) FROM contract_transaction x WHERE x.contract_id = k.id)`,
    )
  })
}, 120_000)
afterAll(() => close())

describe('what contracts of a year come to', { timeout: 60_000 }, () => {
  it.each([
    '',
    'company=company-1',
    'company=company-2&role=technology&kind=award',
    'agency=agency-3',
    'country=US&state=CA',
    'kind=award',
  ])('is the same by SQL and from memory: %s', async (query) => {
    const { settings } = await import('@/lib/settings')
    const { contractYears } = await import('@/lib/queries/dossier/contract-years')
    const { contractTable } = await import('@/lib/queries/tables/contracts')
    const { keysetOf } = await import('@/lib/queries/tables/table')
    const { parseParams } = await import('@/lib/search-params/parse')
    const raw = Object.fromEntries(new URLSearchParams(query))
    const asked = await contractTable.resolve(parseParams(contractTable.list.parameters, raw).filters)
    const list = keysetOf(contractTable, asked)
    const inMemory = await contractYears(list)
    const rows = settings.rowsInMemory
    settings.rowsInMemory = 0
    const bySql = await contractYears(list).finally(() => {
      settings.rowsInMemory = rows
    })
    const { heldNow } = await import('@/lib/columns/held')
    expect(await heldNow()).toContainEqual(expect.objectContaining({ name: 'contracts' }))
    expect(inMemory).toEqual(bySql)
    expect(inMemory.length).toBeGreaterThan(3)
    if (query === '') {
      expect(new Set(inMemory.map(({ fiscal }) => fiscal))).toEqual(new Set([true, false]))
      expect(inMemory.some(({ year }) => year === null)).toBe(true)
      expect(inMemory.some(({ currency }) => currency === 'EUR')).toBe(true)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { provePartnerships } from '@/tests/setup/prove-partnerships'
import { openManyRecords } from '../lists/open-many-records'
import { addNastyRecords } from '../take/nasty-records'

type Kind = 'company' | 'agency'

let close: () => Promise<void>
let slugs: readonly (readonly [kind: Kind, slug: string])[]
let asked: (kind: Kind, slug: string, only: boolean) => Promise<unknown>
let settings: { rowsInMemory: number }

beforeAll(async () => {
  const { url, close: end } = await openManyRecords()
  close = end
  await withConnection(url, addNastyRecords)
  await provePartnerships(url)
  ;({ settings } = await import('@/lib/settings'))
  const { companyProfile } = await import('@/lib/queries/profiles/company-profile')
  const { agencyProfile } = await import('@/lib/queries/profiles/agency-profile')
  asked = (kind, slug, only) => (kind === 'company' ? companyProfile(slug, only) : agencyProfile(slug))
  slugs = await withConnection(url, async (client) => {
    const { rows } = await client.query<{ kind: Kind; slug: string }>(
      `SELECT 'company' AS kind, slug FROM company UNION ALL SELECT 'agency', slug FROM agency ORDER BY 1, 2`,
    )
    return rows.map(({ kind, slug }) => [kind, slug] as const)
  })
}, 120_000)
afterAll(() => close())

/** What SQL answers. */
async function bySql(kind: Kind, slug: string, only: boolean) {
  const rows = settings.rowsInMemory
  settings.rowsInMemory = 0
  try {
    return await asked(kind, slug, only)
  } finally {
    settings.rowsInMemory = rows
  }
}

async function readContracts(): Promise<void> {
  const { heldTable } = await import('@/lib/columns/held')
  const { ledgerEdition } = await import('@/lib/queries/ledger-edition')
  const { contractTable } = await import('@/lib/queries/tables/contracts')
  const { heldOf } = await import('@/lib/queries/tables/table')
  const source = heldOf(contractTable, {}).held?.source
  const table = source && (await heldTable(source, await ledgerEdition(), { rows: 10_000, waitMs: 60_000 }))
  expect(table?.rows).toBeGreaterThan(200)
}

describe('contracts of a company and of an agency', { timeout: 120_000 }, () => {
  it('wait for no table that is not in memory yet, and are the same by SQL and from memory', async () => {
    const held = await import('@/lib/queries/profiles/contracts-in-columns')
    const ofOne = () =>
      held.companyContractsHeld({ id: 'co-1', ids: ['co-1'], only: true }, { largest: 6, bids: 6 })
    expect(await ofOne()).toBeNull()
    await readContracts()
    expect((await ofOne())?.largest).toHaveLength(6)
    let contracts = 0
    for (const [kind, slug] of slugs) {
      for (const only of kind === 'company' ? [false, true] : [false]) {
        const inMemory = await asked(kind, slug, only)
        expect(inMemory, `${kind} ${slug} ${only}`).toEqual(await bySql(kind, slug, only))
        contracts += JSON.stringify(inMemory).split('withoutAmount').length - 1
      }
    }
    expect(contracts).toBeGreaterThan(100)
  })
})

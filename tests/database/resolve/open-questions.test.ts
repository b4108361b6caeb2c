import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, dropDatabase } from '@/lib/db/databases'
import { loadSeeds } from '@/lib/ingest/load-seeds'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { openQuestions } from '@/lib/ingest/resolve/review/open-questions'
import { smallRegisters, writeSeeds } from '../../fixtures/datasets/small-registers'

const deals = smallRegisters['datasets/deals/deals.csv'] ?? ''
const seeds = writeSeeds({
  ...smallRegisters,
  'datasets/deals/deals.csv': deals.replaceAll('RESELLER LLC', 'HARBOUR RESALE LLC'),
})
const server = process.env['DATABASE_URL'] ?? ''
const name = `resolve_${process.pid}`
let db: pg.Client

beforeAll(async () => {
  const databaseUrl = await createDatabase(server, name)
  const { prepareDatabase } = await import('@/lib/db/open')
  await prepareDatabase(databaseUrl)
  await loadSeeds({ databaseUrl, seedsDir: seeds.seedsDir, log: () => {} })
  db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
})
afterAll(async () => {
  await db.end()
  await dropDatabase(server, name)
  seeds.remove()
})

describe('a loaded ledger', () => {
  it('resolves rows as its files do', async () => {
    const resolver = createResolver(await ledgerData(db, seeds.seedsDir))
    expect(resolver.company('Harbour Federal', {}, { slug: 'deals' })?.company.slug).toBe('harbour')
    expect(resolver.technology('LANTERN LICENSES').map(({ company }) => company)).toEqual(['lantern'])
    const twin = resolver.agency({ name: 'Twin PD', country: 'US', state: 'NJ', county: 'West County' })
    expect(twin.agency?.slug).toBe('twin-west')
    expect(resolver.agency({ name: 'X', country: 'US', state: 'CA', ori: 'CA0000100' }).agency?.name).toBe(
      'Alder PD',
    )
  })

  it('has open the recipient that comes near a company, with its rows and money', async () => {
    const { open, unmatched } = await openQuestions(db, await ledgerData(db, seeds.seedsDir))
    const sums = [{ kind: 'order', currency: 'USD', amount: '25.50' }]
    expect(unmatched).toEqual([{ kind: 'recipient', names: 1, rows: 2, sums }])
    expect(open).toMatchObject([
      {
        kind: 'company',
        about: { name: 'HARBOUR RESALE LLC', register: 'deals' },
        with: 'harbour',
        rows: 2,
        sums,
        promotes: { kind: 'company', name: 'HARBOUR RESALE LLC' },
        speaksAgainst: ['says also resale'],
      },
    ])
  })

  it('has open the agencies that come near a row of a register, and not those that have theirs', async () => {
    const register = [
      { name: 'Birch County Sheriff', county: 'Birch', state: 'WI', ori: 'WI0000300' },
      { name: 'Alder Police Department', county: 'Alder', state: 'CA', ori: 'CA0000100' },
    ].map((row) => ({
      ...row,
      id: row.ori,
      slug: row.ori.toLowerCase(),
      names: [],
      country: 'US',
      city: null,
    }))
    const { open } = await openQuestions(db, await ledgerData(db, seeds.seedsDir), { register })
    expect(open.filter(({ kind }) => kind === 'agency')).toMatchObject([
      {
        about: { name: 'Birch County Sheriff', identifiers: { ORI: 'WI0000300' } },
        with: 'birch-county-sheriffs-office-wi',
        speaksAgainst: ['says also sheriff', 'does not say sheriffs, office'],
      },
    ])
  })
})

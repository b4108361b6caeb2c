import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AgencyRow, ListingRow } from '@/lib/ingest/import/mapped'
import { refuseUnknown } from '@/lib/ingest/import/merge/refuse-unknown'
import { Staging } from '@/lib/ingest/import/staging'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
let client: pg.Client
beforeAll(async () => {
  ledger = await openImport()
  client = new pg.Client(ledger.url)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await ledger.close()
})

const agency = {
  name: 'Alder PD',
  country: 'US',
  state: 'CA',
  county: null,
  city: null,
  type: 'police',
  level: 'local',
}
const listed = (more: Partial<ListingRow>): ListingRow => ({
  ...{
    shape: 'listing',
    rowKey: JSON.stringify(more),
    agency,
    vendors: [],
    product: null,
    technology: 'drones',
  },
  ...{
    kind: 'use',
    status: 'active',
    dated: { earliest: null, latest: null, text: null },
    note: null,
    cells: [],
  },
  ...more,
})
const registered = (more: Partial<AgencyRow>): AgencyRow => ({
  ...{
    shape: 'agency',
    rowKey: JSON.stringify(more),
    agency,
    ori: null,
    latitude: null,
    longitude: null,
    cells: [],
  },
  ...more,
})

async function refusals(table: 'listing_row' | 'agency_row', rows: (ListingRow | AgencyRow)[]) {
  const staging = new Staging(client)
  await staging.empty()
  for (const [at, row] of rows.entries())
    expect(staging.add(row, { dataset: 'a', register: 'a', file: 'a.csv', line: at + 2 })).toBeNull()
  await staging.flush()
  await refuseUnknown(client, 'a', table)
  return (await client.query('SELECT line, value, reason FROM staging.refused_row ORDER BY line')).rows
}

it('refuses listings with categories that the ledger does not have', async () => {
  const dated = { earliest: '2020-02-01', latest: '2020-01-01', text: 'Jan 2020' }
  expect(
    await refusals('listing_row', [
      listed({}),
      listed({ technology: 'sonar' }),
      listed({ product: 'sonar-3' }),
      listed({ agency: { ...agency, type: 'pirates' } }),
      listed({ agency: { ...agency, state: 'California' } }),
      listed({ agency: { ...agency, name: ' ' } }),
      listed({ kind: 'friendship' }),
      listed({ kind: 'bid' }),
      listed({ dated }),
    ]),
  ).toEqual([
    { line: 3, value: 'sonar', reason: 'the ledger has no technology of this slug' },
    { line: 4, value: 'sonar-3', reason: 'the ledger has no product of this slug' },
    { line: 5, value: 'pirates', reason: 'the ledger has no type of agency of this slug' },
    { line: 6, value: 'California', reason: 'is no code of a state' },
    { line: 7, value: ' ', reason: 'names no agency' },
    { line: 8, value: 'friendship', reason: 'it is no kind of tie that the ledger has' },
    { line: 9, value: 'active', reason: 'a bid is not active' },
    { line: 10, value: 'Jan 2020', reason: 'begins after it was there' },
  ])
})

it('refuses agencies whose identifier or place is none, or whose identifier two have', async () => {
  expect(
    await refusals('agency_row', [
      registered({ ori: 'CA0000100' }),
      registered({ ori: 'ca1' }),
      registered({ latitude: '91', longitude: '0' }),
      registered({ latitude: '40.5' }),
      registered({ ori: 'CA0000200', latitude: '1', longitude: '1' }),
      registered({ ori: 'CA0000200' }),
    ]),
  ).toEqual([
    { line: 3, value: 'ca1', reason: 'is no ORI' },
    { line: 4, value: '91.00000, 0.00000', reason: 'are no coordinates' },
    { line: 5, value: '40.50000', reason: 'are no coordinates' },
    { line: 6, value: 'CA0000200', reason: 'several rows have this ORI' },
    { line: 7, value: 'CA0000200', reason: 'several rows have this ORI' },
  ])
})

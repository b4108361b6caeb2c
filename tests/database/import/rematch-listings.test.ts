import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const companies = smallRegisters['registry/companies.yaml'] ?? ''
async function load(entries = '') {
  ledger.seeds.write({ 'registry/companies.yaml': `${companies}${entries}` })
  return ledger.load(ledger.seeds.seedsDir)
}
const GLOW = '- { slug: glow, name: Glow, aliases: [{ name: Glow Sticks, kind: alias }] }\n'

const ties = () =>
  ledger.rows(
    `SELECT l.row_key AS row, c.slug AS company, l.vendors, l.other_vendors AS others FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id
     LEFT JOIN company c ON c.id = p.company_id WHERE l.dataset_id = 'atlas-of-surveillance' ORDER BY 1, 2`,
  )
const unmatched = () =>
  ledger.rows(
    `SELECT name, rows FROM unmatched_name WHERE kind = 'vendor' AND dataset_id = 'atlas-of-surveillance' ORDER BY 1`,
  )
const town = (number: number, vendor: string) =>
  listing({
    key: `AOS000${number}`,
    agency: `Town ${number} Police Department`,
    county: `County ${number}`,
    vendor,
  })

/** Listings and partnerships with all that is said of them, without the versions in which it was said. */
const STATE = ['partnership_listing', 'partnership', 'contract_company', 'agency']
  .map(
    (table) => `SELECT to_jsonb(t) - '{created_version,updated_version}'::text[] AS record FROM ${table} t`,
  )
  .join(' UNION ALL ')
  .concat(' ORDER BY 1')

const file = () =>
  ledger.file(
    'a.csv',
    atlas(town(1, 'Glow Sticks, Inc.'), town(2, 'Lantern, Glow'), town(3, 'Nobody'), town(4, '')),
  )

describe('vendors of listings', { timeout: 60_000 }, () => {
  it('that have become companies get their partnerships, and are names again when they are taken out', async () => {
    await ledger.take([file()])
    const before = await ledger.rows(STATE)
    expect(await unmatched()).toEqual([
      { name: 'Glow', rows: 1 },
      { name: 'Glow Sticks, Inc.', rows: 1 },
      { name: 'Nobody', rows: 1 },
    ])
    expect(await load(GLOW)).toMatchObject({ rematched: 2 })
    expect(await ties()).toEqual([
      { row: 'AOS0001', company: 'glow', vendors: ['Glow Sticks, Inc.'], others: [] },
      { row: 'AOS0002', company: 'glow', vendors: ['Glow'], others: [] },
      { row: 'AOS0002', company: 'lantern', vendors: ['Lantern'], others: [] },
      { row: 'AOS0003', company: null, vendors: [], others: ['Nobody'] },
      { row: 'AOS0004', company: null, vendors: [], others: [] },
    ])
    expect(await unmatched()).toEqual([{ name: 'Nobody', rows: 1 }])
    expect(await ledger.rows(`SELECT title FROM tombstone WHERE record_kind = 'partnership'`)).toEqual([
      { title: 'A company that is not named and Town 1 Police Department, CA' },
    ])
    expect(await load()).toMatchObject({ rematched: 2 })
    expect(await ledger.rows(STATE)).toEqual(before)
  })

  it('stand as today’s ledger knows them when a later import is taken back', async () => {
    await ledger.take([file()], { snapshotOn: '2021-01-01' })
    await load(GLOW)
    const expected = await ledger.rows(STATE)
    await load()
    const later = ledger.file(
      'b.csv',
      atlas(town(1, 'Other Eyes'), town(2, 'Glow'), town(3, 'Nobody'), town(4, '')),
    )
    const { run } = await ledger.take([later], { snapshotOn: '2022-01-01' })
    await load(GLOW)
    await ledger.undo(run)
    expect(await ledger.rows(STATE)).toEqual(expected)
  })

  it('stand without a company that has left the ledger since', async () => {
    await load(GLOW)
    await ledger.take([file()], { snapshotOn: '2021-01-01' })
    const later = ledger.file(
      'b.csv',
      atlas(town(1, 'Other Eyes'), town(2, 'Lantern'), town(3, 'Nobody'), town(4, '')),
    )
    const { run } = await ledger.take([later], { snapshotOn: '2022-01-01' })
    await load()
    await ledger.undo(run)
    expect(await ties()).toMatchObject([
      { row: 'AOS0001', company: null, others: ['Glow Sticks, Inc.'] },
      { row: 'AOS0002', company: 'lantern', vendors: ['Lantern'], others: ['Glow'] },
      { row: 'AOS0003', company: null },
      { row: 'AOS0004', company: null },
    ])
  })
})

const common = (slug: string) => `slug: ${slug}
title: Railways
publisher: A publisher
licence: CC0-1.0
attribution: A publisher
version: '1'
snapshotOn: null
description: Invented.
files: [${slug}.csv]
country: GB
`
const TABLES = {
  forces: [
    `${common('forces')}format: agencies\ncolumns: { id: rowKey, name: agency }\nagencies: { type: police, level: federal }\n`,
    'id,name\n1,Railway Police\n',
  ],
  deals: [
    `${common('deals-gb')}format: contracts\ncurrency: GBP\nkind: award\n`.replace(
      'deals-gb.csv',
      'deals.csv',
    ) +
      'columns: { id: contractKey, buyer: buyer, to: recipient, sum: amount, on: signed, words: description }\n',
    'id,buyer,to,sum,on,words\nX1,Railway Police,RESELLER,5,2020-01-02,LANTERN\n',
  ],
} as const

/** Imports a table with its dataset.yaml. */
function take(name: keyof typeof TABLES) {
  const folder = join(ledger.folder, name)
  const [yaml, csv] = TABLES[name]
  mkdirSync(folder)
  writeFileSync(join(folder, 'dataset.yaml'), yaml)
  writeFileSync(join(folder, `${name}.csv`), csv)
  return ledger.take([folder])
}

describe('agencies that an import brings', { timeout: 60_000 }, () => {
  const parts = `SELECT a.slug AS buyer, c.slug AS company FROM contract k LEFT JOIN agency a ON a.id = k.buyer_agency_id
    LEFT JOIN contract_company cc ON cc.contract_id = k.id LEFT JOIN company c ON c.id = cc.company_id WHERE k.dataset_id = 'deals-gb'`

  it('take the contracts that are in already with the next load, and lose them with their import', async () => {
    await take('deals')
    expect(await ledger.rows(parts)).toEqual([{ buyer: null, company: null }])
    const { run } = await take('forces')
    expect(await load()).toMatchObject({ changed: true, rematched: 1 })
    expect(await ledger.rows(parts)).toMatchObject([{ buyer: 'railway-police', company: 'lantern' }])
    await ledger.undo(run)
    expect(await ledger.rows(parts)).toEqual([{ buyer: null, company: null }])
    expect(await ledger.rows(`SELECT slug FROM agency WHERE slug LIKE 'railway%'`)).toEqual([])
  })
})

describe('matching anew', { timeout: 60_000 }, () => {
  it('finds nothing to change in what imports wrote, whichever rows came first', async () => {
    const files = [
      extract(
        action({ award: 'X1', what: 'LANTERN', recipient: 'HARBOUR' }),
        action({ award: 'X2', recipient: 'HARBOUR', modification: 'P2', on: '2022-01-01' }),
        action({ award: 'X3', what: 'LANTERN', on: '2022-01-01', modification: 'P5' }),
      ),
      extract(
        action({ award: 'X1', recipient: 'RESELLER', modification: 'P1', on: '2023-01-01' }),
        action({ award: 'X2', recipient: 'SOMEBODY', modification: 'P3', on: '2023-01-01', what: 'LANTERN' }),
        action({
          award: 'X3',
          recipient: 'HARBOUR',
          modification: 'P1',
          on: '2021-06-01',
          what: 'EXERCISE OPTION',
        }),
      ),
      extract(action({ award: 'X3', what: 'NO NAME ANY MORE', on: '2022-01-01', modification: 'P5' })),
    ]
    for (const [index, text] of files.entries()) {
      await ledger.take([ledger.file(`${index}.csv`, text)])
      const before = await ledger.content()
      await ledger.rows('UPDATE ledger_version SET rules_hash = NULL')
      expect(await load()).toMatchObject({ changed: false })
      expect(await ledger.content()).toEqual(before)
    }
  })
})

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openLedger } from './open-ledger'

const ledger = await openLedger()
beforeEach(() => ledger.reset())
afterAll(() => ledger.close())

const article = 'articles/spark.yaml'
const declared = /partnerships:[\s\S]*?evidence: \[sold\]\n/

const register = `slug: eyes
title: A register
publisher: A publisher
licence: CC0-1.0
attribution: A publisher
version: '1'
snapshotOn: '2020-10-07'
description: Invented rows.
expected: { min: 1, max: 9 }
files: [eyes.csv]
country: US
ignore: []
format: atlas
columns: { id: rowKey, agency: agency, type: agencyType, juris: jurisdiction, county: county, state: state, tech: technology, vendor: vendor, date: linkDate }
partnership: { kind: product_sale, status: unknown }
`
const rows = `id,agency,type,juris,county,state,tech,vendor,date
E1,Milltown Police,Police,Municipal,Mill County,CA,Cameras,Spark,3/22/18
`

function addRegister(): void {
  ledger.seeds.edit('registry/technologies.yaml', 'They look.', 'They look., atlasName: Cameras')
  ledger.seeds.write('datasets/eyes/dataset.yaml', register)
  ledger.seeds.write('datasets/eyes/eyes.csv', rows)
}

const partnerships = () =>
  ledger.query(
    `SELECT p.status, (SELECT count(*)::int FROM citation WHERE partnership_id = p.id) AS quotes,
       (SELECT count(*)::int FROM partnership_listing WHERE partnership_id = p.id) AS rows
     FROM partnership p`,
  )

describe('a partnership that an article and a register both bring', () => {
  test('is one record, in the words of the article, with the proof of both', async () => {
    addRegister()
    await ledger.load()
    expect(await partnerships()).toEqual([{ status: 'active', quotes: 1, rows: 1 }])
  })

  test('stays as the register has it when it is taken out of the article, and keeps its id', async () => {
    addRegister()
    await ledger.load()
    const ids = await ledger.query('SELECT id FROM partnership')
    ledger.seeds.edit(article, declared, '')
    await ledger.load()
    expect(await partnerships()).toEqual([{ status: 'unknown', quotes: 0, rows: 1 }])
    expect(await ledger.query('SELECT id FROM partnership')).toEqual(ids)
    expect(await ledger.query('SELECT * FROM tombstone')).toEqual([])
    expect(
      await ledger.query(
        `SELECT reason FROM revision WHERE ledger_version = 2 AND record_kind = 'partnership' AND reason IS NOT NULL`,
      ),
    ).toEqual([{ reason: 'Taken out of seeds/articles/spark.yaml. Registers bring it too, so it stays.' }])
  })

  test('goes, with a tombstone, when neither brings it any longer', async () => {
    addRegister()
    await ledger.load()
    ledger.seeds.edit(article, declared, '')
    ledger.seeds.write('datasets/eyes/eyes.csv', rows.replace('E1,Milltown', 'E2,Milford'))
    const [before] = await ledger.query<{ id: string }>('SELECT id FROM partnership')
    await ledger.load()
    expect(await ledger.query('SELECT id FROM partnership WHERE id = $1', [before?.id])).toEqual([])
    expect(await ledger.query(`SELECT record_id FROM tombstone WHERE record_kind = 'partnership'`)).toEqual([
      { record_id: before?.id },
    ])
  })
})

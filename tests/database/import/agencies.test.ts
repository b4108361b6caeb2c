import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { fbiRegister } from '../../fixtures/fbi'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const matches = `SELECT l.row_key AS row, a.slug, l.matched_by AS by FROM agency_listing l JOIN agency a ON a.id = l.agency_id WHERE l.dataset_id = 'fbi-register' ORDER BY 1`
const agency = (slug: string) =>
  ledger.rows('SELECT name, ori, latitude::text, county, type_id AS type FROM agency WHERE slug = $1', [slug])
const NEW = 'its own row: the ledger had no such agency'

const register = fbiRegister({
  WI: [
    {
      ori: 'WI0000100',
      name: "Birch County Sheriff's Office",
      county: 'BIRCH',
      type: 'County',
      at: [44.25, -90.5],
    },
    { ori: 'WI0000200', name: 'Cedar Police Dept', county: null, at: null },
    { ori: 'WI0000300', name: 'Elm Police Department', county: 'BIRCH' },
  ],
  NJ: [
    { ori: 'NJ0000200', name: 'Twin Police Department', county: 'WEST' },
    { ori: 'NJ0000300', name: 'Mill Police Department', county: 'ESSEX' },
    { ori: 'NJ0000400', name: 'Mill Police Department', county: 'OCEAN' },
    { ori: 'NJ0000500', name: 'Mill PD', county: 'OCEAN' },
  ],
})

describe('an import of a register of agencies', { timeout: 60_000 }, () => {
  it('gives agencies that the ledger has what they lack, and brings the others', async () => {
    const report = await ledger.take([ledger.file('fbi.json', register)])
    expect(report).toMatchObject({ read: 7, loaded: 7, unchanged: 0, refused: 0 })
    expect(report.runs[0]).toMatchObject({ agencies: 7, newAgencies: 4, undecidedAgencies: 0 })
    expect(await ledger.rows(matches)).toEqual([
      { row: 'NJ0000200', slug: 'twin-west', by: 'ORI' },
      { row: 'NJ0000300', slug: 'mill-police-department-essex-nj', by: NEW },
      { row: 'NJ0000400', slug: 'mill-police-department-ocean-nj-nj0000400', by: NEW },
      { row: 'NJ0000500', slug: 'mill-pd-ocean-nj-nj0000500', by: NEW },
      { row: 'WI0000100', slug: 'birch-county-sheriffs-office-wi', by: 'state, name and county' },
      { row: 'WI0000200', slug: 'cedar-police-department-wi', by: 'state and name' },
      { row: 'WI0000300', slug: 'elm-police-department-wi', by: NEW },
    ])
    expect(await agency('birch-county-sheriffs-office-wi')).toEqual([
      {
        ...{ name: "Birch County Sheriff's Office", ori: 'WI0000100', latitude: '44.25000' },
        ...{ county: 'Birch County', type: 'sheriff' },
      },
    ])
    expect(await agency('cedar-police-department-wi')).toMatchObject([{ ori: 'WI0000200', latitude: null }])
    expect(
      await ledger.rows(
        `SELECT n.name, n.kind::text FROM agency_name n JOIN agency a ON a.id = n.agency_id WHERE a.slug = 'cedar-police-department-wi' ORDER BY 1`,
      ),
    ).toEqual([
      { name: 'Cedar Police Department', kind: 'main' },
      { name: 'Cedar Police Dept', kind: 'alias' },
    ])
    expect(
      await ledger.rows(
        `SELECT before ->> 'ori' AS was, after ->> 'ori' AS now FROM revision WHERE record_kind = 'agency' AND ledger_version = 2 ORDER BY 2`,
      ),
    ).toEqual([
      { was: null, now: 'WI0000100' },
      { was: null, now: 'WI0000200' },
    ])
  })

  it('changes nothing the second time, and is taken back whole', async () => {
    const before = await ledger.content()
    const file = ledger.file('fbi.json', register)
    const { run } = await ledger.take([file])
    const agencies = `SELECT to_jsonb(a) - '{created_version,updated_version}'::text[] AS agency FROM agency a ORDER BY id`
    const after = await ledger.rows(agencies)
    expect(await ledger.take([file], { anew: true })).toMatchObject({
      run,
      changed: false,
      unchanged: 7,
      version: 2,
    })
    await ledger.undo(run)
    expect(await ledger.content()).toEqual(before)
    expect(
      await ledger.rows(`SELECT count(*)::int AS n FROM tombstone WHERE record_kind = 'agency'`),
    ).toEqual([{ n: 4 }])
    await ledger.take([file])
    expect(await ledger.rows(agencies)).toEqual(after)
    expect(await ledger.rows('SELECT count(*)::int AS n FROM tombstone')).toEqual([{ n: 0 }])
  })

  it('follows what the register changes of what it gave, and leaves the rest', async () => {
    await ledger.take([ledger.file('a.json', register)])
    const newer = register
      .replace('Elm Police Department', 'Elm Village Police Department')
      .replace('44.25', '44.75')
      .replaceAll('BIRCH', 'Oak')
    const before = await ledger.content()
    const report = await ledger.take([ledger.file('b.json', newer)])
    expect(report.runs[0]).toMatchObject({ created: 0, updated: 2, unchanged: 5, newAgencies: 0 })
    expect(await agency('elm-police-department-wi')).toMatchObject([
      { name: 'Elm Village Police Department', county: 'Oak' },
    ])
    expect(await agency('birch-county-sheriffs-office-wi')).toMatchObject([
      { latitude: '44.75000', county: 'Birch County' },
    ])
    await ledger.undo(report.run)
    expect(await ledger.content()).toEqual(before)
  })

  it('marks what the register no longer lists, by state', async () => {
    await ledger.take([ledger.file('a.json', register)])
    const before = await ledger.content()
    const { WI, NJ } = JSON.parse(register)
    const { WI0000300: _, ...rest } = WI
    const { NJ0000200: one } = NJ
    const report = await ledger.take([
      ledger.file('b.json', JSON.stringify({ WI: rest, NJ: { NJ0000200: one } })),
    ])
    expect(report.runs[0]).toMatchObject({ loaded: 0, unchanged: 3, noLongerListed: 1 })
    const gone = `SELECT row_key FROM agency_listing WHERE last_listed IS NOT NULL`
    expect(await ledger.rows(gone)).toEqual([{ row_key: 'WI0000300' }])
    const again = await ledger.take([ledger.file('c.json', JSON.stringify({ WI }))])
    expect(await ledger.rows(gone)).toEqual([])
    await ledger.undo(again.run)
    await ledger.undo(report.run)
    expect(await ledger.content()).toEqual(before)
  })

  it('leaves to a person what could be two agencies, and honours the judgement', async () => {
    ledger.seeds.write({
      'datasets/eyes/eyes.csv': `id,agency,type,juris,county,state,tech,vendor,date
E1,Elm PD,Police,Municipal,Birch County,WI,Drones,Lantern,3/22/18
E2,Mill Police Department,Police,Municipal,,NJ,Drones,Lantern,3/22/18
E5,Cedar Police Department,Police,Municipal,Cedar County,WI,Drones,Lantern,2019
E5,Cedar Police Department,Police,Municipal,Cedar County,WI,Drones,Lantern,2019
`,
      'datasets/places/places.csv':
        'ori,name,county,state,lat,lon\nWI0009900,Cedar Police Department,CEDAR,WI,37.5,-122.25\n',
    })
    await ledger.load(ledger.seeds.seedsDir)
    const file = ledger.file('fbi.json', register)
    const report = await ledger.take([file])
    expect(report.runs[0]).toMatchObject({ newAgencies: 5, undecidedAgencies: 1 })
    expect(await ledger.rows(matches)).toContainEqual({
      row: 'WI0000300',
      slug: 'elm-pd-wi',
      by: 'state, name and county',
    })
    const [mill] = await ledger.rows(
      `SELECT slug FROM agency WHERE name = 'Mill Police Department' AND county IS NULL`,
    )
    ledger.seeds.write({
      'registry/judgements.yaml': `- { kind: agency, about: { name: Mill Police Department, country: US, state: NJ, county: ESSEX, identifiers: { ORI: NJ0000300 } },
    with: ${mill?.['slug']}, verdict: same, by: A Person, on: 2026-11-21, why: Looked at both. }\n`,
    })
    const anew = await ledger.take([file], { anew: true })
    expect(anew.runs[0]).toMatchObject({ updated: 1, unchanged: 6, newAgencies: 0 })
    expect(await ledger.rows(matches)).toContainEqual({
      ...{ row: 'NJ0000300', slug: mill?.['slug'], by: 'the judgement of a person' },
    })
    expect(
      await ledger.rows(`SELECT slug FROM tombstone WHERE record_kind = 'agency' AND slug LIKE 'mill%'`),
    ).toEqual([{ slug: 'mill-police-department-essex-nj' }])
    await ledger.undo(anew.run)
    expect(await ledger.rows(matches)).toContainEqual({
      row: 'NJ0000300',
      slug: 'mill-police-department-essex-nj',
      by: NEW,
    })
  })

  it('refuses rows without a place on the globe, and identifiers that two have', async () => {
    const rows = [
      'ori,agency_name,agency_type_name,state,county,latitude,longitude',
      'WI0000100,Elm Police Department,City,WI,BIRCH,44.5,-90.5',
      'WI0000200,Oak Police Department,City,WI,BIRCH,144.5,-90.5',
      'wrong,Ash Police Department,City,WI,BIRCH,44.5,-90.5',
    ]
    expect(await ledger.take([ledger.file('fbi.csv', `${rows.join('\n')}\n`)])).toMatchObject({
      read: 3,
      loaded: 1,
      refused: 2,
    })
  })
})

describe('agencies that one import brought and another uses', { timeout: 60_000 }, () => {
  it('stay when the first is taken back, and go with the second', async () => {
    const before = await ledger.content()
    const first = await ledger.take([ledger.file('fbi.json', register)])
    const rows = atlas(
      listing({ key: 'AOS0001', agency: 'Elm PD', county: 'Birch County', state: 'WI', vendor: 'Lantern' }),
    )
    const second = await ledger.take([ledger.file('atlas.csv', rows)])
    expect(second.runs[0]).toMatchObject({ agencies: 1, newAgencies: 0 })
    await ledger.undo(first.run)
    expect(await agency('elm-police-department-wi')).toMatchObject([
      { ori: null, latitude: null, county: 'BIRCH' },
    ])
    const third = await ledger.take([ledger.file('fbi.json', register)])
    expect(await agency('elm-police-department-wi')).toMatchObject([{ ori: 'WI0000300' }])
    await ledger.undo(third.run)
    await ledger.undo(second.run)
    expect(await ledger.content()).toEqual(before)
  })

  it('are known to listings in the same folder', async () => {
    const rows = atlas(
      listing({ key: 'AOS0001', agency: 'Elm PD', county: 'Birch County', state: 'WI', vendor: 'Lantern' }),
    )
    const before = await ledger.content()
    const report = await ledger.take([ledger.file('a-atlas.csv', rows), ledger.file('fbi.json', register)])
    expect(report.runs.map(({ dataset, newAgencies }) => [dataset, newAgencies])).toEqual([
      ['fbi-register', 4],
      ['atlas-of-surveillance', 0],
    ])
    for (const { run } of report.runs) await ledger.undo(run)
    expect(await ledger.content()).toEqual(before)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { fbiRegister } from '../../fixtures/fbi'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const eyes = 'datasets/eyes/eyes.csv'
const edit = (path: string, from: string | RegExp, to: string) =>
  ledger.seeds.write({ [path]: readFileSync(join(ledger.seeds.seedsDir, path), 'utf8').replace(from, to) })
const reload = () => ledger.load(ledger.seeds.seedsDir)
/** Something else in the seeds changes, so that all of them are read again. */
const touch = () => edit('registry/companies.yaml', /$/, '- { slug: new-one, name: New one }\n')
const records = async () =>
  (await ledger.content()).filter(({ table }) => table !== 'company' && table !== 'contract_company')

const register = fbiRegister({
  WI: [
    { ori: 'WI0000100', name: "Birch County Sheriff's Office", county: 'BIRCH', type: 'County' },
    { ori: 'WI0000200', name: 'Cedar Police Department', county: 'CEDAR', at: [44.25, -90.5] },
    { ori: 'WI0000300', name: 'Elm Police Department', county: 'BIRCH' },
  ],
})
const cedar = { agency: 'Cedar Police Department', county: 'Cedar County', state: 'WI' }
const agency = (slug: string) =>
  ledger.rows('SELECT name, ori, latitude::text, county, city FROM agency WHERE slug = $1', [slug])
const ties = `SELECT a.slug, c.slug AS company, p.status::text, p.began_text, p.last_seen_latest::text AS seen FROM partnership p
  JOIN agency a ON a.id = p.agency_id LEFT JOIN company c ON c.id = p.company_id WHERE a.state = 'WI' ORDER BY 1, 2`

describe('a load of seeds after imports', { timeout: 60_000 }, () => {
  it('takes nothing away that these brought, and they can be taken back after it', async () => {
    const before = await records()
    const first = await ledger.take([ledger.file('fbi.json', register)])
    const rows = atlas(
      listing({ ...cedar, key: 'AOS0001', vendor: 'Other Eyes' }),
      listing({ ...cedar, key: 'AOS0002', vendor: 'Lantern', date: '1/2/2015' }),
      listing({ key: 'AOS0003', agency: 'Fir Police Department' }),
    )
    const second = await ledger.take([ledger.file('atlas.csv', rows)], { snapshotOn: '2022-01-01' })
    const between = await records()
    touch()
    expect(await reload()).toMatchObject({ changed: true })
    expect(await records()).toEqual(between)
    expect(await ledger.rows(ties)).toEqual([
      ...[
        {
          slug: 'birch-county-sheriffs-office-wi',
          company: 'other-eyes',
          began_text: '05/2016',
          seen: '2020-10-07',
        },
        {
          slug: 'cedar-police-department-wi',
          company: 'lantern',
          began_text: '1/2/2015',
          seen: '2022-01-01',
        },
        {
          slug: 'cedar-police-department-wi',
          company: 'other-eyes',
          began_text: '3/22/18',
          seen: '2022-01-01',
        },
      ].map((tie) => ({ ...tie, status: 'active' })),
    ])
    await ledger.undo(second.run)
    await ledger.undo(first.run)
    expect(await records()).toEqual(before)
  })

  it('leaves the mark on its own rows that a later snapshot no longer lists, until one later still does', async () => {
    edit('datasets/eyes/dataset.yaml', 'slug: eyes', 'slug: eyes\nregister: atlas-of-surveillance')
    await reload()
    const row = listing({ ...cedar, key: 'E5', vendor: 'Lantern' })
    await ledger.take([ledger.file('atlas-2022-01-01.csv', atlas(row))])
    const marked = [
      { slug: 'birch-county-sheriffs-office-wi', status: 'no_longer_listed' },
      { slug: 'cedar-police-department-wi', status: 'active' },
    ]
    expect(await ledger.rows(ties)).toMatchObject(marked)
    touch()
    await reload()
    expect(await ledger.rows(ties)).toMatchObject(marked)
    expect(
      await ledger.rows(
        'SELECT count(*)::int AS n FROM revision WHERE ledger_version = 4 AND record_kind = $1',
        ['partnership'],
      ),
    ).toEqual([{ n: 0 }])
    edit('datasets/eyes/dataset.yaml', "version: '1'", "version: '2'")
    edit('datasets/eyes/dataset.yaml', '2020-10-07', '2023-10-07')
    await reload()
    expect(await ledger.rows(ties)).toMatchObject([{ status: 'active' }, { status: 'active' }])
  })

  it('says of its own rows what changed, and settles ties that an import lists too', async () => {
    await ledger.take([
      ledger.file('atlas.csv', atlas(listing({ ...cedar, key: 'AOS0001', vendor: 'Lantern' }))),
    ])
    edit(eyes, /Lantern,2019/g, 'Lantern,2011')
    await reload()
    const began = (await ledger.rows(ties)).find(({ company }) => company === 'lantern')
    expect(began).toMatchObject({ began_text: '2011', status: 'active' })
    edit(eyes, /E5,.*\nE5,.*\n/, '')
    edit('datasets/eyes/dataset.yaml', /refused:.*\n/, '')
    await reload()
    expect((await ledger.rows(ties)).find(({ company }) => company === 'lantern')).toMatchObject({
      began_text: '3/22/18',
    })
  })

  it('puts what they say of an agency before what an import gave it', async () => {
    await ledger.take([ledger.file('fbi.json', register)])
    ledger.seeds.write({
      'datasets/places/places.csv': `${smallRegisters['datasets/places/places.csv']}WI0000300,Cedar Police Department,CEDAR,WI,45.5,-91.5\n`,
    })
    await reload()
    expect(await agency('cedar-police-department-wi')).toMatchObject([
      { ori: 'WI0000300', latitude: '45.50000' },
    ])
    expect(await agency('elm-police-department-wi')).toMatchObject([{ ori: null }])
    expect(await agency('birch-county-sheriffs-office-wi')).toMatchObject([{ ori: 'WI0000100' }])
  })

  it('declares an agency that an import brought: it is the same one, and its old address leads to it', async () => {
    const [before] = await ledger
      .take([ledger.file('fbi.json', register)])
      .then(() => ledger.rows(`SELECT id FROM agency WHERE slug = 'elm-police-department-wi'`))
    edit(
      'registry/agencies.yaml',
      /$/,
      '- { slug: elm-police, name: Elm Police Department, type: police, level: local, country: US, state: WI }\n',
    )
    await reload()
    expect(await ledger.rows(`SELECT id, ori, county FROM agency WHERE slug = 'elm-police'`)).toEqual([
      { id: before?.['id'], ori: 'WI0000300', county: 'BIRCH' },
    ])
    expect(
      await ledger.rows(`SELECT old_slug, record_id FROM slug_redirect WHERE record_kind = 'agency'`),
    ).toEqual([{ old_slug: 'elm-police-department-wi', record_id: before?.['id'] }])
  })

  it('does not call ended or gone what it lists no longer and an import does', async () => {
    await ledger.take(
      [ledger.file('atlas.csv', atlas(listing({ ...cedar, key: 'AOS0001', vendor: 'Lantern' })))],
      {
        snapshotOn: '2022-01-01',
      },
    )
    edit(eyes, /E4,.*\n/, '')
    edit(eyes, /E5,.*\nE5,.*\n/, '')
    edit('datasets/eyes/dataset.yaml', /refused:.*\n/, '')
    edit('datasets/eyes/dataset.yaml', "version: '1'", "version: '2'")
    edit('datasets/eyes/dataset.yaml', '2020-10-07', '2021-10-07')
    await reload()
    expect(await ledger.rows(ties)).toMatchObject([
      { slug: 'birch-county-sheriffs-office-wi', status: 'no_longer_listed' },
      { slug: 'cedar-police-department-wi', status: 'active', seen: '2022-01-01' },
    ])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const ties = `SELECT l.row_key AS row, a.slug AS agency, c.slug AS company, p.technology_id AS technology, p.kind::text, p.status::text, l.vendors, l.other_vendors
  FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id JOIN agency a ON a.id = p.agency_id LEFT JOIN company c ON c.id = p.company_id
  WHERE l.dataset_id = 'atlas-of-surveillance' ORDER BY 1, 3`
const agencyOf = (row: string) =>
  ledger.rows(
    `SELECT a.slug, a.county FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id JOIN agency a ON a.id = p.agency_id
     WHERE l.row_key = $1`,
    [row],
  )

describe('an import of listings', { timeout: 60_000 }, () => {
  it('brings ties of known companies, and keeps the words for others', async () => {
    const file = ledger.file(
      'atlas.csv',
      atlas(
        listing({ key: 'AOS0001', agency: 'Alder PD', vendor: 'Lantern; Acme, Inc., Other Eyes' }),
        listing({
          key: 'AOS0002',
          agency: 'Dogwood Police Department',
          county: 'Fir County',
          vendor: 'Acme',
        }),
        listing({ key: 'AOS0003', agency: 'Dogwood Police Department', county: '', technology: 'Sonar' }),
      ),
    )
    const report = await ledger.take([file])
    expect(report).toMatchObject({ read: 3, loaded: 2, unchanged: 0, refused: 1 })
    expect(report.runs[0]).toMatchObject({
      ...{ created: 2, updated: 0, partnerships: 3, agencies: 2, newAgencies: 1, unmatchedVendors: 2 },
    })
    const drones = { technology: 'drones', kind: 'use', status: 'active' }
    expect(await ledger.rows(ties)).toEqual([
      {
        ...{ row: 'AOS0001', agency: 'alder-pd-ca', company: 'lantern', ...drones },
        ...{ vendors: ['Lantern'], other_vendors: ['Acme, Inc.'] },
      },
      {
        ...{ row: 'AOS0001', agency: 'alder-pd-ca', company: 'other-eyes', ...drones },
        ...{ vendors: ['Other Eyes'], other_vendors: ['Acme, Inc.'] },
      },
      {
        ...{ row: 'AOS0002', agency: 'dogwood-police-department-ca', company: null, ...drones },
        ...{ vendors: [], other_vendors: ['Acme'] },
      },
    ])
    expect(await ledger.rows(`SELECT count(*)::int AS n FROM company WHERE name LIKE 'Acme%'`)).toEqual([
      { n: 0 },
    ])
    expect(
      await ledger.rows(
        `SELECT a.name, a.type_id, a.level::text, a.country, a.state, a.county, n.kind::text, n.seen_in FROM agency a JOIN agency_name n ON n.agency_id = a.id
         WHERE a.slug = 'dogwood-police-department-ca'`,
      ),
    ).toEqual([
      {
        ...{
          name: 'Dogwood Police Department',
          type_id: 'police',
          level: 'local',
          country: 'US',
          state: 'CA',
        },
        ...{ county: 'Fir County', kind: 'main', seen_in: 'atlas-of-surveillance' },
      },
    ])
    expect(
      await ledger.rows('SELECT line, value, reason FROM rejected_row WHERE run_id = $1', [report.run]),
    ).toEqual([{ line: 4, value: 'Sonar', reason: 'technology "Sonar" is not known' }])
  })

  it('tells agencies of one name apart by their county, and refuses what could mean several', async () => {
    const file = ledger.file(
      'atlas.csv',
      atlas(
        ...[
          listing({ key: 'AOS0001', agency: 'Twin PD', state: 'NJ', county: 'West' }),
          listing({ key: 'AOS0002', agency: 'Twin Police Department', state: 'NJ', county: '' }),
          listing({ key: 'AOS0003', agency: 'Twin Police Department', state: 'NJ', county: 'North County' }),
          listing({ key: 'AOS0004', agency: 'Mill Police Department', county: 'Elm County' }),
          listing({ key: 'AOS0005', agency: 'Mill Police Department', county: 'Oak County' }),
          listing({ key: 'AOS0006', agency: 'Mill PD', county: 'oak' }),
          listing({ key: 'AOS0007', agency: 'Mill PD', county: '' }),
          listing({ key: 'AOS0008', agency: 'Mill PD', county: '', state: 'WI' }),
        ],
      ),
    )
    const report = await ledger.take([file])
    expect(report).toMatchObject({ read: 8, loaded: 6, refused: 2 })
    expect(await agencyOf('AOS0001')).toEqual([{ slug: 'twin-west', county: 'West County' }])
    expect(await agencyOf('AOS0003')).toEqual([
      { slug: 'twin-police-department-north-nj', county: 'North County' },
    ])
    expect(await agencyOf('AOS0004')).toEqual([
      { slug: 'mill-police-department-elm-ca', county: 'Elm County' },
    ])
    expect(await agencyOf('AOS0005')).toEqual([{ slug: 'mill-pd-oak-ca', county: 'Oak County' }])
    expect(await agencyOf('AOS0006')).toEqual(await agencyOf('AOS0005'))
    expect(await agencyOf('AOS0008')).toEqual([{ slug: 'mill-pd-wi', county: null }])
    expect(
      await ledger.rows(
        'SELECT line, value, reason, remedy FROM rejected_row WHERE run_id = $1 ORDER BY line',
        [report.run],
      ),
    ).toEqual([
      {
        ...{ line: 3, value: 'Twin Police Department' },
        reason: 'could mean Twin Police Department (East County) or Twin Police Department (West County)',
        remedy: 'give the county, or say whom it means in seeds/registry/judgements.yaml',
      },
      {
        ...{
          line: 8,
          value: 'Mill PD',
          reason: 'could mean Mill Police Department (Elm County) or Mill PD (Oak County)',
        },
        remedy: 'give the county, or say whom it means in seeds/registry/judgements.yaml',
      },
    ])
  })

  it('keeps agencies apart whose names are in no Latin letters', async () => {
    const rows = ['警視庁', '公安委員会', '—'].map((agency, at) =>
      listing({ key: `AOS000${at}`, agency, county: '' }),
    )
    expect(await ledger.take([ledger.file('atlas.csv', atlas(...rows))])).toMatchObject({
      loaded: 2,
      refused: 1,
    })
    expect(
      await ledger.rows(
        `SELECT name, slug = id AS by_id FROM agency WHERE created_version = 2 ORDER BY name COLLATE "C"`,
      ),
    ).toEqual([
      { name: '公安委員会', by_id: true },
      { name: '警視庁', by_id: true },
    ])
  })

  it('settles a tie by all rows that list it, also those of the seeds', async () => {
    const began = `SELECT p.began_latest::text, p.began_text, p.last_seen_latest::text, p.note FROM partnership p JOIN agency a ON a.id = p.agency_id
      JOIN company c ON c.id = p.company_id WHERE a.slug = 'birch-county-sheriffs-office-wi' AND c.slug = 'other-eyes'`
    const birch = {
      agency: "Birch County Sheriff's Office",
      state: 'WI',
      county: 'Birch County',
      type: 'Sheriff' as const,
    }
    expect(await ledger.rows(began)).toMatchObject([
      { began_latest: '2016-05-31', last_seen_latest: '2020-10-07' },
    ])
    const rows = [listing({ ...birch, key: 'AOS0001', vendor: 'Other Eyes', date: '4/1/2015' })]
    const file = ledger.file('atlas.csv', atlas(...rows))
    expect(await ledger.take([file], { snapshotOn: '2021-01-01' })).toMatchObject({ loaded: 1 })
    expect(await ledger.rows(began)).toMatchObject([
      { began_latest: '2015-04-01', began_text: '4/1/2015', last_seen_latest: '2021-01-01' },
    ])
    expect(
      await ledger.rows(
        `SELECT kind::text, before ->> 'began_text' AS was, after ->> 'began_text' AS now FROM revision WHERE ledger_version = 2`,
      ),
    ).toEqual([{ kind: 'updated', was: '05/2016', now: '4/1/2015' }])
  })

  it('leaves a tie as a file under seeds declares it, and adds the row', async () => {
    const declared = `SELECT p.id, p.status::text, p.began_text, p.updated_version FROM partnership p JOIN agency a ON a.id = p.agency_id
      WHERE a.slug = 'birch-county-sheriffs-office-wi'`
    const before = await ledger.rows(declared)
    await ledger.rows(
      `INSERT INTO seed_record SELECT 'partnership', id, 'seeds/articles/a.yaml', 1, 'hash', '{}' FROM (${declared}) p`,
    )
    const birch = {
      agency: "Birch County Sheriff's Office",
      state: 'WI',
      county: 'Birch County',
      type: 'Sheriff' as const,
    }
    const row = listing({ ...birch, key: 'AOS0001', vendor: 'Other Eyes', date: '4/1/2015' })
    await ledger.take([ledger.file('atlas.csv', atlas(row))], { snapshotOn: '2021-01-01' })
    expect(await ledger.rows(declared)).toEqual(before)
    expect(
      await ledger.rows('SELECT row_key FROM partnership_listing WHERE partnership_id = $1 ORDER BY 1', [
        before[0]?.['id'],
      ]),
    ).toEqual([{ row_key: 'AOS0001' }, { row_key: 'E4' }])
  })

  it('refuses rows that stand twice, and those that contradict each other', async () => {
    const rows = [
      listing({ key: 'AOS0001', agency: 'Alder PD' }),
      listing({ key: 'AOS0001', agency: 'Alder PD' }),
      listing({ key: 'AOS0002', agency: 'Alder PD', vendor: 'Lantern' }),
      listing({ key: 'AOS0002', agency: 'Alder PD', vendor: 'Other Eyes' }),
    ]
    const report = await ledger.take([ledger.file('atlas.csv', atlas(...rows))])
    expect(report).toMatchObject({ read: 4, loaded: 1, refused: 3 })
    expect(
      await ledger.rows('SELECT line, reason FROM rejected_row WHERE run_id = $1 ORDER BY line', [
        report.run,
      ]),
    ).toEqual([
      { line: 3, reason: 'the same row stands at line 2' },
      { line: 4, reason: 'its key stands further down again, with other cells' },
      { line: 5, reason: 'its key stands at line 4 too, with other cells' },
    ])
  })
})

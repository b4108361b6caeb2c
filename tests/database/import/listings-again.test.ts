import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const rowsOf = (dataset: string) =>
  ledger.rows(
    `SELECT DISTINCT l.row_key AS row, l.listed, l.last_listed::text, p.status::text FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id
     WHERE l.dataset_id = $1 ORDER BY 1`,
    [dataset],
  )
const town = (number: number, more: { vendor?: string; state?: string; date?: string } = {}) =>
  listing({
    key: `AOS000${number}`,
    agency: `Town ${number} Police Department`,
    county: `County ${number}`,
    ...more,
  })

describe('a register that is imported again', { timeout: 60_000 }, () => {
  it('changes nothing when it is the same', async () => {
    const file = ledger.file('atlas.csv', atlas(town(1, { vendor: 'Lantern' }), town(2, { vendor: 'Acme' })))
    const { run } = await ledger.take([file])
    const before = await ledger.content()
    const nothing = { run, changed: false, loaded: 0, unchanged: 2, version: 2 }
    expect(await ledger.take([file])).toMatchObject(nothing)
    expect(await ledger.take([file], { anew: true })).toMatchObject(nothing)
    expect(await ledger.content()).toEqual(before)
    expect(await ledger.rows('SELECT count(*)::int AS n FROM revision WHERE ledger_version > 1')).toEqual([
      { n: 0 },
    ])
  })

  it('takes the same file for another snapshot where the user says so', async () => {
    const file = ledger.file('atlas.csv', atlas(town(1)))
    await ledger.take([file], { snapshotOn: '2022-01-01' })
    const later = { snapshotOn: '2023-01-01' }
    expect(await ledger.take([file], later)).toMatchObject({ changed: true, loaded: 0, unchanged: 1 })
    expect(await rowsOf('atlas-of-surveillance')).toMatchObject([{ last_listed: '2023-01-01' }])
    expect(await ledger.take([file], later)).toMatchObject({ changed: false })
  })

  it('updates a row by its key: a tie that no row lists any more goes, and comes back when that is undone', async () => {
    const first = ledger.file('a.csv', atlas(town(1, { vendor: 'Lantern' }), town(2)))
    await ledger.take([first], { snapshotOn: '2022-01-01' })
    const before = await ledger.content()
    const ids = await ledger.rows('SELECT id, slug FROM agency ORDER BY id')
    const second = atlas(
      listing({
        key: 'AOS0001',
        agency: 'Town 9 Police Department',
        county: 'County 9',
        vendor: 'Other Eyes',
      }),
      town(2),
    )
    const report = await ledger.take([ledger.file('b.csv', second)], { snapshotOn: '2023-01-01' })
    expect(report.runs[0]).toMatchObject({ created: 0, updated: 1, unchanged: 1, noLongerListed: 0 })
    expect(await ledger.rows('SELECT record_kind, title FROM tombstone ORDER BY 1')).toEqual([
      { record_kind: 'agency', title: 'Town 1 Police Department, CA' },
      { record_kind: 'partnership', title: 'Lantern and Town 1 Police Department, CA' },
    ])
    expect(await rowsOf('atlas-of-surveillance')).toMatchObject([
      { row: 'AOS0001', last_listed: '2023-01-01' },
      { row: 'AOS0002', last_listed: '2023-01-01' },
    ])
    await ledger.undo(report.run)
    expect(await ledger.content()).toEqual(before)
    expect(await ledger.rows('SELECT id, slug FROM agency ORDER BY id')).toEqual(ids)
    expect(await ledger.rows('SELECT record_kind, title FROM tombstone ORDER BY 1')).toEqual([
      { record_kind: 'agency', title: 'Town 9 Police Department, CA' },
      { record_kind: 'partnership', title: 'Other Eyes and Town 9 Police Department, CA' },
    ])
  })

  it('marks what it no longer lists, and takes the mark away when it lists it again', async () => {
    const all = [1, 2, 3].map((number) => town(number))
    const there = (row: number, last_listed: string) =>
      ({ row: `AOS000${row}`, listed: true, last_listed, status: 'active' }) as const
    const gone = { row: 'AOS0003', listed: false, last_listed: '2021-01-01', status: 'no_longer_listed' }
    await ledger.take([ledger.file('a.csv', atlas(...all))], { snapshotOn: '2021-01-01' })
    const before = await ledger.content()
    const second = await ledger.take([ledger.file('b.csv', atlas(...all.slice(0, 2)))], {
      snapshotOn: '2022-01-01',
    })
    expect(second.runs[0]).toMatchObject({ loaded: 0, unchanged: 2, noLongerListed: 1 })
    expect(await rowsOf('atlas-of-surveillance')).toEqual([
      there(1, '2022-01-01'),
      there(2, '2022-01-01'),
      gone,
    ])
    const between = await ledger.content()
    const third = await ledger.take([ledger.file('c.csv', atlas(...all))], { snapshotOn: '2023-01-01' })
    expect(await rowsOf('atlas-of-surveillance')).toEqual([1, 2, 3].map((row) => there(row, '2023-01-01')))
    await expect(ledger.undo(second.run)).rejects.toThrow(`take that back first: ${third.run}`)
    await ledger.undo(third.run)
    expect(await ledger.content()).toEqual(between)
    await ledger.undo(second.run)
    expect(await ledger.content()).toEqual(before)
  })

  it('says the day of the reading before where its snapshots are not known', async () => {
    await ledger.take([ledger.file('a.csv', atlas(town(1), town(2)))])
    await ledger.take([ledger.file('b.csv', atlas(town(1)))])
    const [, gone] = await rowsOf('atlas-of-surveillance')
    expect(gone).toMatchObject({ row: 'AOS0002', listed: false, status: 'no_longer_listed' })
    expect(gone?.['last_listed']).toMatch(/^\d{4}-\d\d-\d\d$/)
    await ledger.take([ledger.file('c.csv', atlas(town(1), town(2)))])
    expect((await rowsOf('atlas-of-surveillance'))[1]).toMatchObject({ listed: true, status: 'active' })
  })

  it('says nothing of states of which it lists less than half, nor of rows that it refuses', async () => {
    const all = [1, 2, 3, 4].map((number) => town(number, { state: 'WI' }))
    await ledger.take([ledger.file('a.csv', atlas(...all, town(5), town(6)))])
    const part = atlas(all[0] ?? '', town(5), town(6).replace('Drones', 'Sonar'))
    const report = await ledger.take([ledger.file('b.csv', part)])
    expect(report).toMatchObject({ read: 3, unchanged: 2, refused: 1 })
    expect(report.runs[0]).toMatchObject({ noLongerListed: 0 })
    const half = await ledger.take([ledger.file('c.csv', atlas(all[0] ?? '', all[1] ?? ''))])
    expect(half.runs[0]).toMatchObject({ noLongerListed: 2 })
  })

  it('does not go back to an older snapshot', async () => {
    await ledger.take([ledger.file('b.csv', atlas(town(1, { vendor: 'Lantern' })))], {
      snapshotOn: '2023-01-01',
    })
    const older = atlas(town(1, { vendor: 'Other Eyes' }), town(2))
    const report = await ledger.take([ledger.file('a.csv', older)], { snapshotOn: '2021-01-01' })
    expect(report.runs[0]).toMatchObject({ created: 1, updated: 0, unchanged: 1 })
    expect(await rowsOf('atlas-of-surveillance')).toEqual([
      { row: 'AOS0001', listed: true, last_listed: '2023-01-01', status: 'active' },
      { row: 'AOS0002', listed: false, last_listed: '2021-01-01', status: 'no_longer_listed' },
    ])
    expect(
      await ledger.rows(`SELECT snapshot_on::text AS on FROM dataset WHERE slug = 'atlas-of-surveillance'`),
    ).toEqual([{ on: '2023-01-01' }])
  })
})

describe('a register of which the seeds hold a part', { timeout: 60_000 }, () => {
  const alder = (more: { vendor?: string } = {}) =>
    listing({ key: 'AOS0002', agency: 'Alder Police Department', vendor: 'Lantern', date: '2017', ...more })
  const birch = listing({
    ...{
      key: 'AOS0004',
      agency: "Birch County Sheriff's Office",
      county: 'Birch',
      state: 'WI',
      type: 'Sheriff' as const,
    },
    ...{ vendor: 'Other Eyes', date: '05/2016' },
  })

  beforeEach(async () => {
    ledger.seeds.write({
      'datasets/eyes/dataset.yaml': smallRegisters['datasets/eyes/dataset.yaml']
        ?.replace('slug: eyes', 'slug: eyes\nregister: atlas-of-surveillance')
        .replace('E5', 'AOS0005'),
      'datasets/eyes/eyes.csv': smallRegisters['datasets/eyes/eyes.csv']?.replaceAll(/\nE/g, '\nAOS000'),
    })
    await ledger.load(ledger.seeds.seedsDir)
  })

  it('has these rows already, when its snapshot is no newer or it says the same', async () => {
    const before = await ledger.content()
    const file = ledger.file('a.csv', atlas(alder(), birch))
    for (const snapshotOn of ['2020-10-07', null])
      expect(await ledger.take([file], { snapshotOn, anew: true })).toMatchObject({ loaded: 0, unchanged: 2 })
    const other = ledger.file('b.csv', atlas(alder({ vendor: 'Other Eyes' }), birch))
    expect(await ledger.take([other], { snapshotOn: '2019-01-01' })).toMatchObject({
      loaded: 0,
      unchanged: 2,
    })
    expect(await ledger.content()).toEqual(before)
    expect(await ledger.take([other], { anew: true })).toMatchObject({ loaded: 1, unchanged: 1 })
  })

  it('is evidence of its own in a later snapshot, and says what that no longer lists', async () => {
    const before = await ledger.content()
    const report = await ledger.take(
      [ledger.file('a.csv', atlas(alder(), birch.replace('AOS0004', 'AOS0099')))],
      {
        snapshotOn: '2022-01-01',
      },
    )
    expect(report.runs[0]).toMatchObject({ created: 2, noLongerListed: 1 })
    expect(await rowsOf('eyes')).toMatchObject([
      { row: 'AOS0001', listed: false, status: 'active' },
      { row: 'AOS0001', listed: false, status: 'no_longer_listed' },
      { row: 'AOS0002', listed: true, status: 'active' },
      { row: 'AOS0003', listed: true, status: 'active' },
      { row: 'AOS0004', listed: true, status: 'active' },
      { row: 'AOS0005', listed: true, status: 'active' },
    ])
    expect(
      await ledger.rows(
        `SELECT l.dataset_id AS dataset, l.last_listed::text AS listed, p.last_seen_latest::text AS seen, p.began_text FROM partnership_listing l
         JOIN partnership p ON p.id = l.partnership_id WHERE l.row_key = 'AOS0002' ORDER BY 1`,
      ),
    ).toMatchObject([
      { dataset: 'atlas-of-surveillance', listed: '2022-01-01', seen: '2022-01-01', began_text: '2017' },
      { dataset: 'eyes', listed: '2020-10-07', seen: '2022-01-01' },
    ])
    await ledger.undo(report.run)
    expect(await ledger.content()).toEqual(before)
  })
})

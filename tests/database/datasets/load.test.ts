import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallRegisters, writeSeeds } from '../../fixtures/datasets/small-registers'
import { type OpenLedger, openLedger } from './open-ledger'

const eyes = 'datasets/eyes/eyes.csv'
const deals = 'datasets/deals/deals.csv'
const runs = `SELECT dataset_id, read, loaded, unchanged, refused FROM import_run ORDER BY ledger_version, dataset_id`
const counts = `SELECT (SELECT count(*)::int FROM agency) AS agencies, (SELECT count(*)::int FROM partnership) AS partnerships,
  (SELECT count(*)::int FROM partnership_listing) AS listings, (SELECT count(*)::int FROM contract) AS contracts,
  (SELECT count(*)::int FROM contract_transaction) AS transactions, (SELECT count(*)::int FROM agency_listing) AS places`

let ledger: OpenLedger
let seeds: ReturnType<typeof writeSeeds>
const edit = (path: string, from: string, to: string) =>
  seeds.write({ [path]: smallRegisters[path]?.replace(from, to) })

beforeEach(async () => {
  ledger = await openLedger()
  seeds = writeSeeds()
  await ledger.load(seeds.seedsDir)
}, 60_000)

afterEach(async () => {
  await ledger.close()
  seeds.remove()
})

describe('loading registers', { timeout: 60_000 }, () => {
  it('accounts for each row: read = loaded + unchanged + refused', async () => {
    expect(await ledger.rows(runs)).toEqual([
      { dataset_id: 'deals', read: 4, loaded: 4, unchanged: 0, refused: 0 },
      { dataset_id: 'eyes', read: 6, loaded: 5, unchanged: 0, refused: 1 },
      { dataset_id: 'places', read: 2, loaded: 2, unchanged: 0, refused: 0 },
    ])
    expect(await ledger.rows(counts)).toEqual([
      { agencies: 6, partnerships: 7, listings: 6, contracts: 2, transactions: 4, places: 2 },
    ])
  })

  it('keeps a refused row with its line, cells, reason and remedy', async () => {
    const refused = await ledger.rows('SELECT file, line, reason, remedy, cells FROM rejected_row')
    expect(refused).toMatchObject([
      {
        file: 'seeds/datasets/eyes/eyes.csv',
        line: 7,
        reason: 'the same row stands at line 6',
        remedy: 'take one of them out',
        cells: expect.arrayContaining([
          ['id', 'E5'],
          ['agency', 'Cedar Police Department'],
        ]),
      },
    ])
  })

  it('does nothing the second time, also where the files are read anew', async () => {
    expect(await ledger.load(seeds.seedsDir)).toMatchObject({ changed: false })
    edit('registry/companies.yaml', '\n', '# A comment.\n')
    expect(await ledger.load(seeds.seedsDir)).toMatchObject({ changed: false })
    expect(await ledger.rows('SELECT count(*)::int AS runs FROM import_run')).toEqual([{ runs: 3 }])
    expect(await ledger.rows(`SELECT kind FROM revision WHERE kind <> 'created'`)).toEqual([])
  })

  it('changes what a changed row says, and revises only that', async () => {
    edit(eyes, '05/2016', '04/2016')
    await ledger.load(seeds.seedsDir)
    expect((await ledger.rows(runs)).at(-1)).toEqual({
      dataset_id: 'eyes',
      read: 6,
      loaded: 1,
      unchanged: 4,
      refused: 1,
    })
    expect(
      await ledger.rows(
        `SELECT record_kind, kind, before->>'began_text' AS was, after->>'began_text' AS now FROM revision
         WHERE ledger_version = 2 AND record_kind = 'partnership'`,
      ),
    ).toEqual([{ record_kind: 'partnership', kind: 'updated', was: '05/2016', now: '04/2016' }])
    expect(
      await ledger.rows(
        `SELECT before->>'dated_text' AS was, after->>'dated_text' AS now FROM revision WHERE ledger_version = 2 AND record_kind = 'partnership_listing'`,
      ),
    ).toEqual([{ was: '05/2016', now: '04/2016' }])
  })

  it('follows rows to other lines without calling them changed', async () => {
    edit(eyes, '\nE2,', '\nE0,Alder PD,Police,Municipal,Alder County,CA,Drones,Lantern,2016\nE2,')
    await ledger.load(seeds.seedsDir)
    expect((await ledger.rows(runs)).at(-1)).toMatchObject({ loaded: 1, unchanged: 5 })
    expect(await ledger.rows(`SELECT line FROM partnership_listing WHERE row_key = 'E4'`)).toEqual([
      { line: 6 },
    ])
  })

  it('leaves tombstones of what no row supports any more, and takes them away when it comes back', async () => {
    edit(
      eyes,
      "E4,Birch County Sheriff's Office,Sheriff,County,Birch County,WI,Drones,Other Eyes,05/2016\n",
      '',
    )
    await ledger.load(seeds.seedsDir)
    const stones = 'SELECT record_kind, slug, title FROM tombstone ORDER BY record_kind'
    expect(await ledger.rows(stones)).toEqual([
      {
        record_kind: 'agency',
        slug: 'birch-county-sheriffs-office-wi',
        title: "Birch County Sheriff's Office, WI",
      },
      { record_kind: 'partnership', slug: null, title: "Other Eyes and Birch County Sheriff's Office, WI" },
    ])
    edit(eyes, '', '')
    await ledger.load(seeds.seedsDir)
    expect(await ledger.rows(stones)).toEqual([])
    expect(
      await ledger.rows(
        'SELECT record_kind, kind FROM revision WHERE ledger_version = 3 ORDER BY record_kind',
      ),
    ).toEqual([
      { record_kind: 'agency', kind: 'restored' },
      { record_kind: 'partnership', kind: 'restored' },
    ])
  })

  it('keeps what a newer version of a register lists no longer, and does not call it ended', async () => {
    edit(
      eyes,
      "E4,Birch County Sheriff's Office,Sheriff,County,Birch County,WI,Drones,Other Eyes,05/2016\n",
      '',
    )
    seeds.write({
      'datasets/eyes/dataset.yaml': smallRegisters['datasets/eyes/dataset.yaml']
        ?.replace("version: '1'", "version: '2'")
        .replace('2020-10-07', '2021-10-07'),
    })
    await ledger.load(seeds.seedsDir)
    expect(
      await ledger.rows(
        `SELECT p.status, l.last_listed::text FROM partnership p JOIN partnership_listing l ON l.partnership_id = p.id WHERE l.row_key = 'E4'`,
      ),
    ).toEqual([{ status: 'no_longer_listed', last_listed: '2020-10-07' }])
    expect(await ledger.rows('SELECT record_id FROM tombstone')).toEqual([])
  })

  it('sums a contract anew when a transaction goes, and withdraws it with its last one', async () => {
    const amounts = 'SELECT display_number, amount FROM contract ORDER BY 1'
    edit(deals, 'ICE,CONT_AWD_B2_7_FRAME_9,B2,RESELLER LLC,5.5,2022-02-01,P00004,EXERCISE OPTION\n', '')
    await ledger.load(seeds.seedsDir)
    expect(await ledger.rows(amounts)).toEqual([
      { display_number: 'A1', amount: '100.05' },
      { display_number: 'B2', amount: '20.00' },
    ])
    seeds.write({ [deals]: smallRegisters[deals]?.split('ICE,CONT_AWD_B2')[0] })
    await ledger.load(seeds.seedsDir)
    expect(await ledger.rows(amounts)).toEqual([{ display_number: 'A1', amount: '100.05' }])
    expect(await ledger.rows('SELECT title FROM tombstone ORDER BY 1')).toEqual([
      { title: 'Contract B2 with RESELLER LLC' },
      { title: 'Lantern and ICE' },
    ])
  })

  it('touches nothing when one row is wrong', async () => {
    const before = await ledger.rows(counts)
    edit(eyes, 'WI,Drones,Other Eyes,05/2016', 'WI,Drones,Acme,05/2016')
    await expect(ledger.load(seeds.seedsDir)).rejects.toThrow('seeds/datasets/eyes/eyes.csv:5:1')
    expect(await ledger.rows(counts)).toEqual(before)
    expect(await ledger.rows('SELECT max(version) AS version FROM ledger_version')).toEqual([{ version: 1 }])
  })
})

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenLedger, openLedger } from './open-ledger'

/** Ring's rows counted by month, as they were counted by hand before there was a ledger. */
const RING_BY_MONTH =
  `2018-03 1, 2018-04 3, 2018-05 22, 2018-06 28, 2018-07 29, 2018-08 33, 2018-09 47, 2018-10 52, 2018-11 56,
  2018-12 59, 2019-01 71, 2019-02 105, 2019-03 147, 2019-04 201, 2019-05 252, 2019-06 303, 2019-07 362, 2019-08 412, 2019-09 490,
  2019-10 585, 2019-11 675, 2019-12 762, 2020-01 891, 2020-02 1029, 2020-03 1124, 2020-04 1232, 2020-05 1310, 2020-06 1372,
  2020-07 1429, 2020-08 1464, 2020-09 1501`
    .split(',')
    .map((entry) => entry.trim().split(' '))
    .map(([month, count]) => ({ month, cumulative: Number(count) }))

let ledger: OpenLedger
const folder = mkdtempSync(join(tmpdir(), 'blue-ledger-'))
const seedsDir = join(folder, 'seeds')

beforeAll(async () => {
  for (const part of ['registry', 'datasets'])
    cpSync(`seeds/${part}`, join(seedsDir, part), { recursive: true })
  ledger = await openLedger()
  await ledger.load(seedsDir)
}, 120_000)

afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the registers that ship', () => {
  it("count Ring's agencies by month as they are known to be", async () => {
    const counted = await ledger.rows(
      `SELECT to_char(dated_latest, 'YYYY-MM') AS month, (sum(count(*)) OVER (ORDER BY to_char(dated_latest, 'YYYY-MM')))::int AS cumulative
       FROM partnership_listing WHERE dataset_id = 'ring-agencies-2020-10-07' GROUP BY 1 ORDER BY 1`,
    )
    expect(counted).toEqual(RING_BY_MONTH)
  })

  it('count 407 on the day when the press wrote "more than 400"', async () => {
    expect(
      await ledger.rows(
        `SELECT count(*)::int AS rows FROM partnership_listing
         WHERE dataset_id = 'ring-agencies-2020-10-07' AND dated_latest <= '2019-08-28'`,
      ),
    ).toEqual([{ rows: 407 }])
  })

  it('make 1,498 partnerships of 1,501 rows, none of them called ended', async () => {
    expect(
      await ledger.rows(
        `SELECT p.status, count(*)::int AS partnerships FROM partnership p JOIN product r ON r.id = p.product_id
         WHERE r.slug = 'ring-neighbors' GROUP BY 1`,
      ),
    ).toEqual([{ status: 'no_longer_listed', partnerships: 1498 }])
  })

  it('tell the two police departments of Raritan apart', async () => {
    expect(
      await ledger.rows(
        `SELECT slug, county FROM agency WHERE name = 'Raritan Police Department' ORDER BY 1`,
      ),
    ).toEqual([
      { slug: 'raritan-police-department-hunterdon-nj', county: 'Hunterdon County' },
      { slug: 'raritan-police-department-somerset-nj', county: 'Somerset County' },
    ])
  })

  it('give coordinates to agencies that the FBI register has, and to no other', async () => {
    const [row] = await ledger.rows(
      `SELECT count(*) FILTER (WHERE latitude IS NOT NULL)::int AS placed, count(ori)::int AS known,
              count(*) FILTER (WHERE latitude IS NOT NULL AND ori IS NULL)::int AS unfounded FROM agency`,
    )
    expect(row).toEqual({ placed: 3200, known: 3213, unfounded: 0 })
  })

  it('add up each contract of its transactions, to the cent', async () => {
    expect(
      await ledger.rows(
        `SELECT k.id FROM contract k JOIN contract_transaction t ON t.contract_id = k.id
         GROUP BY k.id HAVING k.amount <> sum(t.amount) OR k.transaction_count <> count(*)`,
      ),
    ).toEqual([])
  })

  it("show Amazon Web Services' contracts through resellers as such", async () => {
    const contracts = await ledger.rows(
      `SELECT k.through_reseller, cc.role::text, count(*)::int AS contracts FROM contract k JOIN contract_company cc ON cc.contract_id = k.id
       JOIN company c ON c.id = cc.company_id WHERE c.slug = 'amazon-web-services' GROUP BY 1, 2 ORDER BY 1`,
    )
    expect(contracts).toEqual([
      { through_reseller: false, role: 'recipient', contracts: 1 },
      { through_reseller: true, role: 'technology', contracts: 23 },
    ])
  })

  it('change nothing when they are read again', async () => {
    const before = await ledger.rows('SELECT count(*)::int AS runs FROM import_run')
    cpSync('LICENSE', join(seedsDir, 'datasets', 'LICENSE'))
    expect(await ledger.load(seedsDir)).toMatchObject({ changed: false })
    expect(await ledger.rows('SELECT count(*)::int AS runs FROM import_run')).toEqual(before)
  }, 120_000)
})

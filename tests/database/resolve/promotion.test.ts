import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { RegistryFile } from '@/lib/ingest/resolve/review/registry-file'
import { type PromotedKind, unmatchedName } from '@/lib/ingest/resolve/review/unmatched-name'
import { action, csv, extract, officialHeader } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'

const judge = { by: 'Ada Moss', on: '2026-11-21' }

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const load = () => ledger.load(ledger.seeds.seedsDir)
const text = (file: string) => readFileSync(join(ledger.seeds.seedsDir, 'registry', `${file}.yaml`), 'utf8')
const find = (name: string, kind?: PromotedKind) =>
  withConnection(ledger.url, (db) => unmatchedName(db, name, kind))
const names = (kind = 'recipient') =>
  ledger.rows(
    `SELECT name, rows, contracts, sums FROM unmatched_name WHERE dataset_id LIKE 'usaspending%' AND kind = '${kind}' ORDER BY value DESC NULLS LAST, name`,
  )
const totals = () =>
  ledger.rows(
    `SELECT kind::text, names, rows, contracts, sums FROM unmatched_total WHERE dataset_id LIKE 'usaspending%' ORDER BY 1`,
  )
const award = (amount: string, contracts = 1) => [{ kind: 'award', currency: 'USD', contracts, amount }]

const official = (rows: Record<string, string>[]) =>
  csv(
    officialHeader('transactions'),
    rows.map((row, index) => ({
      contract_award_unique_key: `CONT_AWD_Z${index}_7012_-NONE-_-NONE-`,
      ...{ awarding_sub_agency_name: 'ICE', modification_number: '0', federal_action_obligation: '10' },
      action_date: '2020-01-02',
      ...row,
    })),
  )

describe('what is not yet matched', { timeout: 60_000 }, () => {
  it('is counted with its rows and its money, and goes when it is promoted', async () => {
    const file = ledger.file(
      'a.csv',
      extract(
        action({ award: 'X1', recipient: 'GLOW, INC.', amount: '100.10' }),
        action({ award: 'X1', recipient: 'GLOW, INC.', amount: '-0.10', modification: 'P1' }),
        action({ award: 'X2', recipient: 'GLOW, INC.', amount: '5' }),
        action({ award: 'X3', recipient: 'OTHERS LLC', amount: '7' }),
        action({ award: 'X4', recipient: 'HARBOUR', amount: '9' }),
      ),
    )
    const { run } = await ledger.take([file])
    expect(await names()).toEqual([
      { name: 'GLOW, INC.', rows: 3, contracts: 2, sums: award('105.00', 2) },
      { name: 'OTHERS LLC', rows: 1, contracts: 1, sums: award('7.00') },
    ])
    expect(await totals()).toEqual([
      { kind: 'recipient', names: 2, rows: 4, contracts: 3, sums: award('112.00', 3) },
    ])

    const companies = new RegistryFile(ledger.seeds.seedsDir, 'companies')
    const entry = companies.promote(await find('GLOW, INC.'), { name: 'Glow' }, judge)
    expect(entry).toMatchObject({ slug: 'glow', name: 'Glow', aliases: [{ name: 'GLOW, INC.' }] })
    expect(text('companies')).toContain('# Promoted by Ada Moss on 2026-11-21: 3 rows of cbp-ice')
    expect(await load()).toMatchObject({ rematched: 2 })
    expect(await names()).toEqual([{ name: 'OTHERS LLC', rows: 1, contracts: 1, sums: award('7.00') }])
    expect(await totals()).toEqual([
      { kind: 'recipient', names: 1, rows: 1, contracts: 1, sums: award('7.00') },
    ])

    companies.takeBack('glow')
    await load()
    expect(await names()).toHaveLength(2)
    await ledger.undo(run)
    expect([await names(), await totals()]).toEqual([[], []])
  })

  it('counts a name among several recipients, whose sum is nobody’s alone', async () => {
    await ledger.take([
      ledger.file('a.csv', extract(action({ award: 'X1', recipient: 'A; B', amount: '5' }))),
    ])
    await ledger.rows(
      `UPDATE contract SET recipients = '[["HARBOUR", []], ["GLOW", [["GB-COH", "123"]]]]', recipient_name = 'HARBOUR; GLOW' WHERE display_number = 'X1'`,
    )
    await ledger.rows('UPDATE ledger_version SET rules_hash = NULL')
    await load()
    expect(await names()).toEqual([{ name: 'GLOW', rows: 1, contracts: 1, sums: [] }])
    expect(await totals()).toEqual([{ kind: 'recipient', names: 1, rows: 0, contracts: 0, sums: [] }])
    expect((await find('GLOW')).identifiers).toEqual([{ scheme: 'GB-COH', value: '123', contracts: 1 }])
  })

  it('makes an agency of a buyer, once it is said what it is', async () => {
    await ledger.take([ledger.file('a.csv', extract(action({})).replace('\nICE,', '\nBORDER OFFICE,'))])
    expect(await names('buyer')).toMatchObject([{ name: 'BORDER OFFICE', rows: 1 }])
    const unmatched = await find('BORDER OFFICE')
    const { agencies: known } = await withConnection(ledger.url, (db) =>
      ledgerData(db, ledger.seeds.seedsDir),
    )
    const agencies = new RegistryFile(ledger.seeds.seedsDir, 'agencies', known)
    expect(() => agencies.promote(unmatched, {}, judge)).toThrow(
      '--type police, sheriff, immigration-enforcement',
    )
    const wishes = { type: 'immigration-enforcement', level: 'federal' }
    expect(() => agencies.promote(unmatched, { type: 'police' }, judge)).toThrow('--level local')
    expect(() => agencies.promote(unmatched, { ...wishes, name: 'ICE' }, judge)).toThrow(
      'There is ICE (ice) already',
    )
    expect(agencies.promote(unmatched, { ...wishes, name: 'Border Office' }, judge)).toMatchObject({
      slug: 'border-office',
      country: 'US',
    })
    expect(await load()).toMatchObject({ rematched: 1 })
    expect(await names('buyer')).toEqual([])
  })
})

describe('a promotion', { timeout: 60_000 }, () => {
  it('takes the identifiers of the rows, and asks where these could be of several firms', async () => {
    await ledger.take([
      ledger.file(
        'a.csv',
        official([
          { recipient_name: 'GLOW', recipient_uei: 'AAA111BBB222', recipient_duns: '12345678' },
          { recipient_name: 'SMITH', recipient_uei: 'CCC111BBB222' },
          { recipient_name: 'SMITH', recipient_uei: 'DDD111BBB222' },
        ]),
      ),
    ])
    const companies = new RegistryFile(ledger.seeds.seedsDir, 'companies')
    expect(companies.promote(await find('GLOW'), {}, judge)).toEqual({
      slug: 'glow',
      name: 'GLOW',
      identifiers: { DUNS: ['012345678'], UEI: ['AAA111BBB222'] },
    })
    const smith = await find('SMITH')
    expect(() => companies.promote(smith, {}, judge)).toThrow(
      'give several of UEI: UEI:CCC111BBB222 (1 contract)',
    )
    const one = { identifiers: ['UEI:DDD111BBB222'] }
    expect(() => companies.promote(smith, one, judge)).toThrow('Give it a name of its own')
    companies.promote(smith, { ...one, name: 'Smith of Ohio' }, judge)
    await load()
    expect(await names()).toMatchObject([{ name: 'SMITH', contracts: 1 }])
    expect(
      await ledger.rows(
        `SELECT k.display_number, c.slug FROM contract k JOIN company c ON c.id = k.recipient_company_id WHERE k.dataset_id LIKE 'usaspending%' ORDER BY 1`,
      ),
    ).toEqual([
      { display_number: 'Z0', slug: 'glow' },
      { display_number: 'Z2', slug: 'smith-of-ohio' },
    ])
  })

  it('is refused for what there is already, and for what no row has', async () => {
    await ledger.take([
      ledger.file(
        'a.csv',
        extract(action({ award: 'X1', recipient: 'GLOW STICKS' })).replace('\nICE,', '\nGLOW STICKS,'),
      ),
    ])
    await expect(find('GLOW STICK')).rejects.toThrow('No row has the unmatched name "GLOW STICK"')
    await expect(find('GLOW STICK')).rejects.toThrow('  GLOW STICKS')
    await expect(find('GLOW STICKS')).rejects.toThrow('say --kind company or --kind agency')
    const unmatched = await find('GLOW STICKS', 'company')
    const companies = new RegistryFile(ledger.seeds.seedsDir, 'companies')
    const before = text('companies')
    for (const [wishes, message] of [
      [{ name: 'Harbour Ltd' }, '"Harbour Ltd" is Harbour (harbour) already'],
      [{ slug: 'lantern' }, 'The slug "lantern" is that of the company Lantern'],
      [{ identifiers: ['UEI:X'] }, 'No row of "GLOW STICKS" has UEI:X'],
    ] as const)
      expect(() => companies.promote(unmatched, wishes, judge)).toThrow(message)
    expect(text('companies')).toBe(before)
    companies.promote(unmatched, {}, judge)
    expect(() => companies.promote(unmatched, {}, judge)).toThrow('is GLOW STICKS (glow-sticks) already')
    expect(companies.find('GLOW STICKS')).toEqual([{ slug: 'glow-sticks', promoted: true }])
    expect(companies.find('harbour')).toEqual([{ slug: 'harbour', promoted: false }])
    companies.takeBack('glow-sticks')
    expect(text('companies')).toBe(before)
  })
})

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { action, csv, extract, officialHeader } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from './open-import'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

const companies = smallRegisters['registry/companies.yaml'] ?? ''

/** Changes files of the seeds and loads them. */
async function load(files: Record<string, string | undefined>) {
  ledger.seeds.write(files)
  return ledger.load(ledger.seeds.seedsDir)
}

const add = (...entries: string[]) => ({ 'registry/companies.yaml': `${companies}${entries.join('\n')}\n` })
const RESELLER = '- { slug: reseller, name: Reseller LLC }'

const parts = `SELECT k.display_number AS number, c.slug, cc.role::text, k.through_reseller AS resold, r.slug AS recipient
  FROM contract k LEFT JOIN contract_company cc ON cc.contract_id = k.id LEFT JOIN company c ON c.id = cc.company_id
  LEFT JOIN company r ON r.id = k.recipient_company_id WHERE k.display_number LIKE 'X%' ORDER BY 1, 2`

const first = extract(
  action({ award: 'X1', what: 'LANTERN LICENSES', on: '2021-01-01' }),
  action({ award: 'X2', recipient: 'RESELLER, LLC', amount: '7', on: '2022-02-02' }),
  action({ award: 'X3', recipient: 'SOMEBODY ELSE', on: '2020-03-03' }),
)

describe('a load of seeds that changed by what rows are matched', { timeout: 60_000 }, () => {
  it('gives a company that was added the contracts that are in already', async () => {
    await ledger.take([ledger.file('a.csv', first)])
    expect(await load(add(RESELLER))).toMatchObject({ changed: true, version: 3, rematched: 2 })
    expect(await ledger.rows(parts)).toEqual([
      { number: 'X1', slug: 'lantern', role: 'technology', resold: true, recipient: 'reseller' },
      { number: 'X1', slug: 'reseller', role: 'recipient', resold: true, recipient: 'reseller' },
      { number: 'X2', slug: 'reseller', role: 'recipient', resold: false, recipient: 'reseller' },
      { number: 'X3', slug: null, role: null, resold: false, recipient: null },
    ])
    expect(
      await ledger.rows(
        `SELECT to_char(p.began_latest, 'YYYY-MM-DD') AS began, to_char(p.last_seen_latest, 'YYYY-MM-DD') AS seen, a.slug
         FROM partnership p JOIN company c ON c.id = p.company_id JOIN agency a ON a.id = p.agency_id WHERE c.slug = 'reseller'`,
      ),
    ).toEqual([{ began: '2021-01-01', seen: '2022-02-02', slug: 'ice' }])
    expect(
      await ledger.rows(
        `SELECT r.kind::text, r.before ->> 'recipient_company_id' AS before, jsonb_array_length(r.after -> 'companies') AS parts
         FROM revision r JOIN contract k ON k.id = r.record_id WHERE r.ledger_version = 3 AND k.display_number = 'X2'`,
      ),
    ).toEqual([{ kind: 'updated', before: null, parts: 1 }])
  })

  it('takes away what a removed name no longer supports, and leaves a tombstone of the partnership', async () => {
    await load(add(RESELLER))
    await ledger.take([ledger.file('a.csv', first)])
    expect(await load({ 'registry/companies.yaml': companies })).toMatchObject({ rematched: 2 })
    expect((await ledger.rows(parts)).map(({ slug }) => slug)).toEqual(['lantern', null, null])
    expect(
      await ledger.rows(
        `SELECT title FROM tombstone WHERE record_kind IN ('partnership', 'company') ORDER BY 1`,
      ),
    ).toEqual([{ title: 'Reseller LLC' }, { title: 'Reseller LLC and ICE' }])
    expect(await load(add(RESELLER))).toMatchObject({ rematched: 2 })
    expect(await ledger.rows(`SELECT title FROM tombstone`)).toEqual([])
  })

  it('takes away what is judged not the same, and gives back what is judged the same', async () => {
    await ledger.take([ledger.file('a.csv', extract(action({ award: 'X1', recipient: 'HARBOUR FEDERAL' })))])
    expect(await ledger.rows(parts)).toMatchObject([{ slug: 'harbour', recipient: 'harbour' }])
    const judged = (verdict: string, name: string) =>
      `- { kind: company, about: { register: cbp-ice-obligations-fy2021-2026, name: ${name} }, with: harbour, verdict: ${verdict}, by: A, on: 2026-11-21, why: Because. }\n`
    await load({ 'registry/judgements.yaml': judged('not-same', 'HARBOUR FEDERAL') })
    expect(await ledger.rows(parts)).toMatchObject([{ slug: null, recipient: null }])
    await load({ 'registry/judgements.yaml': judged('same', 'HARBOUR FEDERAL') })
    expect(await ledger.rows(parts)).toMatchObject([{ slug: 'harbour', recipient: 'harbour' }])
  })

  it('knows buyers that were added, and forgets those that were taken out', async () => {
    const agencies = readFileSync(join(ledger.seeds.seedsDir, 'registry/agencies.yaml'), 'utf8')
    const border =
      '- { slug: border, name: Border Office, type: immigration-enforcement, level: federal, country: US }\n'
    await ledger.take([ledger.file('a.csv', first.replaceAll('ICE,', 'BORDER OFFICE,'))])
    expect((await ledger.rows(parts)).map(({ slug, resold }) => [slug, resold])).toEqual([
      [null, true],
      [null, false],
      [null, false],
    ])
    await load({ 'registry/agencies.yaml': agencies + border })
    expect(await ledger.rows(parts)).toMatchObject([{ slug: 'lantern' }, { slug: null }, { slug: null }])
    await load({ 'registry/agencies.yaml': agencies })
    expect(await ledger.rows(`SELECT slug FROM agency WHERE slug = 'border'`)).toEqual([])
    expect((await ledger.rows(parts)).map(({ slug }) => slug)).toEqual([null, null, null])
  })

  it('hears new words of recognition in actions held since long', async () => {
    const rules = readFileSync(join(ledger.seeds.seedsDir, 'registry/recognition.yaml'), 'utf8')
    await ledger.take([
      ledger.file(
        'a.csv',
        extract(action({ award: 'X1' }), action({ award: 'X1', modification: 'P1', what: 'GLOW STICKS' })),
      ),
    ])
    await load({ 'registry/recognition.yaml': rules.replace('[LANTERN]', '[LANTERN, GLOW STICKS]') })
    expect(await ledger.rows(parts)).toMatchObject([{ slug: 'lantern', role: 'technology', resold: true }])
  })

  it('knows recipients by the identifiers of their rows', async () => {
    const rows = csv(officialHeader('transactions'), [
      {
        contract_award_unique_key: 'CONT_AWD_X1_7012_-NONE-_-NONE-',
        ...{
          award_id_piid: 'X1',
          awarding_sub_agency_name: 'ICE',
          recipient_name: 'WHOEVER',
          recipient_uei: 'abc123def456',
        },
        ...{ modification_number: '0', federal_action_obligation: '10', action_date: '2020-01-02' },
      },
    ])
    await ledger.take([ledger.file('a.csv', rows)])
    await load(add('- { slug: glow, name: Glow, identifiers: { UEI: [ABC123DEF456] } }'))
    expect(await ledger.rows(parts)).toMatchObject([{ slug: 'glow', recipient: 'glow' }])
  })

  it('changes nothing when nothing of that changed, and nothing when all rows are matched already', async () => {
    await ledger.take([ledger.file('a.csv', first)])
    const before = await ledger.content()
    expect(await load({ 'registry/companies.yaml': `# A comment.\n${companies}` })).toMatchObject({
      changed: false,
    })
    await ledger.rows(`UPDATE ledger_version SET rules_hash = NULL`)
    expect(await load({})).toMatchObject({ changed: false, version: 2 })
    expect(await ledger.content()).toEqual(before)
    expect(
      await load({ 'registry/companies.yaml': `${companies}- { slug: nobody, name: Nobody }\n` }),
    ).toMatchObject({
      rematched: 0,
    })
    const all = await ledger.content()
    expect(all.filter(({ table }) => table !== 'company')).toEqual(
      before.filter(({ table }) => table !== 'company'),
    )
  })
})

/** Contracts and partnerships with all that is said of them, without the versions in which it was said. */
const STATE = ['contract', 'contract_company', 'partnership']
  .map(
    (table) => `SELECT to_jsonb(t) - '{created_version,updated_version}'::text[] AS record FROM ${table} t`,
  )
  .join(' UNION ALL ')
  .concat(' ORDER BY 1')

describe('taking an import back after its rows were matched anew', { timeout: 60_000 }, () => {
  const second = extract(
    action({ award: 'X1', what: 'LANTERN LICENSES', on: '2021-01-01' }),
    action({ award: 'X1', what: 'MORE', modification: 'P1', on: '2023-01-01', amount: '3' }),
    action({ award: 'X3', modification: 'P1', recipient: 'RESELLER LLC', on: '2022-03-03' }),
    action({ award: 'X4', recipient: 'RESELLER LLC' }),
  )

  it('leaves the contracts as they were before it, about whom the ledger knows today', async () => {
    await ledger.take([ledger.file('a.csv', first)])
    await load(add(RESELLER))
    const expected = await ledger.rows(STATE)
    await load({ 'registry/companies.yaml': companies })
    const { run } = await ledger.take([ledger.file('b.csv', second)])
    await load(add(RESELLER))
    expect((await ledger.rows(parts)).map(({ number }) => number)).toContain('X4')
    expect(await ledger.rows(STATE)).not.toEqual(expected)
    await ledger.undo(run)
    expect(await ledger.rows(STATE)).toEqual(expected)
  })

  it('also when whom they were about has left the ledger since', async () => {
    await load(add(RESELLER))
    await ledger.take([ledger.file('a.csv', first)])
    const { run } = await ledger.take([ledger.file('b.csv', second)])
    await load({ 'registry/companies.yaml': companies })
    await ledger.undo(run)
    expect((await ledger.rows(parts)).map(({ number, slug }) => [number, slug])).toEqual([
      ['X1', 'lantern'],
      ['X2', null],
      ['X3', null],
    ])
  })

  it('leaves contracts of the seeds as the seeds have them', async () => {
    // The extract that ships is of the same register as the downloads: their awards are the same contracts.
    const REGISTER = 'cbp-ice-obligations-fy2021-2026'
    const [yaml, rows] = ['dataset.yaml', 'deals.csv'].map((file) => smallRegisters[`datasets/deals/${file}`])
    rmSync(join(ledger.seeds.seedsDir, 'datasets/deals'), { recursive: true })
    await load({
      [`datasets/${REGISTER}/dataset.yaml`]: yaml?.replace('slug: deals', `slug: ${REGISTER}`),
      [`datasets/${REGISTER}/deals.csv`]: rows,
      'registry/companies.yaml': companies.replace('seenIn: deals', `seenIn: ${REGISTER}`),
    })
    const before = await ledger.rows(STATE)
    const more = 'ICE,B2,HARBOUR,9,2022-03-01,P00009,,,LANTERN,CONT_AWD_B2_7_FRAME_9'
    const { run } = await ledger.take([ledger.file('a.csv', extract(more))])
    const ofB2 = parts.replace("LIKE 'X%'", `= 'B2' AND k.dataset_id = '${REGISTER}'`)
    expect((await ledger.rows(ofB2)).map(({ slug }) => slug)).toEqual(['harbour', 'lantern'])
    await load({ [`datasets/${REGISTER}/deals.csv`]: rows?.replace('EXERCISE OPTION', 'EXERCISE AN OPTION') })
    expect((await ledger.rows(ofB2)).map(({ slug }) => slug)).toEqual(['harbour', 'lantern'])
    await load({ [`datasets/${REGISTER}/deals.csv`]: rows })
    await ledger.undo(run)
    expect(await ledger.rows(STATE)).toEqual(before)
  })
})

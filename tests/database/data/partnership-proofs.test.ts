import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atlas, listing } from '../../fixtures/atlas'
import { smallRegisters } from '../../fixtures/datasets/small-registers'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from '../import/open-import'
import { expectProven } from './sought-proofs'

let ledger: OpenImport
beforeAll(async () => {
  ledger = await openImport()
}, 60_000)
afterAll(() => ledger.close())

const companies = smallRegisters['registry/companies.yaml'] ?? ''
const award = (key: string, words: string, day: string) =>
  action({ award: key, what: words, on: day, modification: day })

describe('what proves a partnership', { timeout: 120_000 }, () => {
  it('is with each import, undo and load what its rows say then', async () => {
    const before = await expectProven(ledger)
    expect(before).not.toEqual([])
    const first = await ledger.take([
      ledger.file(
        'a.csv',
        extract(award('X1', 'LANTERN', '2019-01-02'), award('X2', 'LANTERN', '2020-03-04')),
      ),
    ])
    await expectProven(ledger)
    const later = await ledger.take([ledger.file('b.csv', extract(award('X1', 'LANTERN', '2024-05-06')))])
    const listed = await ledger.take([
      ledger.file(
        'atlas.csv',
        atlas(listing({ key: 'AOS1', agency: 'Alder Police Department', vendor: 'Lantern' })),
      ),
    ])
    expect(await expectProven(ledger)).not.toEqual(before)
    for (const { run } of [listed, later, first]) {
      await ledger.undo(run)
      await expectProven(ledger)
    }
    expect(await expectProven(ledger)).toEqual(before)
  })

  it('is the latest action, not the one that came in last', async () => {
    await ledger.take([
      ledger.file(
        'c.csv',
        extract(award('Y1', 'LANTERN', '2024-05-06'), award('Y2', 'LANTERN', '2019-01-02')),
      ),
    ])
    const found = await ledger.rows(
      `SELECT DISTINCT t.action_on::text AS day FROM contract_transaction y JOIN contract_company c USING (contract_id)
       JOIN partnership_proof p USING (partnership_id) JOIN contract_transaction t ON t.row_id = p.row_id
       WHERE y.row_key LIKE '%Y2%'`,
    )
    expect(found).toEqual([{ day: '2024-05-06' }])
  })

  it('is another row as soon as the one it was lists another partnership', async () => {
    const rows = (...vendors: string[]) =>
      atlas(
        ...vendors.map((vendor, at) =>
          listing({ key: `AOS10${at}`, agency: 'Fir Police Department', county: 'Fir County', vendor }),
        ),
      )
    const of = (company: string) =>
      `SELECT l.row_key AS row FROM partnership_proof proof JOIN partnership_listing l USING (row_id, partnership_id) JOIN partnership p ON p.id = partnership_id
       JOIN company c ON c.id = p.company_id JOIN agency a ON a.id = p.agency_id WHERE a.name = 'Fir Police Department' AND c.slug = '${company}'`
    await ledger.take([ledger.file('fir.csv', rows('Lantern', 'Lantern'))])
    const [proof] = await ledger.rows(of('lantern'))
    const others = proof?.['row'] === 'AOS100' ? ['Harbour', 'Lantern'] : ['Lantern', 'Harbour']
    const { run } = await ledger.take([ledger.file('fir-again.csv', rows(...others))])
    expect(await ledger.rows(of('harbour'))).toEqual([proof])
    expect(await ledger.rows(of('lantern'))).not.toEqual([proof])
    await expectProven(ledger)
    await ledger.undo(run)
    expect(await ledger.rows(of('lantern'))).toEqual([proof])
    await expectProven(ledger)
  })

  it('is another row as soon as the contract of the one it was is another company’s', async () => {
    const keys = ['V1', 'V2'] as const
    const signed = (key: string) => action({ award: key, recipient: 'OTHER EYES', on: '2021-01-02' })
    const proofs = `SELECT k.display_number AS number FROM partnership_proof proof JOIN contract_transaction t USING (row_id) JOIN contract k ON k.id = t.contract_id
      JOIN partnership p ON p.id = proof.partnership_id JOIN company c ON c.id = p.company_id WHERE c.slug = 'other-eyes'`
    await ledger.take([ledger.file('v.csv', extract(...keys.map(signed)))])
    const [before] = await ledger.rows(proofs)
    const [number = ''] = keys.filter((key) => key === before?.['number'])
    const passedOn = action({ award: number, modification: 'P1', recipient: 'NOBODY', on: '2020-01-02' })
    const { run } = await ledger.take([ledger.file('v-again.csv', extract(passedOn))])
    expect(await ledger.rows(proofs)).toEqual([{ number: keys.find((key) => key !== number) }])
    await expectProven(ledger)
    await ledger.undo(run)
    expect(await ledger.rows(proofs)).toEqual([before])
    await expectProven(ledger)
  })

  it('names a dataset as soon as it has a contract, and as long as it has one', async () => {
    const datasets = `SELECT proof.dataset_ids AS datasets FROM partnership_proof proof JOIN partnership p ON p.id = proof.partnership_id JOIN company c ON c.id = p.company_id
      WHERE c.slug = 'other-eyes' AND p.kind = 'contract'`
    const one = (key: string) => extract(action({ award: key, recipient: 'OTHER EYES', on: '2021-01-02' }))
    await ledger.take([ledger.file('w.csv', one('W1'))])
    const [before] = await ledger.rows(datasets)
    const { run, dataset } = await ledger.take([ledger.file('w-others.csv', one('W2'))], {
      dataset: 'others',
    })
    expect(before?.['datasets']).not.toContain(dataset)
    expect((await ledger.rows(datasets))[0]?.['datasets']).toContain(dataset)
    await ledger.undo(run)
    expect(await ledger.rows(datasets)).toEqual([before])
    await expectProven(ledger)
  })

  it('is looked for where an import or an undo brings or takes rows, and nowhere else', async () => {
    const other = `UPDATE partnership_proof SET row_id = 'marked' WHERE partnership_id = (SELECT partnership_id FROM partnership_listing WHERE row_key = 'E4')`
    await ledger.rows(other)
    const { run } = await ledger.take([ledger.file('d.csv', extract(award('Z1', 'LANTERN', '2025-01-02')))])
    const marked = `SELECT count(*)::int AS marked FROM partnership_proof WHERE row_id = 'marked'`
    expect(await ledger.rows(marked)).toEqual([{ marked: 1 }])
    await ledger.undo(run)
    expect(await ledger.rows(marked)).toEqual([{ marked: 1 }])
    ledger.seeds.write({
      'registry/companies.yaml': `${companies}- { slug: reseller, name: Reseller LLC }\n`,
    })
    await ledger.load(ledger.seeds.seedsDir)
    await expectProven(ledger)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { award, awarded, buyer, contract, first, packageText, release, tender } from '../../../fixtures/ocds'
import { numbers, type OpenImport } from '../open-import'
import { openUkImport } from '../open-uk-import'

const CONTRACTS = `SELECT row_key, kind::text, amount, currency, recipient_name, file, line, amount_note FROM contract
  WHERE dataset_id LIKE 'ocds%' ORDER BY row_key`
const PARTS = `SELECT k.row_key, c.slug, p.role::text, p.words, p.words_field, s.kind::text, a.slug AS agency
  FROM contract_company p JOIN contract k ON k.id = p.contract_id JOIN company c ON c.id = p.company_id
  JOIN partnership s ON s.id = p.partnership_id JOIN agency a ON a.id = s.agency_id WHERE k.dataset_id LIKE 'ocds%' ORDER BY 1, 2`

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openUkImport()
}, 60_000)
afterEach(() => ledger.close())

const take = (name: string, text: string | Buffer, more = {}) => ledger.take([ledger.file(name, text)], more)

describe('releases', { timeout: 60_000 }, () => {
  it('become contracts with their companies, buyers, and the row as evidence', async () => {
    const both = release('3', '2020-03-01', {
      ...buyer,
      ...tender({ description: 'LANTERN cameras' }),
      awards: [
        award('A', 7, '', {
          suppliers: [
            { id: 'GB-COH-4142000', name: 'NL Trading Limited' },
            { id: 'H', name: 'HARBOUR LTD' },
            { id: 'N', name: 'Nobody Plc' },
          ],
        }),
      ],
    })
    const report = await take('a.json', packageText([...first, awarded, both]))
    expect(numbers(report)).toEqual([4, 4, 0, 0])
    expect(report).toMatchObject({
      dataset: 'ocds-b5fd17',
      runs: [{ created: 4, contracts: 3, contractsOfCompanies: 3 }],
    })
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      {
        row_key: 'ocds-b5fd17-1|A',
        kind: 'award',
        amount: '900.50',
        currency: 'GBP',
        recipient_name: 'Lantern',
        line: 4,
      },
      { row_key: 'ocds-b5fd17-2|A', amount: '5.00', recipient_name: 'Harbour', line: 3 },
      {
        row_key: 'ocds-b5fd17-3|A',
        amount: '7.00',
        recipient_name: 'NL Trading Limited; HARBOUR LTD; Nobody Plc',
        line: 5,
      },
    ])
    const field = 'suppliers'
    expect(await ledger.rows(PARTS)).toEqual([
      {
        row_key: 'ocds-b5fd17-1|A',
        slug: 'lantern',
        role: 'recipient',
        words: 'Lantern',
        words_field: field,
        kind: 'contract',
        agency: 'alderness',
      },
      {
        row_key: 'ocds-b5fd17-2|A',
        slug: 'harbour',
        role: 'recipient',
        words: 'Harbour',
        words_field: field,
        kind: 'contract',
        agency: 'alderness',
      },
      {
        row_key: 'ocds-b5fd17-2|A',
        slug: 'lantern',
        role: 'technology',
        words: 'LANTERN',
        words_field: 'title and description',
        kind: 'contract',
        agency: 'alderness',
      },
      {
        row_key: 'ocds-b5fd17-3|A',
        slug: 'harbour',
        role: 'recipient',
        words: 'HARBOUR LTD',
        words_field: field,
        kind: 'contract',
        agency: 'alderness',
      },
      {
        row_key: 'ocds-b5fd17-3|A',
        slug: 'lantern',
        role: 'technology',
        words: 'LANTERN',
        words_field: 'title and description',
        kind: 'contract',
        agency: 'alderness',
      },
      {
        row_key: 'ocds-b5fd17-3|A',
        slug: 'northern-light',
        role: 'recipient',
        words: 'NL Trading Limited',
        words_field: field,
        kind: 'contract',
        agency: 'alderness',
      },
    ])
    // One that receives all is the contract's; of several none is.
    expect(
      await ledger.rows(
        `SELECT row_key, recipient_company_id IS NOT NULL AS one, through_reseller FROM contract WHERE dataset_id = 'ocds-b5fd17' ORDER BY 1`,
      ),
    ).toEqual([
      { row_key: 'ocds-b5fd17-1|A', one: true, through_reseller: false },
      { row_key: 'ocds-b5fd17-2|A', one: true, through_reseller: false },
      { row_key: 'ocds-b5fd17-3|A', one: false, through_reseller: false },
    ])
    const kept = `SELECT count(*)::int AS n FROM contract WHERE cells::text ~ 'A Person|example.org|Secret Road'`
    expect(await ledger.rows(kept)).toEqual([{ n: 0 }])
    expect(await ledger.rows(`SELECT publisher, licence FROM dataset WHERE slug = 'ocds-b5fd17'`)).toEqual([
      { publisher: 'Office of Examples', licence: 'OGL-UK-3.0' },
    ])
  })

  it('change nothing the second time, in whatever form and part they come', async () => {
    const { run } = await take('a.json', packageText([...first, awarded]))
    const before = await ledger.content()
    expect(await take('a.json', packageText([...first, awarded]), { anew: true })).toMatchObject({
      run,
      changed: false,
      unchanged: 3,
    })
    expect(numbers(await take('b.json', packageText([awarded, ...first])))).toEqual([3, 0, 3, 0])
    expect(numbers(await take('c.json', JSON.stringify(awarded, null, 2)))).toEqual([1, 0, 1, 0])
    expect(await ledger.content()).toEqual(before)
  })

  it('that come later change what is there, are counted by release, and are taken back with one command', async () => {
    const empty = await ledger.content()
    const one = await take('a.json', packageText(first))
    const between = await ledger.content()
    const newer = [
      awarded,
      release('1', '2020-03-01', {
        contracts: [contract('C', 'A', { value: { amount: 950, currency: 'GBP' } })],
      }),
      first[1] ?? {},
      release('4', '2020-03-01', { ...buyer, awards: [award('A', 1, 'Other Eyes')] }),
      release('5', '2020-03-01', { ...buyer, planning: {} }),
    ]
    const two = await take('b.json', packageText(newer))
    expect(numbers(two)).toEqual([5, 3, 1, 1])
    expect(two.runs[0]).toMatchObject({ created: 1, updated: 2, noLongerListed: 0 })
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      { row_key: 'ocds-b5fd17-1', kind: 'bid', amount: '1000.00', recipient_name: null },
      { row_key: 'ocds-b5fd17-1|A', amount: '950.00', recipient_name: 'Lantern', line: 3 },
      { row_key: 'ocds-b5fd17-2|A', amount: '5.00', line: 3 },
      { row_key: 'ocds-b5fd17-4|A', amount: '1.00' },
    ])
    await ledger.undo(two.run)
    expect(await ledger.content()).toEqual(between)
    await ledger.undo(one.run)
    expect(await ledger.content()).toEqual(empty)
  })

  it('take back what an award said when it is cancelled, and leave no tie to a bid', async () => {
    await take('a.json', packageText([release('1', '2020-01-01', { ...buyer, ...tender() })]))
    expect(await ledger.rows(PARTS)).toEqual([])
    await take('b.json', packageText([awarded]))
    const cancelled = release('1', '2020-05-01', { awards: [{ id: 'A', status: 'cancelled' }] })
    expect(numbers(await take('c.json', packageText([cancelled])))).toEqual([1, 1, 0, 0])
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      { row_key: 'ocds-b5fd17-1', kind: 'bid' },
      {
        kind: 'bid',
        amount: null,
        recipient_name: null,
        amount_note: 'Nothing came of the award; its value was 900.50 GBP.',
      },
    ])
  })

  it('of one process in several files are counted where they stand, and the newest holds the award', async () => {
    const files = [
      ledger.file('a.json', packageText(first)),
      ledger.file('z.jsonl', `${JSON.stringify(awarded)}\n{"broken": \n`),
    ]
    const report = await ledger.take(files)
    expect(numbers(report)).toEqual([4, 3, 0, 1])
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      { file: files[1], line: 1 },
      { file: files[0], line: 3 },
    ])
  })
})

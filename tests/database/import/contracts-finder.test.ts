import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notice, noticesCsv, SUPPLIERS } from '../../fixtures/contracts-finder'
import { numbers, type OpenImport } from './open-import'
import { openUkImport } from './open-uk-import'

const CONTRACTS = `SELECT display_number, kind::text, amount, recipient_name, file, line FROM contract
  WHERE dataset_id = 'contracts-finder' ORDER BY display_number`
const REFUSED = 'SELECT line, "column", reason FROM rejected_row WHERE run_id = $1 ORDER BY line'

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openUkImport()
}, 60_000)
afterEach(() => ledger.close())

const take = (name: string, text: string, more = {}) => ledger.take([ledger.file(name, text)], more)

const open = notice({ Status: 'Open', 'Awarded Date': '', 'Awarded Value': '', [SUPPLIERS]: '' })
const several = notice({
  'Notice Identifier': 'DOOR-2',
  Description: 'LANTERN cameras',
  'Awarded Value': '0',
  [SUPPLIERS]: '[Harbour Ltd||NONE||No|No][NL Trading||COMPANIES_HOUSE|4142000|Yes|No][Nobody||NONE||No|No]',
})

describe('notices', { timeout: 60_000 }, () => {
  it('become contracts of the police force, with each supplier that is a company', async () => {
    const report = await take('a.csv', noticesCsv(notice(), several))
    expect(numbers(report)).toEqual([2, 2, 0, 0])
    expect(report).toMatchObject({
      dataset: 'contracts-finder',
      runs: [{ contracts: 2, contractsOfCompanies: 2 }],
    })
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      { display_number: 'DOOR-1', kind: 'award', amount: '15000.50', recipient_name: 'Lantern' },
      { display_number: 'DOOR-2', amount: null, recipient_name: 'Harbour Ltd; NL Trading; Nobody' },
    ])
    expect(
      await ledger.rows(
        `SELECT c.slug, p.role::text, p.words, p.words_field = $1 AS "ofSuppliers", a.slug AS agency
         FROM contract_company p JOIN contract k ON k.id = p.contract_id JOIN company c ON c.id = p.company_id
         JOIN partnership s ON s.id = p.partnership_id JOIN agency a ON a.id = s.agency_id WHERE k.display_number = 'DOOR-2' ORDER BY 1`,
        [SUPPLIERS],
      ),
    ).toEqual([
      { slug: 'harbour', role: 'recipient', words: 'Harbour Ltd', ofSuppliers: true, agency: 'alderness' },
      { slug: 'lantern', role: 'technology', words: 'LANTERN', ofSuppliers: false, agency: 'alderness' },
      {
        slug: 'northern-light',
        role: 'recipient',
        words: 'NL Trading',
        ofSuppliers: true,
        agency: 'alderness',
      },
    ])
    expect(
      await ledger.rows(`SELECT count(*)::int AS n FROM contract WHERE cells::text LIKE '%Person%'`),
    ).toEqual([{ n: 0 }])
  })

  it('change nothing the second time, and are taken back with one command', async () => {
    const before = await ledger.content()
    const text = noticesCsv(notice(), several, open)
    const { run } = await take('a.csv', text)
    const after = await ledger.content()
    expect(await take('a.csv', text, { anew: true })).toMatchObject({ run, changed: false, loaded: 0 })
    expect(await ledger.content()).toEqual(after)
    await ledger.undo(run)
    expect(await ledger.content()).toEqual(before)
  })

  it('count in their newest version, in the files and in the ledger', async () => {
    const bid = { ...open, 'Published Date': '01/09/2023 10:00' }
    const one = await take('a.csv', noticesCsv(bid))
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      { kind: 'bid', amount: '20000.00', recipient_name: null },
    ])
    const between = await ledger.content()
    // 15:00 in summer is before 14:30 of universal time.
    const earlier = notice({ 'Published Date': '2023-10-10T15:00:00+01:00', 'Awarded Value': '16000' })
    const files = [
      ledger.file('b.csv', noticesCsv(notice({ 'Published Date': '2023-10-10T14:30:00Z' }), earlier)),
      ledger.file(
        'c.csv',
        noticesCsv(notice(), notice({ 'Organisation Name': 'Another', 'Awarded Value': '1' })),
      ),
    ]
    const two = await ledger.take(files)
    expect(numbers(two)).toEqual([4, 2, 0, 2])
    expect(await ledger.rows(REFUSED, [two.run])).toEqual([
      { line: 2, column: null, reason: expect.stringMatching(/the newer one stands at .*b\.csv, line 2$/) },
      {
        line: 4,
        column: null,
        reason: 'this is an older version of the notice; the newer one stands at line 2',
      },
    ])
    expect(await ledger.rows(`${CONTRACTS}, amount`)).toMatchObject([
      { amount: '1.00' },
      { kind: 'award', amount: '15000.50', recipient_name: 'Lantern', file: files[0], line: 2 },
    ])
    const old = await take('d.csv', noticesCsv(bid))
    expect(numbers(old)).toEqual([1, 0, 0, 1])
    expect(await ledger.rows(REFUSED, [old.run])).toMatchObject([
      { reason: 'this is an older version of the notice than the ledger holds' },
    ])
    await ledger.undo(two.run)
    expect(await ledger.content()).toEqual(between)
    await ledger.undo(one.run)
  })

  it('that contradict each other at one time are refused, both', async () => {
    const report = await take(
      'a.csv',
      noticesCsv(notice(), notice({ 'Awarded Value': '7' }), notice({ 'Notice Identifier': 'DOOR-3' })),
    )
    expect(numbers(report)).toEqual([3, 1, 0, 2])
  })

  it('that cannot be read are refused, and can be corrected and imported again', async () => {
    const rejects = join(ledger.folder, 'rejects.csv')
    const text = noticesCsv(
      notice({ [SUPPLIERS]: '[Lantern | Light|1 Road|NONE||Yes|No]' }),
      notice({ 'Notice Identifier': 'DOOR-4', 'Notice Type': 'Pipeline' }),
      several,
    )
    const report = await take('a.csv', text, { rejects })
    expect(numbers(report)).toEqual([3, 1, 0, 2])
    const corrected = readFileSync(rejects, 'utf8')
    expect(corrected).not.toContain('Person')
    const again = await take('corrected.csv', corrected.replace('[Lantern | Light', '[Lantern'))
    expect(numbers(again)).toEqual([2, 1, 0, 1])
    expect(await ledger.rows(CONTRACTS)).toMatchObject([
      { display_number: 'DOOR-1', recipient_name: 'Lantern' },
      { display_number: 'DOOR-2' },
    ])
  })

  it('are read in other encodings and with other delimiters', async () => {
    const text = noticesCsv(notice({ Title: 'Café' })).replace('\uFEFF', '')
    const report = await ledger.take([
      ledger.file('a.csv', Buffer.from(text, 'latin1')),
      ledger.file(
        'b.csv',
        Buffer.from(
          `\uFEFF${noticesCsv(notice({ 'Notice Identifier': 'DOOR-5' })).replace('\uFEFF', '')}`,
          'utf16le',
        ),
      ),
      ledger.file('c.csv', noticesCsv(notice({ 'Notice Identifier': 'DOOR-6' })).replaceAll('","', '";"')),
    ])
    expect(numbers(report)).toEqual([3, 3, 0, 0])
    expect(await ledger.rows(`SELECT description FROM contract WHERE display_number = 'DOOR-1'`)).toEqual([
      { description: 'Café\nCameras at doors' },
    ])
  })
})

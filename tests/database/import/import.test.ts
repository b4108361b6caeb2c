import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { notice, noticesCsv } from '../../fixtures/contracts-finder'
import { action, downloadsOfOneAward, extract } from '../../fixtures/usaspending'
import { numbers, type OpenImport, openImport } from './open-import'

const sums = `SELECT display_number, amount, transaction_count, recipient_name, through_reseller, to_char(signed_earliest, 'YYYY-MM-DD') AS from_day,
  to_char(last_action_on, 'YYYY-MM-DD') AS last_day FROM contract WHERE dataset_id LIKE 'usaspending%' ORDER BY display_number`

let ledger: OpenImport
beforeEach(async () => {
  ledger = await openImport()
}, 60_000)
afterEach(() => ledger.close())

describe('an import of obligations', { timeout: 60_000 }, () => {
  const first = extract(
    action({ award: 'X1', amount: '100.10' }),
    action({
      award: 'X1',
      modification: 'P00001',
      amount: '-0.05',
      on: '2022-01-05',
      what: 'LANTERN LICENSES',
    }),
    action({ award: 'X2', modification: 'P00003', amount: '7.0' }),
  )

  it('adds up transactions into contracts, and knows companies by their words', async () => {
    const report = await ledger.take([ledger.file('a.csv', first)])
    expect(numbers(report)).toEqual([3, 3, 0, 0])
    expect(await ledger.rows(sums)).toEqual([
      {
        display_number: 'X1',
        amount: '100.05',
        transaction_count: 2,
        recipient_name: 'RESELLER LLC',
        through_reseller: true,
        from_day: '2021-09-28',
        last_day: '2022-01-05',
      },
      expect.objectContaining({
        display_number: 'X2',
        amount: '7.00',
        from_day: null,
        through_reseller: false,
      }),
    ])
    expect(
      await ledger.rows(
        `SELECT c.company_id = (SELECT id FROM company WHERE slug = 'lantern') AS lantern, c.words, c.words_field, p.kind::text, a.slug
         FROM contract_company c JOIN contract k ON k.id = c.contract_id JOIN partnership p ON p.id = c.partnership_id JOIN agency a ON a.id = p.agency_id
         WHERE k.display_number = 'X1'`,
      ),
    ).toEqual([
      {
        lantern: true,
        words: 'LANTERN',
        words_field: 'Transaction Description',
        kind: 'contract',
        slug: 'ice',
      },
    ])
    expect(await ledger.rows(`SELECT count(*)::int AS n FROM company WHERE name LIKE 'RESELLER%'`)).toEqual([
      { n: 0 },
    ])
  })

  it('changes nothing the second time, also when it reads the files anew', async () => {
    const file = ledger.file('a.csv', first)
    const { run } = await ledger.take([file])
    const before = await ledger.content()
    expect(await ledger.take([file])).toMatchObject({
      run,
      changed: false,
      unchanged: 3,
      loaded: 0,
      version: 2,
    })
    expect(await ledger.take([file], { anew: true })).toMatchObject({
      run,
      changed: false,
      unchanged: 3,
      loaded: 0,
      version: 2,
    })
    expect(await ledger.content()).toEqual(before)
    expect(await ledger.rows('SELECT max(version) AS version FROM ledger_version')).toEqual([{ version: 2 }])
  })

  it('updates by the key of the register, and marks what is no longer listed', async () => {
    await ledger.take([ledger.file('a.csv', first)])
    const newer = extract(
      action({ award: 'X1', amount: '150.10' }),
      action({ award: 'X2', modification: 'P00003', amount: '7.00' }),
      action({ award: 'X3', amount: '1' }),
      // Of the next year, so that it says nothing about the action of X1 in that year.
      action({ award: 'X4', amount: '1', on: '2022-11-01' }),
      action({ award: 'X5', amount: '1', modification: '9' }),
    )
    const report = await ledger.take([ledger.file('b.csv', newer)])
    expect(numbers(report)).toEqual([5, 5, 0, 0]) // 7.0 became 7.00: the cells are not the same
    expect(report.runs[0]).toMatchObject({ created: 3, updated: 2, noLongerListed: 0 })
    expect(await ledger.rows(`SELECT amount FROM contract WHERE display_number = 'X1'`)).toEqual([
      { amount: '150.05' },
    ])
    const without = extract(
      ...['X1', 'X3'].map((award) => action({ award, amount: award === 'X1' ? '150.10' : '1' })),
      action({ award: 'X2', modification: 'P00003', amount: '7.00' }),
    )
    expect((await ledger.take([ledger.file('c.csv', without)])).runs[0]).toMatchObject({ noLongerListed: 1 })
    expect(
      await ledger.rows(
        `SELECT k.display_number, t.last_listed IS NOT NULL AS marked FROM contract_transaction t JOIN contract k ON k.id = t.contract_id
         WHERE t.last_listed IS NOT NULL`,
      ),
    ).toEqual([{ display_number: 'X5', marked: true }])
  })

  it('refuses a row that stands twice, and both of two that contradict each other', async () => {
    const file = ledger.file(
      'a.csv',
      extract(
        action({ award: 'X1' }),
        action({ award: 'X1' }),
        action({ award: 'X2', amount: '1' }),
        action({ award: 'X2', amount: '2' }),
        action({ award: 'X3', amount: 'much' }),
        action({ award: 'X4' }),
      ),
    )
    const rejects = join(ledger.folder, 'rejects.csv')
    const report = await ledger.take([file], { rejects })
    expect(numbers(report)).toEqual([6, 2, 0, 4])
    expect(
      await ledger.rows('SELECT line, reason FROM rejected_row WHERE run_id = $1 ORDER BY line', [
        report.run,
      ]),
    ).toEqual([
      { line: 3, reason: 'the same row stands at line 2' },
      { line: 4, reason: 'its key stands further down again, with other cells' },
      { line: 5, reason: 'its key stands at line 4 too, with other cells' },
      { line: 6, reason: expect.stringContaining('no decimal number') },
    ])
    const text = readFileSync(rejects, 'utf8')
    expect(text.split('\r\n')[0]).toMatch(/^Agency,.*Generated Award ID,file,line,column,reason,remedy$/)
    const corrected = ledger.file('corrected.csv', text.replace('much', '12.5'))
    expect(numbers(await ledger.take([corrected]))).toEqual([4, 1, 1, 2])
  })

  it('leaves rows of the seeds to the seeds, and seeds leave imported contracts whole', async () => {
    const text = `${extract().trim()}\nICE,A1,"HARBOUR FEDERAL, INC.",100.10,2021-10-01,0,,,DRONES,CONT_AWD_A1_7_-NONE-_-NONE-\nICE,A1,"HARBOUR FEDERAL, INC.",50,2022-03-01,P00002,,,MORE,CONT_AWD_A1_7_-NONE-_-NONE-\n`
    const deals = `SELECT amount, transaction_count FROM contract WHERE display_number = 'A1' ORDER BY amount`
    const before = await ledger.content()
    const report = await ledger.take([ledger.file('a.csv', text)])
    // The small register has ids of its own, so its award is another contract than the one of USAspending.
    expect(await ledger.rows(deals)).toEqual([
      { amount: '100.05', transaction_count: 2 },
      { amount: '150.10', transaction_count: 2 },
    ])
    ledger.seeds.write({
      'registry/companies.yaml': `${readFileSync(join(ledger.seeds.seedsDir, 'registry/companies.yaml'), 'utf8')}- { slug: new-one, name: New one }\n`,
    })
    await ledger.load(ledger.seeds.seedsDir)
    expect(await ledger.rows(deals)).toHaveLength(2)
    await ledger.undo(report.run)
    const companies = (rows: Record<string, unknown>[]) => rows.filter(({ table }) => table !== 'company')
    expect(companies(await ledger.content())).toEqual(companies(before))
  })

  it('goes into no dataset of another register, whose licence is not its own', async () => {
    const before = await ledger.content()
    const one = await ledger.take([ledger.file('a.csv', first)], { dataset: 'mixed' })
    await expect(
      ledger.take([ledger.file('b.csv', noticesCsv(notice()))], { dataset: 'mixed' }),
    ).rejects.toThrow('The dataset "mixed" holds rows of another register (Federal contract transactions)')
    await ledger.undo(one.run)
    const two = await ledger.take([ledger.file('b.csv', noticesCsv(notice()))], { dataset: 'mixed' })
    await ledger.undo(two.run)
    expect(await ledger.content()).toEqual(before)
  })

  it('shows in a rehearsal what it would do, and does nothing', async () => {
    const before = await ledger.content()
    const report = await ledger.take([ledger.file('a.csv', first)], { dryRun: true })
    expect(report).toMatchObject({ read: 3, loaded: 3, run: null, changed: false, version: 1 })
    expect(await ledger.content()).toEqual(before)
    expect(await ledger.rows('SELECT count(*)::int AS n FROM ledger_version')).toEqual([{ n: 1 }])
  })
})

describe('official downloads', { timeout: 60_000 }, () => {
  it('go in from one folder as datasets of their own, and out again one by one', async () => {
    const before = await ledger.content()
    const files = downloadsOfOneAward().map((text, index) => ledger.file(`part${index}.csv`, text))
    const report = await ledger.take(files)
    expect(numbers(report)).toEqual([3, 3, 0, 0])
    expect(
      await ledger.rows(
        `SELECT display_number, kind::text, amount, transaction_count FROM contract WHERE display_number IN ('Z1', 'S1') ORDER BY 1`,
      ),
    ).toEqual([
      { display_number: 'S1', kind: 'subaward', amount: '3.00', transaction_count: 0 },
      { display_number: 'Z1', kind: 'award', amount: '25.50', transaction_count: 1 },
    ])
    expect(
      await ledger.rows(`SELECT count(*)::int AS n FROM contract WHERE cells::text LIKE '%A Person%'`),
    ).toEqual([{ n: 0 }])
    expect(await ledger.take(files)).toMatchObject({ changed: false, unchanged: 3 })
    for (const { run } of report.runs.toReversed()) await ledger.undo(run)
    expect(await ledger.content()).toEqual(before)
  })
})

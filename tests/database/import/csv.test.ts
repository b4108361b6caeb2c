import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action, extract } from '../../fixtures/usaspending'
import { type OpenImport, openImport } from './open-import'

const readme = readFileSync('seeds/README.md', 'utf8').split('## A table of your own')[1] ?? ''
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''

let ledger: OpenImport
let folder = ''
let folders = 0

beforeAll(async () => {
  ledger = await openImport()
})
afterAll(() => ledger.close())

/** Each test has the README's table in a folder of its own, as a dataset of its own. */
beforeEach(() => {
  folder = join(ledger.folder, `table-${folders++}`)
  mkdirSync(folder)
  write('dataset.yaml', block('yaml').replace('slug: milltown-contracts', `slug: table-${folders}`))
  write('contracts.csv', block('csv'))
})

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const nothingOf = (slug: string) => ledger.rows('SELECT 1 FROM dataset WHERE slug = $1', [slug])

describe('a table with a dataset.yaml', () => {
  it('goes in as the README says, by its folder or its dataset.yaml, and is undone', async () => {
    const before = await ledger.content()
    const first = await ledger.take([folder], { format: 'csv' })
    expect(first).toMatchObject({
      read: 3,
      loaded: 3,
      unchanged: 0,
      refused: 0,
      dataset: `table-${folders}`,
      skipped: [],
    })
    expect(
      await ledger.rows(
        `SELECT identifier, buyer_name, recipient_name, amount::text, currency, signed_earliest::text, signed_latest::text, recipients
         FROM contract WHERE dataset_id = $1 ORDER BY identifier`,
        [`table-${folders}`],
      ),
    ).toMatchObject([
      {
        identifier: '2018-17',
        recipient_name: 'Spark, Inc.',
        amount: '12500.00',
        signed_latest: '2018-03-04',
      },
      { identifier: '2019-03', amount: '800.00', signed_earliest: '2019-05-01', signed_latest: '2019-05-31' },
      { identifier: '2021-01', amount: null, currency: null, buyer_name: 'Town of Milltown' },
    ])
    expect(await ledger.take([join(folder, 'dataset.yaml')])).toMatchObject({
      loaded: 0,
      unchanged: 3,
      changed: false,
    })
    await ledger.undo(first.run)
    expect(await ledger.content()).toEqual(before)
  })

  it('is read anew when only the dataset.yaml changed', async () => {
    await ledger.take([folder])
    write('dataset.yaml', read('dataset.yaml').replace('dates: mdy', 'dates: dmy'))
    const again = await ledger.take([folder])
    expect(again).toMatchObject({ read: 3, loaded: 1, unchanged: 2 })
    expect(
      await ledger.rows(
        `SELECT signed_latest::text AS day FROM contract WHERE dataset_id = $1 AND identifier = '2018-17'`,
        [`table-${folders}`],
      ),
    ).toEqual([{ day: '2018-04-03' }])
  })

  it.each([
    [
      'holds fewer rows than expected',
      'expected: { min: 3, max: 3 }',
      'expected: { min: 4, max: 9 }',
      /3 rows, expected are 4 to 9/,
    ],
    [
      'has not all of its files',
      'files: [contracts.csv]',
      'files: [contracts.csv, more.csv]',
      /"more\.csv" was not read/,
    ],
    ['declares a column that is not there', '  Remarks: kept', '  Remark: kept', /no column "Remark"/],
    [
      'has a key nobody knows',
      'format: contracts',
      'format: contracts\ncolour: red',
      /dataset\.yaml:\d+:1 {2}unknown key/,
    ],
  ])('that %s leaves everything as it is, whatever is imported with it', async (_, from, to, message) => {
    const before = await ledger.content()
    const file = ledger.file(`deals-${folders}.csv`, extract(action({ award: `A${folders}` })))
    write('dataset.yaml', read('dataset.yaml').replace(from, to))
    await expect(ledger.take([folder, file])).rejects.toThrow(message)
    expect(await ledger.content()).toEqual(before)
    expect(await nothingOf(`table-${folders}`)).toEqual([])
  })

  it('leaves out a table that it does not list, and names it', async () => {
    write('others.csv', block('csv'))
    const report = await ledger.take([folder])
    expect(report).toMatchObject({ read: 3, refused: 0 })
    expect(report.skipped).toEqual([
      { file: join(folder, 'others.csv'), reason: expect.stringContaining('does not list it') },
    ])
  })

  it('takes a corrected row of its rejects file in', async () => {
    write('contracts.csv', block('csv').replace('800', 'a lot'))
    const rejects = join(folder, 'rejects.csv')
    expect(await ledger.take([folder], { rejects })).toMatchObject({ loaded: 2, refused: 1 })
    write('rejects.csv', read('rejects.csv').replace('a lot', '800'))
    expect(await ledger.take([rejects])).toMatchObject({ read: 1, loaded: 1, refused: 0 })
    expect(
      await ledger.rows(
        `SELECT amount::text FROM contract WHERE dataset_id = $1 AND identifier = '2019-03'`,
        [`table-${folders}`],
      ),
    ).toEqual([{ amount: '800.00' }])
  })

  it('cannot take the name of a dataset of the seeds', async () => {
    write('dataset.yaml', read('dataset.yaml').replace(/slug: .*/, 'slug: deals'))
    await expect(ledger.take([folder])).rejects.toThrow(/belongs to the files under seeds/)
  })
})

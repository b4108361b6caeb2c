import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMoney } from '@/lib/ingest/formats/csv/money'
import { describedBeside, tablesNamed } from '@/lib/ingest/import/described-beside'
import { mapFiles, pairsOf } from '../../../fixtures/formats/map-files'

const parent = mkdtempSync(join(tmpdir(), 'blue-ledger-csv-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

let folders = 0

/** A folder with these files. */
function folder(files: Record<string, string>): string {
  const path = join(parent, String(folders++))
  mkdirSync(path)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

const FACTS = `slug: own
title: A register
publisher: A publisher
licence: CC0-1.0
attribution: A publisher
version: '1'
snapshotOn: '2025-03-10'
description: Invented rows.
files: [own.csv]
`

const CONTRACTS = `${FACTS}format: contracts
country: GB
currency: GBP
kind: award
columns: { Ref: contractKey, Buyer: buyer, Supplier: recipient, Value: amount, Signed: signed, Notes: kept }
`

const LISTINGS = `${FACTS}format: atlas
country: US
columns: { Id: rowKey, Agency: agency, Type: agencyType, State: state, Tech: technology, Vendor: vendor, Since: began }
partnership: { kind: use, status: active }
`

const AGENCIES = `${FACTS}format: agencies
country: DE
columns: { Nr: rowKey, Name: agency, Art: agencyType, Land: state, Breite: latitude, Länge: longitude }
agencyTypes: { Landespolizei: { type: police, level: state } }
`

const rows = (yaml: string, csv: string) => mapFiles([folder({ 'dataset.yaml': yaml, 'own.csv': csv })])
const fault = (yaml: string, csv: string) =>
  rows(yaml, csv).then(
    () => 'no fault',
    (error: Error) => error.message,
  )

describe('a table of contracts with a dataset.yaml', () => {
  it('is read as declared, and is the dataset’s own register', async () => {
    const { rows: read, readers } = await rows(
      `${CONTRACTS}identifiers: { CH: GB-COH }\nignore: [Contact]\n`,
      `Ref,Buyer,Supplier,CH,Value,Signed,Notes,Contact,Contact e-mail
A1,Kent Police,Lantern Ltd,01234567,"£1,250.5",22/3/2018,x,A. Person,a@example.org
A2,Kent Police,,,,3/4/2018,,B. Person,
`,
    )
    expect(readers).toMatchObject([
      {
        about: 'contracts',
        register: 'own',
        country: 'GB',
        dataset: { slug: 'own', snapshotOn: '2025-03-10' },
      },
    ])
    expect(read).toMatchObject([
      {
        ...{ shape: 'award', rowKey: 'A1', contractKey: 'A1', kind: 'award', buyerName: 'Kent Police' },
        ...{
          recipients: [{ name: 'Lantern Ltd', ids: [['GB-COH', '01234567']] }],
          amount: '1250.50',
          currency: 'GBP',
        },
        ...{ actionOn: '2018-03-22', lastActionOn: '2018-03-22' },
      },
      { rowKey: 'A2', recipients: [], amount: null, currency: null, actionOn: '2018-04-03' },
    ])
    expect(pairsOf(read[0]).map(([name]) => name)).toEqual([
      ...['Ref', 'Buyer', 'Supplier', 'CH', 'Value', 'Signed', 'Notes'],
    ])
    expect(readers[0]?.keeps('Contact e-mail')).toBe(false)
  })

  it('has dates as wide as they are open, and amounts with a comma where it says so', async () => {
    const csv =
      'Ref,Buyer,Supplier,Value,Signed,Notes\nA1,Kent Police,X,"1.250,50",3/4/2018,\nA2,Kent Police,X,"7,5",2017-2019,\n'
    const { rows: read } = await rows(`${CONTRACTS}decimal: comma\n`, csv)
    expect(read).toMatchObject([
      { amount: '1250.50', actionOn: '2018-04-03', signed: { earliest: '2018-03-04', text: '3/4/2018' } },
      { amount: '7.50', actionOn: '2019-12-31', signed: { earliest: '2017-01-01', text: '2017-2019' } },
    ])
    const declared = await rows(`${CONTRACTS}decimal: comma\ndates: dmy\n`, csv)
    expect(declared.rows[0]).toMatchObject({ actionOn: '2018-04-03' })
    expect(declared.rows[0]).not.toHaveProperty('signed')
  })

  it('refuses rows that it does not understand, with column, reason and what to do', async () => {
    const yaml = CONTRACTS.replace('kind: award', 'kinds: { Order: order }')
      .replace('currency: GBP\n', '')
      .replace('Notes: kept', 'Kind: kind, Currency: currency')
    const { rows: read, problems } = await rows(
      `${yaml}buyers: { Kent: kent-police }\n`,
      `Ref,Buyer,Supplier,Value,Signed,Kind,Currency
A1,Kent,X,1,2018,order,GBP
,Kent,X,1,2018,order,GBP
A3,Essex,X,1,2018,order,GBP
A4,Kent,X,"1,2",2018,order,GBP
A5,Kent,X,1,soon,order,GBP
A6,Kent,X,1,2018,loan,GBP
A7,Kent,X,1,2018,order,pounds
`,
    )
    expect(read).toMatchObject([{ rowKey: 'A1', kind: 'order', buyerName: 'Kent', currency: 'GBP' }])
    expect(problems.map(({ column, value }) => [column, value])).toEqual([
      ['Ref', ''],
      ['Buyer', 'Essex'],
      ['Value', '1,2'],
      ['Signed', 'soon'],
      ['Kind', 'loan'],
      ['Currency', 'pounds'],
    ])
    expect(problems.every(({ reason, remedy }) => reason.length > 5 && remedy.length > 5)).toBe(true)
  })

  it('has a key of several columns where none is one', async () => {
    const yaml = CONTRACTS.replace('Ref: contractKey', 'Ref: kept')
    const { rows: read } = await rows(
      `${yaml}key: [Ref, Signed]\n`,
      'Ref,Buyer,Supplier,Value,Signed,Notes\nA,Kent,X,1,2018,\n',
    )
    expect(read).toMatchObject([{ rowKey: 'A|2018' }])
  })
})

describe('other tables with a dataset.yaml', () => {
  it('list ties, with the words of the register declared', async () => {
    const yaml = `${LISTINGS}technologies: { Kamera: body-worn-cameras }
agencyTypes: { Wache: { type: police, level: local } }
vendorCells: [{ cell: Both, companies: [axon, shotspotter], reason: Said so. }]
`
    const { rows: read, problems } = await rows(
      yaml,
      `Id,Agency,Type,State,Tech,Vendor,Since
1,Ames Police Department,Police,IA,Drones,"DJI, Axon",2017
2,Ames Police Department,Wache,Iowa,kamera,Both,5/2018
3,Ames Police Department,Wache,Iowa,Telepathie,,
,Ames Police Department,Wache,Iowa,Drones,,
`,
    )
    expect(read).toMatchObject([
      {
        ...{ rowKey: '1', technology: 'drones', vendors: ['DJI', 'Axon'] },
        dated: { earliest: '2017-01-01', latest: '2017-12-31', text: '2017' },
      },
      {
        agency: { type: 'police', level: 'local', state: 'IA' },
        technology: 'body-worn-cameras',
        vendors: ['Axon', 'ShotSpotter'],
      },
    ])
    expect(problems).toMatchObject([{ column: 'Tech' }, { column: 'Id' }])
  })

  it('list agencies of any country', async () => {
    const csv = `Nr;Name;Art;Land;Breite;Länge
1;Polizeipräsidium Köln;Landespolizei;NW;50,93;6,99
2;Wachdienst;Wachdienst;NW;;
3;Polizei;Landespolizei;Nordrhein-Westfalen;;
`
    const { rows: read, problems } = await rows(AGENCIES, csv)
    expect(read).toMatchObject([
      {
        ...{ shape: 'agency', rowKey: '1', ori: null, latitude: '50.93', longitude: '6.99' },
        agency: { name: 'Polizeipräsidium Köln', country: 'DE', state: 'NW', type: 'police', level: 'state' },
      },
    ])
    expect(problems).toMatchObject([{ column: 'Art' }, { column: 'Land' }])
  })

  it('record actions on contracts in the manner of the shipped obligations', async () => {
    const yaml = `${FACTS}format: obligations
country: US
currency: USD
columns: { Agency: buyer, Key: awardKey, No: awardNumber, To: recipient, Amount: amount, On: actionOn, Mod: modification, What: description }
buyers: { ICE: immigration-and-customs-enforcement }
`
    const { rows: read, problems } = await rows(
      yaml,
      `Agency,Key,No,To,Amount,On,Mod,What
ICE,CONT_AWD_A1_7_FRAME_9,A1,LANTERN LLC,-100.1,2021-10-01,P00001,DRONES
ICE,CONT_AWD_A1_7_FRAME_9,A1,LANTERN LLC,5,3/4/2021,P00002,DRONES
`,
    )
    expect(read).toMatchObject([
      {
        ...{ shape: 'transaction', rowKey: 'CONT_AWD_A1_7_FRAME_9|P00001', kind: 'order', amount: '-100.10' },
        ...{
          currency: 'USD',
          actionOn: '2021-10-01',
          fiscalYear: 2022,
          modification: 'P00001',
          displayNumber: 'A1',
        },
        buyerName: 'Immigration and Customs Enforcement',
      },
    ])
    expect(problems).toMatchObject([{ column: 'On', value: '3/4/2021' }])
  })

  it.each([
    ['atlas-2020-10-07', 4283, ['"NA" is no state']],
    ['ring-agencies-2020-10-07', 1501, []],
    ['fbi-agencies', 3213, Array(3).fill('does not say of which type the agency is')],
    ['cbp-ice-obligations-fy2021-2026', 3269, []],
  ])('are read from dataset.yaml as the shipped %s has it', async (slug, count, reasons) => {
    const { rows: read, problems, readers } = await mapFiles([`seeds/datasets/${slug}`])
    expect(read.length + problems.length).toBe(count)
    expect(problems.map(({ reason }) => reason)).toEqual(reasons)
    expect(readers[0]?.dataset.slug).toBe(slug)
  })
})

describe('a dataset.yaml', () => {
  const csv = 'Ref,Buyer,Supplier,Value,Signed,Notes\nA,Kent,X,1,2018,\n'

  it.each([
    ['unknown key "colour"', `${CONTRACTS}colour: red\n`, /dataset\.yaml:15:1 {2}unknown key "colour"/],
    ['"columns" is missing', CONTRACTS.replace(/columns: .*/, ''), /"columns" is missing/],
    ['is well-formed', `${CONTRACTS}ignore: [`, /dataset\.yaml:\d+:\d+ {2}is not well-formed YAML/],
    [
      'means something',
      CONTRACTS.replace('Notes: kept', 'Notes: nonsense'),
      /dataset\.yaml:14:\d+ .*none of/,
    ],
    ['unknown column', CONTRACTS.replace(', Notes: kept', ''), /unknown column "Notes"/],
    [
      'missing column',
      CONTRACTS.replace('Notes: kept', 'Notes: kept, Colour: kept'),
      /dataset\.yaml:14:\d+ .*own\.csv has no column "Colour"/,
    ],
    ['key', CONTRACTS.replace('Ref: contractKey', 'Ref: kept'), /no column means contractKey/],
    [
      'twice',
      CONTRACTS.replace('Notes: kept', 'Notes: buyer'),
      /dataset\.yaml:14:\d+ .*several columns mean buyer/,
    ],
    ['currency', CONTRACTS.replace('currency: GBP\n', ''), /no column gives the currency/],
    ['kind', CONTRACTS.replace('kind: award\n', ''), /no column gives the kind/],
    ['key of columns', `${CONTRACTS}key: [Nothing]\n`, /"Nothing" is no column/],
    ['expected', `${CONTRACTS}expected: { min: 9, max: 1 }\n`, /minimum above its maximum/],
  ])('that is wrong (%s) stops the import, and says where and why', async (_, yaml, message) => {
    expect(await fault(yaml, csv)).toMatch(message)
  })

  it.each([
    [
      'product',
      LISTINGS.replace('status: active', 'status: active, product: nothing'),
      /no product "nothing"/,
    ],
    [
      'technology',
      `${LISTINGS}technologies: { X: nothing }\n`,
      /dataset\.yaml:\d+:\d+ .*no technology "nothing"/,
    ],
    [
      'type',
      `${LISTINGS}agencyTypes: { X: { type: nothing, level: local } }\n`,
      /no type of agency "nothing"/,
    ],
    [
      'company',
      `${LISTINGS}vendorCells: [{ cell: X, companies: [nothing], reason: R. }]\n`,
      /no company "nothing"/,
    ],
    ['state', LISTINGS.replace(' State: state,', ' State: kept,'), /no column means state/],
  ])('that names a %s the ledger does not have is wrong', async (_, yaml, message) => {
    expect(await fault(yaml, 'Id,Agency,Type,State,Tech,Vendor,Since\n1,A,P,IA,Drones,,\n')).toMatch(message)
  })

  it('names the tables it lists, and a table beside them that it does not list is left out', async () => {
    const path = folder({ 'dataset.yaml': CONTRACTS, 'own.csv': csv, 'other.csv': csv })
    expect(tablesNamed([join(path, 'dataset.yaml'), 'x.csv'])).toEqual([join(path, 'own.csv'), 'x.csv'])
    await expect(mapFiles([join(path, 'other.csv')])).rejects.toThrow(
      /other\.csv: .*dataset\.yaml does not list it/,
    )
  })

  it('takes back a file of refused rows that were corrected, though it does not list it', async () => {
    const header = 'Ref,Buyer,Supplier,Value,Signed,Notes,file,line,column,reason,remedy'
    const rejects = `${header}\nA9,Kent,X,1,2018,,own.csv,3,Value,wrong,correct it\n`
    const path = folder({ 'dataset.yaml': CONTRACTS, 'own.csv': csv, 'rejects.csv': rejects })
    const { rows: read, readers } = await mapFiles([join(path, 'rejects.csv')])
    expect(read).toMatchObject([{ rowKey: 'A9' }])
    expect(pairsOf(read[0]).at(-1)).toEqual(['Notes', ''])
    expect(readers[0]?.expects).toBeUndefined()
  })

  it('that only says whose a file is leaves its columns to the format that knows them', async () => {
    const yaml = 'slug: my-atlas\ntitle: My Atlas\nsnapshotOn: 2021-01-01\n'
    const path = folder({ 'dataset.yaml': yaml.replace('2021-01-01', "'2021-01-01'"), 'own.csv': csv })
    expect(describedBeside(join(path, 'own.csv'))).toEqual({
      ...{ slug: 'my-atlas', title: 'My Atlas', snapshotOn: '2021-01-01' },
    })
    const wrong = folder({ 'dataset.yaml': 'slug: my-atlas\ncolour: red\n', 'own.csv': csv })
    expect(() => describedBeside(join(wrong, 'own.csv'))).toThrow(/dataset\.yaml:2:1 {2}unknown key "colour"/)
  })
})

describe('an amount', () => {
  it.each([
    ['1234.5', '1234.50'],
    ['£1,234.50', '1234.50'],
    ['-$1,234', '-1234.00'],
    ['$-5', '-5.00'],
    ['(1,234.50)', '-1234.50'],
    ['(£5)', '-5.00'],
    ['1234.50-', '-1234.50'],
    ['USD 12', '12.00'],
    ['1 234 567.89', '1234567.89'],
    ["1'234.50", '1234.50'],
    ['−7', '-7.00'],
  ])('%j with a point is %s', (text, amount) => {
    expect(readMoney(text, 'point')).toBe(amount)
  })

  it.each([
    ['1.234,50 €', '1234.50'],
    ['1 234,5', '1234.50'],
    ['1234', '1234.00'],
    ['-1.234.567,89', '-1234567.89'],
  ])('%j with a comma is %s', (text, amount) => {
    expect(readMoney(text, 'comma')).toBe(amount)
  })

  it('is none where its signs do not fit', () => {
    for (const text of [
      '',
      '12,34',
      '1.234,50',
      '1,2345',
      '1.2.3',
      'NaN',
      '1e5',
      '5 pounds',
      '1.234',
      '--5',
      '- -5',
      '()',
    ])
      expect([text, readMoney(text, 'point')]).toEqual([text, null])
    for (const text of ['1,234.50', '1.23', '1,234', '12.34,5'])
      expect([text, readMoney(text, 'comma')]).toEqual([text, null])
  })
})

describe('the README’s table of one’s own', () => {
  const readme = readFileSync('seeds/README.md', 'utf8').split('## A table of your own')[1] ?? ''
  const block = (language: string) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''

  it('can be imported as it stands', async () => {
    const path = folder({ 'dataset.yaml': block('yaml'), 'contracts.csv': block('csv') })
    const { rows: read, problems, readers } = await mapFiles([path])
    expect(problems).toEqual([])
    expect(readers).toMatchObject([{ register: 'milltown-contracts', expects: { rows: { min: 3, max: 3 } } }])
    expect(read).toMatchObject([
      { rowKey: '2018-17', amount: '12500.00', currency: 'USD', actionOn: '2018-03-04', kind: 'award' },
      { rowKey: '2019-03', amount: '800.00', actionOn: '2019-05-31', signed: { earliest: '2019-05-01' } },
      { rowKey: '2021-01', amount: null, actionOn: '2021-12-31', buyerName: 'Town of Milltown' },
    ])
    expect(read[0]).toMatchObject({ recipients: [{ name: 'Spark, Inc.', ids: [['UEI', 'SPARK1234567']] }] })
    expect(JSON.stringify(read)).not.toContain('Moss')
  })

  it('names every meaning that a column can have', async () => {
    const { default: schema } = await import('../../../../seeds/schemas/dataset.json')
    const forms: {
      properties: { format: { const: string }; columns: { additionalProperties: { enum: string[] } } }
    }[] = schema.oneOf as never
    for (const { properties } of forms) {
      const line = readme.split('\n').find((one) => one.startsWith(`| \`${properties.format.const}\``)) ?? ''
      for (const meaning of properties.columns.additionalProperties.enum)
        if (meaning !== 'kept') expect(line).toContain(`\`${meaning}\``)
    }
  })
})

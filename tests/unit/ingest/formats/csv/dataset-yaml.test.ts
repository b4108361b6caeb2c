import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describedBeside, tablesNamed } from '@/lib/ingest/import/described-beside'
import { CONTRACTS, LISTINGS } from '../../../../fixtures/formats/dataset-yaml'
import { mapFiles, pairsOf } from '../../../../fixtures/formats/map-files'
import { folderOf, readOwn } from '../../../../fixtures/formats/own-tables'

const fault = (yaml: string, csv: string) =>
  readOwn(yaml, csv).then(
    () => 'no fault',
    (error: Error) => error.message,
  )

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
    const path = folderOf({ 'dataset.yaml': CONTRACTS, 'own.csv': csv, 'other.csv': csv })
    expect(tablesNamed([join(path, 'dataset.yaml'), 'x.csv'])).toEqual([join(path, 'own.csv'), 'x.csv'])
    await expect(mapFiles([join(path, 'other.csv')])).rejects.toThrow(
      /other\.csv: .*dataset\.yaml does not list it/,
    )
  })

  it('takes back a file of refused rows that were corrected, though it does not list it', async () => {
    const header = 'Ref,Buyer,Supplier,Value,Signed,Notes,file,line,column,reason,remedy'
    const rejects = `${header}\nA9,Kent,X,1,2018,,own.csv,3,Value,wrong,correct it\n`
    const path = folderOf({ 'dataset.yaml': CONTRACTS, 'own.csv': csv, 'rejects.csv': rejects })
    const { rows: read, readers } = await mapFiles([join(path, 'rejects.csv')])
    expect(read).toMatchObject([{ rowKey: 'A9' }])
    expect(pairsOf(read[0]).at(-1)).toEqual(['Notes', ''])
    expect(readers[0]?.expects).toBeUndefined()
  })

  it('that only says whose a file is leaves its columns to the format that knows them', async () => {
    const yaml = 'slug: my-atlas\ntitle: My Atlas\nsnapshotOn: 2021-01-01\n'
    const path = folderOf({ 'dataset.yaml': yaml.replace('2021-01-01', "'2021-01-01'"), 'own.csv': csv })
    expect(describedBeside(join(path, 'own.csv'))).toEqual({
      ...{ slug: 'my-atlas', title: 'My Atlas', snapshotOn: '2021-01-01' },
    })
    const wrong = folderOf({ 'dataset.yaml': 'slug: my-atlas\ncolour: red\n', 'own.csv': csv })
    expect(() => describedBeside(join(wrong, 'own.csv'))).toThrow(/dataset\.yaml:2:1 {2}unknown key "colour"/)
  })
})

import { describe, expect, it } from 'vitest'
import { contractsFinder } from '@/lib/ingest/formats/contracts-finder/format'
import { readSuppliers } from '@/lib/ingest/formats/contracts-finder/suppliers'
import { readPounds, readPublished } from '@/lib/ingest/formats/contracts-finder/values'
import { NOTICE_COLUMNS, notice, SUPPLIERS } from '../../../fixtures/contracts-finder'

const read = (row: Record<string, string | undefined>, header: readonly string[] = NOTICE_COLUMNS) =>
  contractsFinder.readTable({ header })?.map(header.map((name) => row[name] ?? ''))

describe('a notice', () => {
  it('that is awarded is a contract in pounds, of its organisation’s own identifier, without its contacts', () => {
    const row = read(notice())
    expect(row).toMatchObject({
      rowKey: 'DOOR-1|alderness constabulary',
      displayNumber: 'DOOR-1',
      kind: 'award',
      buyerName: 'Alderness Constabulary',
      recipients: [{ name: 'Lantern', ids: [['GB-COH', '04142000']] }],
      amount: '15000.50',
      currency: 'GBP',
      actionOn: '2023-08-28',
      signed: { earliest: '2023-08-28', text: null },
      description: 'Doorbells\nCameras at doors',
    })
    const kept = JSON.stringify(row)
    for (const gone of ['A Person', 'Another Person', 'person@example.org', '01234'])
      expect(kept).not.toContain(gone)
    expect(kept).toContain('OJEU Procedure Type')
  })

  it('of a framework, whose value the register writes as 0, has no amount', () => {
    expect(read(notice({ 'Awarded Value': '0' }))).toMatchObject({
      kind: 'award',
      amount: null,
      currency: null,
      amountNote: expect.stringMatching(
        /gives 0, as it does for framework agreements.*10000\.00 to 20000\.00 GBP/,
      ),
    })
  })

  it('that is open is a bid for the upper end of what it estimates', () => {
    const open = notice({ Status: 'Open', 'Awarded Date': '', 'Awarded Value': '', [SUPPLIERS]: '' })
    expect(read(open)).toMatchObject({
      kind: 'bid',
      recipients: [],
      amount: '20000.00',
      actionOn: '2023-10-10',
      signed: { earliest: null },
      amountNote: 'The notice estimates 10000.00 to 20000.00 GBP. Nothing is awarded.',
    })
    expect(read({ ...open, 'Value High': '' })).toMatchObject({ amount: '10000.00' })
    expect(read({ ...open, 'Value High': '0', 'Value Low': '0' })).toMatchObject({ amount: null })
  })

  it('that was withdrawn pays nobody', () => {
    expect(read(notice({ Status: 'Withdrawn' }))).toMatchObject({
      kind: 'bid',
      recipients: [],
      amount: null,
      amountNote: expect.stringContaining('was withdrawn. Its value was 15000.50 GBP.'),
    })
  })

  it('is an order under a framework, or a subcontract, where it says so', () => {
    expect(read(notice({ 'OJEU Procedure Type': 'Call-off from a framework agreement' }))).toMatchObject({
      kind: 'order',
    })
    expect(read(notice({ 'Is sub-contract': 'Yes' }))).toMatchObject({ kind: 'subaward' })
  })

  it('is the same whatever its organisation’s capitals', () => {
    expect(read(notice({ 'Organisation Name': 'ALDERNESS  CONSTABULARY' }))).toMatchObject({
      rowKey: 'DOOR-1|alderness constabulary',
    })
  })

  it.each([
    ['Notice Identifier', ''],
    ['Organisation Name', ' '],
    ['Notice Type', 'Pipeline'],
    ['Notice Type', 'PreProcurement'],
    ['Notice Type', 'Poem'],
    ['Status', 'Perhaps'],
    ['Published Date', 'yesterday'],
    ['Published Date', '13/13/2023'],
    ['Awarded Date', '31/02/2023'],
    ['Awarded Value', '1.5E+06'],
    ['Value High', 'about 5'],
    [SUPPLIERS, '[Lantern|1 Road|COMPANIES_HOUSE|1|Yes]'],
    [SUPPLIERS, '[Lantern | Light|1 Road|COMPANIES_HOUSE|1|Yes|No]'],
    [SUPPLIERS, 'Lantern'],
  ])('with %s %j is refused with column and remedy', (column, value) => {
    expect(read(notice({ [column]: value }))).toMatchObject({
      column,
      value: value.trim(),
      reason: expect.any(String),
      remedy: expect.any(String),
    })
  })
})

it('Packed suppliers are taken apart, also over lines and with brackets in names', () => {
  const parts = ['name', 'address', 'ref type', 'ref number', 'is sme', 'is vcse']
  expect(
    readSuppliers(
      '[ACME [UK] LTD|1 Road,\r\nAlder|COMPANIES_HOUSE|SC12345|Yes|No]\n[Second  Firm||NONE||No|No][Third||DUNS_NUMBER|12-345-6789|No|No][Second Firm||NONE||No|No][|||||]',
      parts,
    ),
  ).toEqual([
    { name: 'ACME [UK] LTD', ids: [['GB-COH', 'SC012345']] },
    { name: 'Second Firm', ids: [] },
    { name: 'Third', ids: [['DUNS', '123456789']] },
  ])
  expect(readSuppliers('', parts)).toEqual([])
  expect(readSuppliers('[Lantern|1]', ['name', 'address'])).toEqual([{ name: 'Lantern', ids: [] }])
})

it('Amounts and days are read as the register writes them', () => {
  expect(['£1,234.50', '1234.5000', 'GBP 7', '0', '', '1.234', '1,2'].map(readPounds)).toEqual([
    '1234.50',
    '1234.50',
    '7.00',
    '0.00',
    null,
    undefined,
    undefined,
  ])
  expect(
    ['2023-10-10T14:38:59+01:00', '11/09/2026', '1/9/2026 9:30', '2026-09-11 00:00:00'].map(readPublished),
  ).toEqual([
    '2023-10-10T13:38:59.000000000Z',
    '2026-09-11T00:00:00.000000000Z',
    '2026-09-01T09:30:00.000000000Z',
    '2026-09-11T00:00:00.000000000Z',
  ])
})

it('The export is known by its header, whatever the capitals, and other tables are not', () => {
  const header = [
    'NOTICE IDENTIFIER',
    'organisation name ',
    'Published date',
    'Value High',
    'supplier [name|address]',
  ]
  expect(contractsFinder.readTable({ header })?.dataset.slug).toBe('contracts-finder')
  expect(contractsFinder.readTable({ header: ['Notice Identifier', 'Title'] })).toBeNull()
  expect(contractsFinder.readTable({ header: NOTICE_COLUMNS })?.columns).toEqual({
    recipient: SUPPLIERS,
    description: 'Title, Description',
  })
})

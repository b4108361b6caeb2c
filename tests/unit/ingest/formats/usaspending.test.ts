import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usaspending } from '@/lib/ingest/formats/usaspending/format'
import { readAmount, readDay } from '@/lib/ingest/formats/usaspending/values'
import { EXTRACT, officialHeader } from '../../../fixtures/usaspending'

const read = (header: readonly string[], row: Record<string, string>) => {
  const reader = usaspending.readTable({ header })
  return reader?.map(header.map((name) => row[name] ?? ''))
}

describe('USAspending', () => {
  it('tells awards, transactions, subawards and the extract apart by their header', () => {
    const datasets = [
      ...(['awards', 'transactions', 'subawards'] as const).map(officialHeader),
      EXTRACT.split(','),
    ].map((header) => usaspending.readTable({ header })?.dataset.slug)
    expect(datasets).toEqual([
      'usaspending-awards',
      'usaspending-transactions',
      'usaspending-subawards',
      'usaspending-transactions',
    ])
    expect(usaspending.readTable({ header: ['AOSNUMBER', 'City', 'Agency', 'Technology'] })).toBeNull()
  })

  it('gives an action the same key in the official download, in one without award keys, and in the extract', () => {
    const award = 'CONT_AWD_70B04C20F00001359_7014_47QTCK18D0001_4732'
    const official = read(officialHeader('transactions'), {
      contract_transaction_unique_key: '7014_4732_70B04C20F00001359_P00002_47QTCK18D0001_0',
      contract_award_unique_key: award,
      modification_number: 'P00002',
      transaction_number: '0',
      federal_action_obligation: '102842374.44',
      action_date: '2021-09-13',
    })
    const narrow = read(['contract_transaction_unique_key', 'federal_action_obligation', 'recipient_duns'], {
      contract_transaction_unique_key: '7014_4732_70B04C20F00001359_P00002_47QTCK18D0001_0',
      federal_action_obligation: '1',
      recipient_duns: '12345678',
    })
    const extracted = read(EXTRACT.split(','), {
      'Generated Award ID': award,
      Modification: 'P00002',
      'Federal Action Obligation': '102842374.44',
      'Action Date': '2021-09-13',
    })
    expect([official, narrow, extracted]).toMatchObject(
      Array(3).fill({ rowKey: `${award}|P00002`, contractKey: award, kind: 'order' }),
    )
    expect(narrow).toMatchObject({ recipients: [{ ids: [['DUNS', '012345678']] }] })
  })

  it('drops names and pay of officers, telephone and fax', () => {
    const header = officialHeader('awards')
    const row = Object.fromEntries(header.map((name) => [name, 'x']))
    const mapped = read(header, {
      ...row,
      contract_award_unique_key: 'CONT_AWD_1_2_-NONE-_-NONE-',
      total_obligated_amount: '5',
      award_base_action_date: '2020-01-01',
      award_latest_action_date: '2020-02-01',
    })
    const cells = mapped && 'cells' in mapped ? mapped.cells : []
    const columns = 'columns' in cells ? cells.columns.map(({ name }) => name) : []
    expect(columns).toContain('recipient_name')
    expect(columns.filter((name) => /officer_\d|phone|fax/.test(name))).toEqual([])
    const reader = usaspending.readTable({ header })
    expect(reader?.keeps('highly_compensated_officer_1_amount')).toBe(false)
  })

  it('keeps subawards apart by report, and says whose they are', () => {
    const header = officialHeader('subawards')
    const row = {
      prime_award_unique_key: 'CONT_AWD_A_7014_-NONE-_-NONE-',
      prime_awardee_name: 'PRIME INC',
      prime_award_piid: 'A',
      subaward_number: '7',
      subaward_amount: '-3.5',
      subaward_action_date: '2022-02-02',
      subawardee_name: 'SUB LLC',
    }
    const [one, two] = ['r1', 'r2'].map((report) => read(header, { ...row, subaward_sam_report_id: report }))
    expect(one).toMatchObject({
      kind: 'subaward',
      amount: '-3.50',
      recipients: [{ name: 'SUB LLC' }],
      displayNumber: '7',
    })
    expect(one && 'rowKey' in one && two && 'rowKey' in two && one.rowKey !== two.rowKey).toBe(true)
    expect(one).toMatchObject({ amountNote: expect.stringContaining('PRIME INC') })
  })

  it('refuses an amount that is none, a day that is none, and an award without a key, with column and remedy', () => {
    const header = EXTRACT.split(',')
    const good = {
      'Generated Award ID': 'CONT_AWD_1_2_-NONE-_-NONE-',
      'Federal Action Obligation': '1',
      Modification: '0',
    }
    expect(read(header, { ...good, 'Federal Action Obligation': '12,34' })).toMatchObject({
      column: 'Federal Action Obligation',
      value: '12,34',
    })
    expect(read(header, { ...good, 'Action Date': '2021-02-30' })).toMatchObject({ column: 'Action Date' })
    expect(read(header, { ...good, 'Generated Award ID': ' ' })).toMatchObject({
      column: 'Generated Award ID',
    })
  })

  it('reads every amount of two decimals exactly, and none that is not one', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), (cents) => {
        const size = cents < 0n ? -cents : cents
        const text = `${cents < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
        expect(readAmount(text)).toBe(text)
      }),
    )
    expect(['$1,234.50', '(1234.50)', '1234.5000', '+7'].map(readAmount)).toEqual([
      '1234.50',
      '-1234.50',
      '1234.50',
      '7.00',
    ])
    expect(['', '1.234', '1e5', 'NaN', '12,34', '1'.repeat(19)].map(readAmount)).toEqual(Array(6).fill(null))
  })

  it('reads days as the register writes them, and no others', () => {
    expect(
      ['2021-09-28', '2021-09-28 00:00:00', '9/28/2021', '2021-13-01', '28.9.2021', '1700-01-01'].map(
        readDay,
      ),
    ).toEqual(['2021-09-28', '2021-09-28', '2021-09-28', null, null, null])
  })
})

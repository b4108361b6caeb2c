import { describe, expect, it } from 'vitest'
import type { Tree } from '@/lib/ingest/formats/ocds/tree'
import { award, buyer, contract, tender } from '../../../../fixtures/ocds'
import { one, rowsOf, said } from '../../../../fixtures/ocds-process'

describe('a process', () => {
  it('is a bid as long as nothing is awarded: without recipient, with the tender’s value', () => {
    expect(
      said([one('2020-01-01', { ...buyer, ...tender({ tenderPeriod: { startDate: '2020-01-05' } }) })]),
    ).toMatchObject([
      {
        kind: 'bid',
        rowKey: 'ocds-b5fd17-1',
        buyerName: 'Alderness Constabulary',
        buyerCountry: 'GB',
        recipients: [],
        amount: '1000.00',
        currency: 'GBP',
        actionOn: '2020-01-05',
        description: 'Doorbells\nCameras at doors, LANTERN or equal',
        amountNote: expect.stringMatching(/estimate.*"complete"/),
      },
    ])
  })

  it('is a contract for each award, with the value and the day of the award’s contract where there is one', () => {
    const rows = rowsOf([
      one('2020-01-01', { ...buyer, ...tender() }),
      one('2020-02-01', { awards: [award('A', 900.5, 'Lantern'), award('B', 10, 'Other Eyes')] }),
      one('2020-03-01', {
        contracts: [
          contract('C', 'A', {
            value: { amount: '950', currency: 'GBP' },
            dateSigned: '2020-02-20T10:00:00+01:00',
          }),
        ],
      }),
    ])
    expect(rows).toMatchObject([
      {
        kind: 'award',
        rowKey: 'ocds-b5fd17-1|A',
        displayNumber: 'ocds-b5fd17-1 A',
        amount: '950.00',
        actionOn: '2020-02-20',
        recipients: [{ name: 'Lantern' }],
        amountNote: 'Value of the contract, as the register gives it.',
      },
      {
        rowKey: 'ocds-b5fd17-1|B',
        amount: '10.00',
        actionOn: '2020-02-01',
        recipients: [{ name: 'Other Eyes' }],
      },
    ])
  })

  it('has a contract for each of several under one award, and each keeps its own suppliers', () => {
    const two = one('2020-03-01', {
      ...buyer,
      awards: [award('A', 100, 'Lantern')],
      contracts: [
        contract('1', 'A', { value: { amount: 60, currency: 'GBP' } }),
        contract('2', 'A', {
          value: { amount: 40, currency: 'GBP' },
          suppliers: [{ id: 'O', name: 'Other Eyes' }],
        }),
      ],
    })
    expect(
      rowsOf([two]).map(({ rowKey, amount, recipients }) => [rowKey, amount, recipients[0]?.name]),
    ).toEqual([
      ['ocds-b5fd17-1|A|1', '60.00', 'Lantern'],
      ['ocds-b5fd17-1|A|2', '40.00', 'Other Eyes'],
    ])
    const before = rowsOf([one('2020-02-01', { ...buyer, awards: [award('A', 100, 'Lantern')] })])
    expect(rowsOf([two], before).map(({ rowKey, amount }) => [rowKey, amount])).toEqual([
      ['ocds-b5fd17-1|A|1', '60.00'],
      ['ocds-b5fd17-1|A|2', '40.00'],
      ['ocds-b5fd17-1|A', null],
    ])
  })

  it('never counts a contract of nobody knows which award beside the awards', () => {
    const rows = rowsOf([
      one('2020-03-01', {
        ...buyer,
        awards: [award('A', 100, 'Lantern'), award('B', 1, 'Other Eyes')],
        contracts: [
          contract('1', 'gone', { value: { amount: 100, currency: 'GBP' } }),
          contract('2', undefined, { value: { amount: 5, currency: 'GBP' } }),
        ],
      }),
    ])
    expect(rows.map(({ rowKey, amount, recipients }) => [rowKey, amount, recipients.length])).toEqual([
      ['ocds-b5fd17-1|A', '100.00', 1],
      ['ocds-b5fd17-1|B', '1.00', 1],
      ['ocds-b5fd17-1|gone', null, 0],
      ['ocds-b5fd17-1||2', null, 0],
    ])
    expect(rows[2]?.amountNote).toContain('100.00 GBP are not counted')
  })

  it('of contracts alone is theirs, with the parties that supply', () => {
    expect(
      rowsOf([
        one('2020-03-01', {
          ...buyer,
          parties: [{ id: 'S', name: 'Lantern', roles: ['supplier'] }],
          contracts: [contract('1', 'A', { value: { amount: 7, currency: 'GBP' } })],
        }),
      ]),
    ).toMatchObject([{ rowKey: 'ocds-b5fd17-1|A', amount: '7.00', recipients: [{ name: 'Lantern' }] }])
  })

  it('says of an award that was cancelled that nobody gets its money, and of one not yet in force that it is not', () => {
    const rows = rowsOf([
      one('2020-03-01', {
        ...buyer,
        awards: [
          award('A', 100, 'Lantern', { status: 'cancelled' }),
          award('B', 5, 'Lantern', { status: 'pending' }),
          award('C', 6, 'Lantern', { status: 'unsuccessful' }),
        ],
      }),
    ])
    expect(rows).toMatchObject([
      {
        rowKey: 'ocds-b5fd17-1|A',
        kind: 'bid',
        amount: null,
        recipients: [],
        amountNote: 'Nothing came of the award; its value was 100.00 GBP.',
      },
      {
        rowKey: 'ocds-b5fd17-1|B',
        kind: 'award',
        amount: '5.00',
        amountNote: expect.stringContaining('not yet in force'),
      },
    ])
    const stood = rowsOf([one('2020-02-01', { ...buyer, awards: [award('C', 6, 'Lantern')] })])
    expect(
      rowsOf([one('2020-03-01', { awards: [{ id: 'C', status: 'unsuccessful' }] })], stood),
    ).toMatchObject([{ rowKey: 'ocds-b5fd17-1|C', kind: 'bid', amount: null, recipients: [] }])
  })

  it('of an award that came to nothing stands where its contract was concluded', () => {
    const rows = rowsOf([
      one('2020-03-01', {
        ...buyer,
        awards: [award('A', 100, 'Lantern', { status: 'cancelled' })],
        contracts: [contract('1', 'A', { value: { amount: 90, currency: 'GBP' } })],
      }),
    ])
    expect(rows).toMatchObject([{ kind: 'award', amount: '90.00', recipients: [{ name: 'Lantern' }] }])
  })

  it.each([
    ['only plans', { ...buyer, planning: { budget: {} } }, 'says nothing yet'],
    ['plans a tender', { ...buyer, ...tender({ status: 'planned' }) }, 'says nothing yet'],
    [
      'has only awards that came to nothing',
      { ...buyer, awards: [award('A', 1, 'X', { status: 'unsuccessful' })] },
      'came to nothing',
    ],
    ['names no buyer', tender(), 'names no buyer'],
  ])('that %s is refused', (_, rest, reason) => {
    expect(said([one('2020-01-01', rest)])).toContain(reason)
  })

  it('names who buys by its buyer, else by role, else by who runs the procedure', () => {
    const names = (rest: Tree) => rowsOf([one('2020-01-01', { ...tender(), ...rest })])[0]?.buyerName
    const party = (name: string, role: string, id = name) => ({ id, name, roles: [role] })
    expect(names({ buyer: { id: 'P' }, parties: [party('By id', 'other', 'P')] })).toBe('By id')
    expect(names({ parties: [party('By role', 'buyer')] })).toBe('By role')
    expect(names({ parties: [party('Runs it', 'procuringEntity')] })).toBe('Runs it')
    expect(names({ parties: [party('One', 'buyer'), party('Two', 'buyer')] })).toBe('One; Two')
  })

  it('gives recipients their identifiers as the ledger calls them', () => {
    const identifier = (scheme: string, id: string) => ({ scheme, id, legalName: 'Legal' })
    const [row] = rowsOf([
      one('2020-01-01', {
        ...buyer,
        parties: [
          {
            id: '1',
            identifier: identifier('GB-COH', '4142000'),
            additionalIdentifiers: [identifier('US-DUNS', '12-345-678')],
          },
          { id: 'GB-COH-SC12345', name: 'By id' },
          { id: '3', name: 'None', identifier: identifier('GB-COH', 'N/A') },
          { id: '4', name: 'Other', identifier: identifier('ua-edr', '123') },
        ],
        awards: [
          award('A', 1, 'x', { suppliers: ['1', 'GB-COH-SC12345', '3', '4', '4'].map((id) => ({ id })) }),
        ],
      }),
    ])
    expect(row?.recipients).toEqual([
      {
        name: 'Legal',
        ids: [
          ['GB-COH', '04142000'],
          ['DUNS', '012345678'],
        ],
      },
      { name: 'By id', ids: [['GB-COH', 'SC012345']] },
      { name: 'None', ids: [] },
      { name: 'Other', ids: [['UA-EDR', '123']] },
    ])
  })
})

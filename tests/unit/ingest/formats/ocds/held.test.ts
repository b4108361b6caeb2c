import { describe, expect, it } from 'vitest'
import type { AwardRow } from '@/lib/ingest/import/mapped'
import { award, buyer, contract, tender } from '../../../../fixtures/ocds'
import { one, rowsOf } from '../../../../fixtures/ocds-process'

const history = [
  one('2020-01-01', { ...buyer, ...tender() }),
  one('2020-02-01', {
    awards: [award('A', 900.5, 'Lantern', { documents: [{ url: 'https://example.org/1' }] })],
  }),
  one('2020-03-01', {
    contracts: [contract('C', 'A', { value: { amount: 950, currency: 'GBP' }, dateSigned: '2020-02-20' })],
  }),
  one('2020-04-01', {
    awards: [{ id: 'B', value: { amount: 1, currency: 'GBP' }, suppliers: [{ id: 'S', name: 'S' }] }],
  }),
]
const facts = (rows: readonly AwardRow[]) =>
  rows.map(({ cells: _, ...row }) => row).sort((a, b) => (a.rowKey < b.rowKey ? -1 : 1))

describe('what comes later', () => {
  const whole = rowsOf(history)

  it('is merged with what the ledger holds, so that releases one by one say what they say together', () => {
    let held: AwardRow[] = []
    for (const [index, next] of history.entries()) {
      const rows = rowsOf([next], held)
      held = [...new Map([...held, ...rows].map((row) => [row.rowKey, row])).values()]
      expect(facts(held.filter(({ kind }) => kind === 'award')), `after ${index + 1}`).toEqual(
        facts(index === 0 ? [] : rowsOf(history.slice(0, index + 1))),
      )
    }
  })

  it('changes nothing when it is the same again, in whole or in part', () => {
    expect(rowsOf(history, whole)).toEqual(whole)
    for (const release of history) expect(rowsOf([release], whole), String(release['date'])).toEqual(whole)
    expect(rowsOf(history.slice(1, 3), whole)).toEqual(whole)
  })

  it('fills in what came out of order, and newer releases win', () => {
    const old = one('2020-01-01', { ...buyer, ...tender({ title: 'Old' }) })
    const newer = [one('2020-02-15', { ...buyer, tender: { title: 'New' } }), ...history.slice(2)]
    const filled = rowsOf([old], rowsOf(newer))
    expect(facts(filled)).toEqual(facts(rowsOf([old, ...newer])))
    expect(filled[0]?.description).toBe('New\nCameras at doors, LANTERN or equal')
  })

  it('says what became of the tender that the ledger holds as a bid', () => {
    const bid = rowsOf(history.slice(0, 1))
    expect(rowsOf(history.slice(1, 2), bid).map(({ rowKey, kind }) => [rowKey, kind])).toEqual([
      ['ocds-b5fd17-1|A', 'award'],
      ['ocds-b5fd17-1', 'bid'],
    ])
  })
})

it('Cells are pointers and texts of the one contract, without personal data or plans', () => {
  const [row] = rowsOf(history)
  const cells = new Map(row?.cells)
  expect(cells.get('/awards/0/value/amount')).toBe('900.5')
  expect(cells.get('/contracts/0/dateSigned')).toBe('2020-02-20')
  expect(cells.get('/date')).toBe('2020-03-01T00:00:00Z')
  expect(cells.get('earliest release')).toBe('2020-01-01T00:00:00Z')
  expect(cells.get('/parties/0/address/countryName')).toBe('England')
  expect(row?.cells.at(-1)?.[0]).toBe('/awards/0/documents/0/url')
})

import { describe, expect, it } from 'vitest'
import { readRelease, releasesIn } from '@/lib/ingest/formats/ocds/releases'
import { award, buyer, contract, release, tender } from '../../../../fixtures/ocds'

const good = release('1', '2020-01-01', { ...buyer, ...tender(), awards: [award('A', 1, 'X')] })
const parts = (value: unknown, path = '') =>
  releasesIn({ line: 1, path, value, bytesRead: 0 }).map((part) => [part.path, part.value])

describe('what an item holds', () => {
  it('is one release, those of a package or a record, or its compiled release', () => {
    expect(parts(good, '/releases/3')).toEqual([['/releases/3', good]])
    expect(parts({ uri: 'u', releases: [good, 5] }, '/0')).toEqual([
      ['/0/releases/0', good],
      ['/0/releases/1', 5],
    ])
    expect(parts({ ocid: 'o', releases: [good, good], compiledRelease: good })).toEqual([
      ['/releases/0', good],
      ['/releases/1', good],
    ])
    expect(parts({ ocid: 'o', compiledRelease: good })).toEqual([['/compiledRelease', good]])
    expect(parts({ records: [{ ocid: 'o', compiledRelease: good }] }, '/1')).toEqual([
      ['/1/records/0/compiledRelease', good],
    ])
  })

  it('is the compiled release where a record has only the addresses of its releases', () => {
    const linked = { url: 'https://example.org/1', date: '2020-01-01T00:00:00Z', tag: ['award'] }
    expect(parts({ ocid: 'o', releases: [linked], compiledRelease: good })).toEqual([
      ['/compiledRelease', good],
    ])
    const [only] = parts({ ocid: 'o', releases: [linked] })
    expect(readRelease(only?.[1])).toMatchObject({
      column: '/url',
      remedy: expect.stringContaining('get the release from there'),
    })
    expect(readRelease({ ocid: 'o', releases: [] })).toMatchObject({ reason: 'the record holds no release' })
  })
})

describe('a release', () => {
  it('is kept without what tells of persons, plans and bids', () => {
    const text = JSON.stringify(
      readRelease({
        ...good,
        planning: { rationale: 'SECRET' },
        bids: { details: [] },
        tender: { title: 't', items: [{ id: 'BULK' }] },
      }),
    )
    expect(text).toContain('"ocid":"ocds-b5fd17-1"')
    for (const gone of ['A Person', 'person@example.org', 'Secret Road', 'SECRET', 'bids', 'BULK'])
      expect(text).not.toContain(gone)
  })

  it.each([
    ['no object', 7, null],
    ['no ocid', { ...good, ocid: '' }, '/ocid'],
    ['a prefix for its ocid', { ...good, ocid: 'ocds-b5fd17-' }, '/ocid'],
    ['no date', { ...good, date: null }, '/date'],
    ['a day that is none', { ...good, date: '2020-02-30T00:00:00Z' }, '/date'],
    ['a text for its buyer', { ...good, buyer: 'A buyer' }, '/buyer'],
    ['an object for its awards', { ...good, awards: { id: 1 } }, '/awards'],
    ['a text among its parties', { ...good, parties: ['x'] }, '/parties'],
    ['an award without id', { ...good, awards: [{ title: 'x' }] }, '/awards/0/id'],
    [
      'a status nobody knows',
      { ...good, awards: [award('A', 1, 'X', { status: 'desierto' })] },
      '/awards/0/status',
    ],
    ['an amount in words', { ...good, awards: [award('A', 'ten', 'X')] }, '/awards/0/value/amount'],
    [
      'an amount that JSON does not hold',
      { ...good, awards: [award('A', 1e17, 'X')] },
      '/awards/0/value/amount',
    ],
    [
      'a currency that is none',
      { ...good, ...tender({ value: { amount: 1, currency: 'ZZZ' } }) },
      '/tender/value/currency',
    ],
    [
      'a value that is a number',
      { ...good, contracts: [contract('C', 'A', { value: 5 })] },
      '/contracts/0/value',
    ],
    [
      'a day of signing that is none',
      { ...good, contracts: [contract('C', 'A', { dateSigned: '31/12/2020' })] },
      '/contracts/0/dateSigned',
    ],
    [
      'a supplier that is a text',
      { ...good, awards: [award('A', 1, 'X', { suppliers: ['X'] })] },
      '/awards/0/suppliers',
    ],
  ])('with %s is refused with its place', (_, value, column) => {
    expect(readRelease(value)).toMatchObject({
      column,
      reason: expect.any(String),
      remedy: expect.any(String),
    })
  })

  it.each([
    [
      'null wherever it can be',
      { ...good, buyer: null, awards: null, tender: { value: null, status: null } },
    ],
    ['statuses in capitals', { ...good, awards: [award('A', 1, 'X', { status: 'Active' })] }],
    ['empty texts', { ...good, awards: [award('A', null, 'X', { date: '', status: '' })] }],
    [
      'a date that says there is none',
      { ...good, awards: [award('A', 1, 'X', { date: '0001-01-01T00:00:00Z' })] },
    ],
    ['no id of its own', { ...good, id: undefined }],
    ['fields of extensions', { ...good, ['x_own']: { anything: [1] } }],
    [
      'an amount of 0 in no currency',
      { ...good, awards: [award('A', 1, 'X', { value: { amount: 0, currency: '' } })] },
    ],
  ])('with %s is taken', (_, value) => {
    expect(readRelease(value)).toMatchObject({ shape: 'release' })
  })
})

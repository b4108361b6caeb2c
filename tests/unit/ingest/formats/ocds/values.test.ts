import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { companyNumber } from '@/lib/ingest/formats/companies-house'
import { readDecimal, readMoney } from '@/lib/ingest/formats/ocds/amounts'
import { countryOfAddress, countryOfProcess } from '@/lib/ingest/formats/ocds/countries'
import { instant, readDated } from '@/lib/ingest/formats/ocds/dates'

describe('amounts', () => {
  it('are exact in two decimals as long as JSON holds them exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => {
        const text = (cents / 100).toFixed(2)
        expect(readDecimal(JSON.parse(text))?.amount).toBe(text === '-0.00' ? '0.00' : text)
        expect(readDecimal(text)?.amount).toBe(text === '-0.00' ? '0.00' : text)
      }),
    )
  })

  it('with more decimals are rounded and say so; what is no decimal is none', () => {
    expect([1234.567, '0.005', -2.675, '99.999', 1e-9].map(readDecimal)).toEqual([
      { amount: '1234.57', rounded: true },
      { amount: '0.01', rounded: true },
      { amount: '-2.68', rounded: true },
      { amount: '100.00', rounded: true },
      { amount: '0.00', rounded: true },
    ])
    expect(['', '1.234,50', 'NaN', null, {}, 1e16, '9'.repeat(19)].map(readDecimal)).toEqual(
      Array(7).fill(null),
    )
  })

  it('that say nothing are kept as a note', () => {
    expect(readMoney({ amount: 0, currency: 'GBP' })).toMatchObject({
      amount: null,
      note: expect.stringContaining('gives 0'),
    })
    expect(readMoney({ amount: 12 })).toMatchObject({
      amount: null,
      note: 'The register gives 12 without a currency.',
    })
    expect(readMoney({ amount: 1.005, currency: 'clf' })).toEqual({
      amount: '1.01',
      currency: 'CLF',
      note: 'Rounded from 1.005.',
    })
    expect(readMoney(undefined).note).toBe('The register gives no amount.')
  })
})

describe('dates of releases', () => {
  it('are in order as texts as they are in time, whatever their zones', () => {
    const written = [
      '2020-01-01T02:00:00+03:00',
      '2020-01-01',
      '2020-01-01T00:00:00.1Z',
      '2019-12-31T20:00:01-04:00',
    ]
    expect(written.map(instant).sort()).toEqual([
      '2019-12-31T23:00:00.000000000Z',
      '2020-01-01T00:00:00.000000000Z',
      '2020-01-01T00:00:00.100000000Z',
      '2020-01-01T00:00:01.000000000Z',
    ])
    expect(
      ['', '2020', '2020-02-30T00:00:00Z', '01/02/2020', '0001-01-01T00:00:00Z', '2020-01-01T99:00:00Z'].map(
        instant,
      ),
    ).toEqual(Array(6).fill(null))
  })

  it('of awards are the day as written, as precise as they are', () => {
    expect(readDated('2020-03-01T23:30:00-05:00')).toEqual({
      earliest: '2020-03-01',
      latest: '2020-03-01',
      text: null,
    })
    expect(readDated('2020-03')).toEqual({ earliest: '2020-03-01', latest: '2020-03-31', text: '2020-03' })
    expect(['', '0001-01-01T00:00:00Z'].map(readDated)).toEqual([null, null])
    expect(['01/02/2020', '2020-13-01', 'soon', '9999-01-01'].map(readDated)).toEqual(
      Array(4).fill(undefined),
    )
  })
})

it.each([
  ['England', 'GB'],
  ['UNITED KINGDOM', 'GB'],
  ['UK', 'GB'],
  ['Україна', 'UA'],
  ['México', 'MX'],
  ['Moldova', 'MD'],
  ['py', 'PY'],
  ['Neverland', null],
  ['ZZ', null],
  ['', null],
])('An address in %j is in the country %j', (countryName, code) => {
  expect(countryOfAddress({ countryName })).toBe(code)
})

it('A process is in its publisher’s country, where that is known', () => {
  expect(['ocds-b5fd17-1', 'OCDS-BE6BCU-UA-1', 'ocds-000000-1', 'x'].map(countryOfProcess)).toEqual([
    'GB',
    'UA',
    'ZZ',
    'ZZ',
  ])
})

it('Numbers of Companies House have eight signs', () => {
  expect(
    ['4142000', ' 04142000', 'sc12345', 'OC301234', 'IP1234R', '123456789', 'N/A', '', '0'].map(
      companyNumber,
    ),
  ).toEqual(['04142000', '04142000', 'SC012345', 'OC301234', 'IP01234R', ...Array(4).fill(null)])
})

import { describe, expect, it } from 'vitest'
import {
  activeFilters,
  canonicalPath,
  lastHref,
  listHref,
  removedHref,
  rowHref,
  rowsQuery,
  sortHref,
  unfoldedHrefs,
} from '@/lib/search-params/address'
import { agenciesPage, contractsPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

const rawOf = (query: string): RawParams => {
  const params = new URLSearchParams(query)
  return Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
}
const read = (query: string) => parseParams(contractsPage.parameters, rawOf(query))

const { filters } = read(
  'density=close&columns=signed&columns=amount&more=agency&find=customs&sort=-amount&year=2022&reseller=yes&company=amazon&before=end',
)

describe('the address of a page of a list', () => {
  it('holds how the page looks behind what is asked, always in the same order', () => {
    expect(listHref(contractsPage, filters)).toBe(
      '/contracts?company=amazon&reseller=yes&year=2022&sort=-amount&before=end&columns=amount&columns=signed&density=close&more=agency&find=customs',
    )
  })

  it('keeps the looks when a filter changes, and folds the facet', () => {
    expect(removedHref(contractsPage, filters, 'year', 2022)).toBe(
      '/contracts?company=amazon&reseller=yes&sort=-amount&columns=amount&columns=signed&density=close',
    )
  })

  it('says the same rows to files, to the API and to search engines however it looks', () => {
    const rows = 'company=amazon&reseller=yes&year=2022&sort=-amount'
    expect(rowsQuery(contractsPage, filters)).toBe(rows)
    expect(canonicalPath(contractsPage, filters)).toBe(`/contracts?${rows}`)
  })

  it('counts what narrows the list alone as a filter', () => {
    expect(activeFilters(filters)).toBe(3)
  })

  it('names a row, and the last page', () => {
    const plain = read('sort=-amount&density=close&before=end').filters
    expect(rowHref(contractsPage, plain, 'k-1')).toBe('/contracts?sort=-amount&around=k-1&density=close#k-1')
    const misleading = read('q=around%3Dx+%26around%3Dx&recipient=more%3Dx&after=x&density=close').filters
    expect(rowHref(contractsPage, misleading, 'k-1')).toBe(
      '/contracts?q=around%3Dx+%26around%3Dx&recipient=more%3Dx&around=k-1&density=close#k-1',
    )
    expect(unfoldedHrefs(contractsPage, misleading)('agency')).toBe(
      '/contracts?q=around%3Dx+%26around%3Dx&recipient=more%3Dx&density=close&more=agency',
    )
    expect(lastHref(contractsPage, read('kind=bid&around=k-1').filters)).toBe(
      '/contracts?kind=bid&before=end',
    )
  })

  it('sorts numbers and dates by the largest first, names by the first letter, and turns either round', () => {
    const sorted = (sort: string, column: string, largestFirst: boolean) =>
      sortHref(contractsPage, read(`sort=${sort}`).filters, column, largestFirst)
    expect(sorted('buyer', 'amount', true)).toBe('/contracts?sort=-amount')
    expect(sorted('-amount', 'amount', true)).toBe('/contracts?sort=amount')
    expect(sorted('-amount', 'buyer', false)).toBe('/contracts?sort=buyer')
    expect(sorted('buyer', 'buyer', false)).toBe('/contracts?sort=-buyer')
  })

  it('names columns and facets that it does not have, and says which there are', () => {
    const { problems } = read('columns=price&density=tight&more=mood')
    expect(problems.map(({ name, message }) => [name, message])).toEqual([
      ['columns', expect.stringMatching(/^may be buyer, .* or amount$/)],
      ['density', 'may be close, or left out'],
      ['more', expect.stringContaining('agency-type')],
    ])
  })
})

describe('a parameter that a list does not have', () => {
  it.each([
    ['companies', 'this list has no such parameter'],
    ['years', 'this list has no such parameter; year is meant perhaps'],
    ['reseler', 'this list has no such parameter; reseller is meant perhaps'],
    ['foo', 'this list has no such parameter'],
    ['yaer', 'this list has no such parameter; year is meant perhaps'],
    ['Currency', 'this list has no such parameter; currency is meant perhaps'],
    ['colour', 'this list has no such parameter'],
  ])('%s is named, with what may be meant', (name, message) => {
    expect(read(`${name}=1`).problems).toEqual([{ name, value: '1', message }])
  })

  it('is one that another list has', () => {
    expect(parseParams(agenciesPage.parameters, { reseller: 'yes' }).problems).toHaveLength(1)
  })
})

describe('an amount in an address', () => {
  it.each([
    ['250000', '250000'],
    ['1,500,000', '1500000'],
    ['1.5m', '1500000'],
    ['0.25k', '250'],
    ['2bn', '2000000000'],
    [' 12 500.50 ', '12500.5'],
    ['-3k', '-3000'],
    ['-0', '0'],
    ['007', '7'],
    ['1.234k', null],
    ['1e6', null],
    ['about 5', null],
    ['1,00', null],
    ['9'.repeat(30), null],
  ])('%s is read as %s', (written, meant) => {
    const { filters, problems } = read(`amount-from=${encodeURIComponent(written)}`)
    expect(filters['amount-from']).toBe(meant)
    expect(problems).toHaveLength(meant === null ? 1 : 0)
  })
})

describe('a range that ends before it begins', () => {
  it('is left out, and both its ends are named; the rest applies', () => {
    const { filters, problems } = read('from=2022&to=2020&amount-from=5m&amount-to=900k&kind=award')
    expect(filters).toMatchObject({ from: null, to: null, 'amount-from': null, 'amount-to': null })
    expect(filters.kind).toEqual(['award'])
    expect(problems).toEqual([
      { name: 'from', value: '2022', message: 'lies above to, which is 2020' },
      { name: 'to', value: '2020', message: 'lies below from, which is 2022' },
      { name: 'amount-from', value: '5000000', message: 'lies above amount-to, which is 900000' },
      { name: 'amount-to', value: '900000', message: 'lies below amount-from, which is 5000000' },
    ])
  })

  it.each([
    'from=2020&to=2020',
    'from=2022',
    'to=1990',
    'amount-from=-5&amount-to=-4.5',
    'amount-from=9&amount-to=10',
  ])('is none of these: %s', (query) => {
    expect(read(query).problems).toEqual([])
  })
})

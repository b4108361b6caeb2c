import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedHref,
  type List,
  listHref,
  placeHref,
  removedHref,
  sortHref,
  tidyHref,
} from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { companiesList } from '@/lib/search-params/companies'
import { contractsList } from '@/lib/search-params/contracts'
import { decodeCursor, encodeCursor } from '@/lib/search-params/cursor'
import { evidenceList } from '@/lib/search-params/evidence'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { partnershipsList } from '@/lib/search-params/partnerships'

const lists: readonly List[] = [partnershipsList, contractsList, agenciesList, companiesList, evidenceList]

const rawOf = (href: string): RawParams => {
  const params = new URLSearchParams(href.split('?')[1])
  return Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
}

const values = fc.oneof(
  fc.constantFrom(
    'police',
    'ring',
    '1',
    'use',
    'US',
    'ca',
    '2019',
    '-began',
    'name',
    'given',
    'quote',
    'USD',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

/** Addresses of a list with values that fit, that do not, and that nobody would type. */
const rawFor = (list: List): fc.Arbitrary<RawParams> =>
  fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(list.parameters)), fc.string({ maxLength: 12 })),
    fc.oneof(values, fc.array(values, { maxLength: 4 })),
  )

describe.each(lists.map((list) => [list.path, list] as const))('an address of %s', (_, list) => {
  it('is read the same from its canonical form, without problems', () => {
    fc.assert(
      fc.property(rawFor(list), (raw) => {
        const { filters } = parseParams(list.parameters, raw)
        const href = listHref(list, filters)
        const again = parseParams(list.parameters, rawOf(href))
        expect(again.problems).toEqual([])
        expect(again.filters).toEqual(filters)
        expect(listHref(list, again.filters)).toBe(href)
      }),
    )
  })

  it('is one address whatever the order of its parameters', () => {
    fc.assert(
      fc.property(rawFor(list), (raw) => {
        const reversed = Object.fromEntries(Object.entries(raw).reverse())
        const href = (given: RawParams) => listHref(list, parseParams(list.parameters, given).filters)
        expect(href(reversed)).toBe(href(raw))
      }),
    )
  })
})

const read = (query: string) => parseParams(partnershipsList.parameters, rawOf(`?${query}`))

describe('an address', () => {
  it('names what is wrong in it, and applies the rest', () => {
    const { filters, problems } = read('kind=use&kind=marriage&from=99&country=USA&colour=red&state=ca')
    expect(filters).toMatchObject({ kind: ['use'], from: null, country: [], state: ['CA'] })
    expect(problems.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'kind=marriage',
      'country=USA',
      'from=99',
      'colour=red',
    ])
  })

  it('applies the first of a parameter that it may hold once', () => {
    const { filters, problems } = read('from=2018&from=2019')
    expect(filters.from).toBe(2018)
    expect(problems).toMatchObject([
      { name: 'from', value: '2019', message: 'is given 2 times; the first applies' },
    ])
  })

  it('with 10,000 values applies the first 50 and says so once', () => {
    const company = Array.from({ length: 10_000 }, (_, index) => `company-${index}`)
    const { filters, problems } = parseParams(partnershipsList.parameters, { company })
    expect(filters.company).toHaveLength(50)
    expect(problems).toMatchObject([{ message: 'is given 10000 times; the first 50 apply' }])
  })

  it('with 10,000 unknown parameters names a dozen and counts the others', () => {
    const { problems } = parseParams(
      partnershipsList.parameters,
      Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, '1'])),
    )
    expect(problems).toHaveLength(13)
    expect(problems.at(-1)?.message).toBe('and 9988 more that are wrong')
  })

  it.each([
    ['NUL', '\0'],
    ['half a character', '\ud800'],
    ['200 characters and more', 'a'.repeat(201)],
  ])('does not search for %s', (_, q) => {
    const { filters, problems } = parseParams(partnershipsList.parameters, { q })
    expect(filters.q).toBeNull()
    expect(problems.map(({ name }) => name)).toEqual(['q'])
    expect(problems[0]?.value).not.toContain('\0')
  })

  it.each(['__proto__', 'constructor', 'toString'])('has no parameter %s', (name) => {
    const { problems } = parseParams(partnershipsList.parameters, Object.fromEntries([[name, 'x']]))
    expect(problems).toMatchObject([{ name, message: 'this list has no such parameter' }])
  })

  it('of a form with empty fields leads to its canonical form, unless something is wrong in it', () => {
    expect(tidyHref(partnershipsList, read('q=&state=&kind=use'))).toBe('/partnerships?kind=use')
    expect(tidyHref(partnershipsList, read('q=&kind=marriage'))).toBeNull()
    expect(tidyHref(partnershipsList, read('kind=use'))).toBeNull()
  })
})

describe('a link of a list', () => {
  const { filters } = read(
    'agency-type=sheriff&agency-type=police&from=2018&sort=company&after=WyJjb21wYW55IiwiYSIsInAtMSJd',
  )

  it('that changes a filter begins at the first page', () => {
    expect(changedHref(partnershipsList, filters, { from: null })).toBe(
      '/partnerships?agency-type=police&agency-type=sheriff&sort=company',
    )
    expect(removedHref(partnershipsList, filters, 'agency-type', 'police')).toBe(
      '/partnerships?agency-type=sheriff&from=2018&sort=company',
    )
  })

  it('sorts by a column, then the other way round', () => {
    expect(sortHref(partnershipsList, filters, 'agency')).toContain('sort=agency')
    expect(sortHref(partnershipsList, filters, 'company')).toContain('sort=-company')
    expect(sortHref(partnershipsList, read('').filters, 'began')).toBe('/partnerships?sort=began')
  })

  it('to another page keeps all filters', () => {
    expect(placeHref(partnershipsList, filters, 'before', 'x')).toBe(
      '/partnerships?agency-type=police&agency-type=sheriff&from=2018&sort=company&before=x',
    )
    expect(placeHref(partnershipsList, filters, 'after', null)).toBeNull()
  })
})

describe('a cursor', () => {
  it('is read as it was written', () => {
    const storable = fc.string({ maxLength: 80 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text))
    const values = fc.option(fc.oneof(storable, fc.constantFrom('two\nlines', '\t', '警'.repeat(2000))))
    fc.assert(
      fc.property(values, fc.stringMatching(/^[a-z0-9-]{1,20}$/), (value, id) => {
        const cursor = { sort: '-began', value, id }
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
      }),
    )
  })

  it('that is none is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeCursor(text)).toBeNull()
      }),
    )
    const forged = [
      ['began'],
      ['began', 7, 'p-1'],
      ['began', 'x', 'p 1'],
      ['BEGAN', 'x', 'p-1'],
      ['began', '\0', 'p-1'],
      {},
    ]
    for (const value of forged) {
      expect(decodeCursor(Buffer.from(JSON.stringify(value)).toString('base64url'))).toBeNull()
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AgencyResolver } from '@/lib/ingest/resolve/agency-resolver'
import type { ResolverAgency } from '@/lib/ingest/resolve/data'
import { agency, judgement } from './small-data'

const resolverOf = (agencies: ResolverAgency[], whole = false) =>
  new AgencyResolver({ agencies, judgements: [] }, whole)
const find = (
  resolver: AgencyResolver,
  name: string,
  state: string | null,
  county: string | null = null,
  city = '',
) => resolver.resolve({ name, country: 'US', state, county, city: city || null }).agency?.slug ?? null

const states = ['AL', 'CO', 'FL', 'IN', 'KY', 'MO', 'NY', 'OH', 'TX', 'WI']
const jeffersons = states.map((state) => agency("Jefferson County Sheriff's Office", state, 'Jefferson'))

describe('ten sheriffs of Jefferson County', () => {
  const resolver = resolverOf(jeffersons)
  const spellings = [
    "Jefferson County Sheriff's Office",
    'JEFFERSON COUNTY SHERIFF’S DEPT.',
    'Jefferson Co. SO',
    'Jefferson County Sheriff',
  ]

  it('are ten: each name finds the one of its state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings), fc.constantFrom(...jeffersons), (name, expected) => {
        expect(find(resolver, name, expected.state, 'Jefferson County')).toBe(expected.slug)
      }),
    )
  })

  it('are none of them without a state, in an eleventh state, or in another county', () => {
    expect(find(resolver, spellings[0] ?? '', null)).toBeNull()
    expect(find(resolver, spellings[0] ?? '', 'WA', 'Jefferson County')).toBeNull()
    expect(find(resolver, spellings[0] ?? '', 'AL', 'Madison County')).toBeNull()
  })
})

describe('an agency’s name', () => {
  const elm = agency('Elm Police Department', 'CA', 'Elm County', { ori: 'CA0000100' })
  const oak = agency('City of Oak Police Department', 'CA', 'Oak County')
  const st = agency('Saint Mary County Sheriff’s Office', 'LA', 'St. Mary Parish')
  const resolver = resolverOf([elm, oak, st])

  it.each([
    ['ELM PD', elm],
    ['Elm Police Dept.', elm],
    ['City of Elm Police Department', elm],
    ['Elm Division of Police', elm],
    ['Police Department of Elm', elm],
    ['Oak PD', oak],
    ['Oak Police', oak],
  ])('%j is found with its place', (name, expected) => {
    expect(find(resolver, name, 'CA', expected.county)).toBe(expected.slug)
  })

  it('of a parish is that of a county', () => {
    expect(find(resolver, "St. Mary Parish Sheriff's Office", 'LA', 'Saint Mary Parish')).toBe(st.slug)
  })

  it('is the same in any case and punctuation', () => {
    const letters = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 })
    fc.assert(
      fc.property(letters, fc.constantFrom(' ', '  ', '. ', ' - ', ', '), (capitals, blank) => {
        const name = [...'elm police department']
          .map((letter, at) => (capitals[at] ? letter.toUpperCase() : letter))
          .join('')
        expect(find(resolver, name.replaceAll(' ', blank), 'CA', 'ELM')).toBe(elm.slug)
      }),
    )
  })

  it('that nobody has is nobody’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        fc.pre(!/elm|oak|mary/i.test(name))
        expect(find(resolver, name, 'CA', 'Elm County')).toBeNull()
      }),
    )
  })

  it('is another office’s where only the place is the same', () => {
    expect(find(resolver, 'Elm Fire Department', 'CA', 'Elm County')).toBeNull()
    expect(find(resolver, "Elm County Sheriff's Office", 'CA', 'Elm County')).toBeNull()
    expect(find(resolver, 'Elm Township Police Department', 'CA', 'Elm County')).toBeNull()
  })

  it('does not matter where the ORI says who it is', () => {
    const match = resolver.resolve({ name: 'Elmwood Police', country: 'US', state: 'CA', ori: 'ca0000100' })
    expect(match).toMatchObject({ agency: { slug: elm.slug }, by: 'identifier' })
  })

  it('finds nobody where the ORI is another one', () => {
    const match = resolver.resolve({
      name: 'Elm Police Department',
      country: 'US',
      state: 'CA',
      county: 'Elm',
      ori: 'CA9999900',
    })
    expect(match.agency).toBeNull()
  })
})

describe('agencies of one name in one state', () => {
  const twins = [
    agency('Raritan Police Department', 'NJ', 'Hunterdon County', { city: 'Flemington' }),
    agency('Raritan Police Department', 'NJ', 'Somerset County', { city: 'Raritan' }),
  ]
  const resolver = resolverOf(twins)

  it('are told apart by county, else by city', () => {
    expect(find(resolver, 'Raritan PD', 'NJ', 'Somerset')).toBe(twins[1]?.slug)
    expect(find(resolver, 'Raritan PD', 'NJ', null, 'Flemington')).toBe(twins[0]?.slug)
  })

  it('are both candidates where neither decides', () => {
    const match = resolver.resolve({ name: 'Raritan Police Department', country: 'US', state: 'NJ' })
    expect(match).toMatchObject({
      agency: null,
      ambiguous: [{ county: 'Hunterdon County' }, { county: 'Somerset County' }],
    })
  })
})

describe('town and village of one name', () => {
  const village = agency('Lancaster Village Police Department', 'NY', 'Erie')
  const town = agency('Lancaster Town Police Department', 'NY', 'Erie')
  const only = agency('Colonie Town Police Department', 'NY', 'Albany')

  it('are two, and a name without either is nobody’s', () => {
    const resolver = resolverOf([village, town], true)
    expect(find(resolver, 'Village of Lancaster Police Department', 'NY', 'Erie County')).toBe(village.slug)
    expect(find(resolver, 'Lancaster Police Department', 'NY', 'Erie County')).toBeNull()
  })

  it('need not be told apart where a whole register has but one in the county', () => {
    expect(find(resolverOf([only], true), 'Colonie Police Department', 'NY', 'Albany County')).toBe(only.slug)
    expect(find(resolverOf([only], true), 'Colonie Police Department', 'NY')).toBeNull()
  })

  it('stay open in a ledger that may lack the other', () => {
    expect(find(resolverOf([only]), 'Colonie Police Department', 'NY', 'Albany County')).toBeNull()
  })

  it('stay open where the very name stands in another county', () => {
    const city = agency('Lansing Police Department', 'MI', 'Eaton')
    const township = agency('Lansing Township Police Department', 'MI', 'Ingham')
    expect(
      find(resolverOf([city, township], true), 'Lansing Police Department', 'MI', 'Ingham County'),
    ).toBeNull()
  })
})

describe('judgements on agencies', () => {
  const elm = agency('Elm Police Department', 'CA', 'Elm County')
  const about = { name: 'Elm Bureau of Investigation', country: 'US', state: 'CA', county: 'Elm' }

  it('settle a name in its place, and nowhere else', () => {
    const same = judgement({ kind: 'agency', about, with: elm.slug, verdict: 'same' })
    const resolver = new AgencyResolver({ agencies: [elm], judgements: [same] })
    expect(find(resolver, about.name, 'CA', 'Elm County')).toBe(elm.slug)
    expect(find(resolver, about.name, 'NV', 'Elm County')).toBeNull()
    expect(find(resolver, about.name, 'CA', 'Oak County')).toBeNull()
  })

  it('keep a row from an agency of its name', () => {
    const not = judgement({
      kind: 'agency',
      about: { name: elm.name, country: 'US', state: 'CA', identifiers: { ORI: 'CA0000900' } },
      with: elm.slug,
      verdict: 'not-same',
    })
    const resolver = new AgencyResolver({ agencies: [elm], judgements: [not] })
    const row = { name: elm.name, country: 'US', state: 'CA', county: 'Elm' }
    expect(resolver.resolve({ ...row, ori: 'CA0000900' }).agency).toBeNull()
    expect(resolver.resolve({ ...row, ori: 'CA0000100' }).agency?.slug).toBe(elm.slug)
    expect(resolver.resolve(row).agency?.slug).toBe(elm.slug)
  })
})

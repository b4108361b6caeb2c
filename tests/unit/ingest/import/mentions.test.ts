import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mention, tellApart } from '@/lib/ingest/import/merge/listings-mentions'

const mention = (more: Partial<Mention>): Mention => ({
  ...{ key: more.name ?? '', name: 'Mill PD', country: 'US', state: 'NJ', county: null, city: null },
  ...{ type: 'police', level: 'local', rows: 1, first_key: 'E1' },
  ...more,
})

describe('mentions of one name in one state', () => {
  it('are one agency where their counties have one in common', () => {
    const { meant, open } = tellApart(
      [
        mention({ county: 'Ocean County', rows: 2 }),
        mention({ county: 'OCEAN, Monmouth County', name: 'Mill Police Department', rows: 4 }),
        mention({ county: null, city: 'Mill', first_key: 'E0' }),
      ],
      false,
    )
    expect(open).toEqual([])
    expect(meant.map(({ agency }) => agency)).toMatchObject([
      {
        ...{ name: 'Mill Police Department', names: ['Mill PD', 'Mill Police Department'] },
        ...{ county: 'OCEAN, Monmouth County', city: 'Mill', toldBy: 'name', sign: 'E0' },
      },
    ])
  })

  it('are several in several counties, and without a county nobody’s', () => {
    const all = [mention({ county: 'Ocean' }), mention({ county: 'Essex' }), mention({ county: null })]
    const { meant, open } = tellApart(all, false)
    expect(meant.map(({ agency: { county, toldBy } }) => [county, toldBy])).toEqual([
      ['Ocean', 'county'],
      ['Essex', 'county'],
    ])
    expect(open).toEqual([all[2]])
  })

  it('are told by their county where the ledger has the name elsewhere', () => {
    expect(tellApart([mention({ county: 'Ocean' })], true).meant[0]?.agency.toldBy).toBe('county')
  })

  it('decide type and level by the most rows, then by the alphabet', () => {
    const of = (rows: number, type: string) => mention({ type, rows })
    expect(tellApart([of(1, 'sheriff'), of(2, 'police')], false).meant[0]?.agency.type).toBe('police')
    expect(tellApart([of(2, 'sheriff'), of(2, 'police')], false).meant[0]?.agency.type).toBe('police')
  })

  it('mean the same agencies in whatever order they stand', () => {
    const counties = fc.constantFrom(null, 'Ocean', 'Essex', 'Ocean, Essex', 'Bergen', 'Union')
    fc.assert(
      fc.property(fc.array(fc.record({ county: counties, rows: fc.nat(3) }), { minLength: 1 }), (facts) => {
        const all = facts.map((fact, at) => mention({ ...fact, key: `${at}`, first_key: `E${at}` }))
        const places = (mentions: Mention[]) =>
          tellApart(mentions, false)
            .meant.map(({ agency, mentions }) => [agency.sign, agency.toldBy, agency.county, mentions.length])
            .sort((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1))
        expect(places(all.toReversed())).toEqual(places(all))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AgencyDirectory, type AgencyMention } from '@/lib/ingest/datasets/agency-directory'
import { emptyRegistry } from '@/lib/ingest/registry'

const mention = (over: Partial<AgencyMention>): AgencyMention => ({
  country: 'US',
  state: 'CA',
  name: 'Elm Police Department',
  county: 'Elm County',
  city: 'Elm',
  kind: { type: 'police', level: 'local' },
  seenIn: 'register',
  ...over,
})

const contradicting: AgencyMention[] = [
  mention({}),
  mention({ name: 'Elm PD', county: null }),
  mention({ name: "St. Mary's Co. Sheriff’s Dept", state: 'MD', kind: { type: 'sheriff', level: 'county' } }),
  mention({ name: "Saint Mary's County Sheriff's Office", state: 'MD' }),
  mention({ county: 'Elm County, Oak County', city: 'Elmm', kind: { type: 'police', level: 'county' } }),
  mention({ state: 'NV' }),
]

const settled = (mentions: readonly AgencyMention[]) => {
  const directory = new AgencyDirectory(emptyRegistry())
  for (const one of mentions) directory.add(one)
  return directory.agencies().map(({ names, ...agency }) => ({ ...agency, names: [...names.keys()].sort() }))
}

describe('the agencies that registers name', () => {
  it('are the same whatever the order of the rows', () => {
    const expected = settled(contradicting)
    fc.assert(
      fc.property(fc.shuffledSubarray(contradicting, { minLength: contradicting.length }), (shuffled) => {
        expect(settled(shuffled)).toEqual(expected)
      }),
    )
  })

  it('are one by name in normal form and state, and another in another state', () => {
    const agencies = settled(contradicting)
    expect(agencies.map(({ state, names }) => [state, names.length]).sort()).toEqual([
      ['CA', 2],
      ['MD', 2],
      ['NV', 1],
    ])
  })

  it('have the place that most rows give, and the one that says more among equals', () => {
    const california = settled(contradicting).find(({ state }) => state === 'CA')
    expect(california).toMatchObject({ county: 'Elm County, Oak County', city: 'Elm', level: 'local' })
  })
})

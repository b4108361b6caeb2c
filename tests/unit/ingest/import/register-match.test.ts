import { describe, expect, it } from 'vitest'
import { matchState, type RegisterRow } from '@/lib/ingest/import/merge/agencies-match'
import type { ResolverAgency } from '@/lib/ingest/resolve/data'

const row = (
  id: string,
  name: string,
  county: string | null,
  more: Partial<RegisterRow> = {},
): RegisterRow => ({
  ...{
    id,
    name,
    county,
    country: 'US',
    state: 'NJ',
    city: null,
    ori: null,
    certain: null,
    not: new Set<string>(),
  },
  ...more,
})
const agency = (
  id: string,
  name: string,
  county: string | null,
  more: Partial<ResolverAgency> = {},
): ResolverAgency => ({
  ...{ id, slug: id, name, names: [name], county, country: 'US', state: 'NJ', city: null, ori: null },
  ...more,
})

describe('the rows of a whole register', () => {
  it('are the agencies of their name and place, under any of their names', () => {
    const { matches, undecided } = matchState(
      [
        row('1', 'Mill Township Police Department', 'OCEAN'),
        row('2', 'Aiken Department of Public Safety', 'ESSEX'),
      ],
      [
        agency('a', 'Mill Twp. PD', 'Ocean County'),
        agency('b', 'Aiken Watch', 'Essex County', { names: ['Aiken Public Safety'] }),
      ],
    )
    expect(matches).toEqual([
      { row: '1', agency: 'a', by: 'state, name and county' },
      { row: '2', agency: 'b', by: 'state, name and county' },
    ])
    expect(undecided).toBe(0)
  })

  it('are nobody’s where two agencies would take one', () => {
    const two = [agency('a', 'Mill PD', 'Ocean'), agency('b', 'Mill Police Department', null)]
    expect(matchState([row('1', 'Mill Police Department', 'Ocean')], two)).toEqual({
      matches: [],
      undecided: 2,
    })
  })

  it('are nobody’s where an agency could be two of them, or its place differs', () => {
    const rows = [row('1', 'Mill Police Department', 'Ocean'), row('2', 'Mill Police Department', 'Essex')]
    expect(matchState(rows, [agency('a', 'Mill PD', null)])).toEqual({ matches: [], undecided: 1 })
    expect(matchState(rows, [agency('a', 'Mill PD', 'Bergen')])).toEqual({ matches: [], undecided: 1 })
  })

  it('go by ORI before the name, and not to whom a person said they are not', () => {
    const rows = [
      row('1', 'Mill Police Department', 'Ocean', { ori: 'NJ0000100' }),
      row('2', 'Hill Police Department', 'Ocean', { not: new Set(['b']) }),
    ]
    const both = [
      agency('a', 'Mill Police Department', 'Ocean'),
      agency('c', 'Old Mill Watch', 'Ocean', { ori: 'NJ0000100' }),
      agency('b', 'Hill Police Department', 'Ocean'),
    ]
    expect(matchState(rows, both)).toEqual({ matches: [{ row: '1', agency: 'c', by: 'ORI' }], undecided: 1 })
  })

  it('that are somebody’s for certain are nobody else’s', () => {
    const rows = [row('1', 'Mill Police Department', 'Ocean', { certain: 'z' })]
    expect(matchState(rows, [agency('a', 'Mill Police Department', 'Ocean')])).toEqual({
      matches: [],
      undecided: 1,
    })
  })
})

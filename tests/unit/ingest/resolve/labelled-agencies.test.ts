import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDatasets } from '@/lib/ingest/datasets/dataset-files'
import { readTable } from '@/lib/ingest/datasets/table'
import { type AgencyMatch, AgencyResolver } from '@/lib/ingest/resolve/agency-resolver'

const lines = (file: string) =>
  readFileSync(`tests/fixtures/labels/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

const register = lines('fbi-agencies.tsv').map(([ori = '', name = '', state = '', county = '']) => ({
  id: ori,
  slug: ori.toLowerCase(),
  name,
  names: [],
  country: 'US',
  state,
  county: county || null,
  city: null,
  ori,
}))
const resolver = new AgencyResolver({ agencies: register, judgements: [] }, true)

const kindOf = (match: AgencyMatch) => {
  if (match.agency) return match.exact ? 'exact' : 'resolved'
  if (match.ambiguous.length > 1) return 'ambiguous'
  return match.ambiguous.length === 1 ? 'place differs' : 'unmatched'
}

const labels = lines('agencies.tsv').map(([from, , name = '', state = '', county = '', city = '', right]) => {
  const match = resolver.resolve({ name, country: 'US', state, county: county || null, city: city || null })
  return { from, name, state, right, kind: kindOf(match), found: match.agency?.ori ?? null }
})

describe('the register of the FBI', () => {
  it('has an agency for these many of Ring’s 1,501 rows', () => {
    const ring = readDatasets('seeds').datasets.flatMap((files) =>
      files.spec.slug === 'ring-agencies-2020-10-07' ? readTable(files).rows : [],
    )
    const counts: Record<string, number> = {}
    for (const row of ring) {
      const [county, city] = [row.get('county') || null, row.get('city') || null]
      const kind = kindOf(
        resolver.resolve({ name: row.get('agency'), country: 'US', state: row.get('state'), county, city }),
      )
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    expect(counts).toEqual({ exact: 1278, resolved: 132, ambiguous: 7, 'place differs': 57, unmatched: 27 })
  })

  it('never gives another agency than the one that a reader of the row chose', () => {
    const resolved = labels.filter(({ found, right }) => found !== null && right !== '?')
    expect(resolved.length).toBeGreaterThan(300)
    expect(resolved.filter(({ found, right }) => found !== right)).toEqual([])
  })

  it('has the agency that a reader chose also where the row stays open, in most cases', () => {
    const open = labels.filter(({ found }) => found === null)
    const known = open.filter(({ right }) => right !== 'none' && right !== '?')
    expect([open.length, known.length]).toEqual([91, 71])
  })
})

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { createTestDatabase } from '@/tests/setup/test-database'

// Settings are read once the test has its database, and so not here.
const file = new URL('../../fixtures/search/queries.yaml', import.meta.url)
const sets = z
  .record(z.string(), z.array(z.strictObject({ q: z.string(), first: z.string() })))
  .parse(parse(readFileSync(file, 'utf8')))

/** Below this the search has become worse. */
const leastReciprocalRank = 0.97
/** What it is known not to find first; whoever makes it find one takes that out. */
const misses = ['lexus nexus', '"no place for hate and racism"']

let close: () => Promise<void>

beforeAll(async () => {
  ;({ close } = await createTestDatabase('seeded'))
})
afterAll(() => close())

/** The place of what must come first among what is found, from 1; 0 where it is not found. */
async function placeOf(q: string, first: string): Promise<number> {
  const { searchLedger } = await import('@/lib/queries/search')
  const { groups } = await searchLedger(q)
  const found = groups.flatMap(({ kind, hits }) => hits.map(({ key }) => `${kind}/${key}`))
  if (first === 'nothing') return found.length === 0 ? 1 : 0
  const isIt = (one: string) => (first.endsWith('/*') ? one.startsWith(first.slice(0, -1)) : one === first)
  return found.findIndex(isIt) + 1
}

describe('the search over the shipped ledger', () => {
  it('puts first what people look for', async () => {
    const places: { q: string; place: number }[] = []
    for (const { q, first } of Object.values(sets).flat()) places.push({ q, place: await placeOf(q, first) })
    const ranks = places.map(({ place }) => (place === 0 ? 0 : 1 / place))
    const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length
    expect(places.length).toBeGreaterThanOrEqual(100)
    expect(mean).toBeGreaterThanOrEqual(leastReciprocalRank)
    expect(places.filter(({ place }) => place !== 1).map(({ q }) => q)).toEqual(misses)
  })

  it('says of a partnership when it began as its page does, by its words and by its id', async () => {
    const { searchLedger } = await import('@/lib/queries/search')
    const { groups } = await searchLedger('license plate reader nebraska')
    const { hits = [] } = groups.find(({ kind }) => kind === 'partnerships') ?? {}
    const dated = hits.filter(({ detail }) => detail?.includes('2020'))
    expect(dated.length).toBeGreaterThan(0)
    for (const { key, detail } of dated) {
      expect(detail).toMatch(/ · (by )?(\d{1,2} )?([A-Z][a-z]{2} )?2020$/)
      const [identified] = (await searchLedger(key)).groups
      expect(identified?.hits).toMatchObject([{ key, detail, rank: 0 }])
    }
  })

  it.each(['ring', 'amazn web servces', 'police -county', '"police department" texas', 'ice'])(
    'counts for %s in each group what the list of all of them has',
    async (typed) => {
      const { searchLedger } = await import('@/lib/queries/search')
      const { tableNamed } = await import('@/lib/queries/tables/all-tables')
      const { readPage } = await import('@/lib/queries/lists/page')
      const { keysetOf } = await import('@/lib/queries/tables/table')
      const { parseParams } = await import('@/lib/search-params/parse')
      const { groups, wanted } = await searchLedger(typed)
      const listed = groups.flatMap(({ kind, total }) => {
        const table = tableNamed(kind)
        return table && 'q' in table.list.parameters ? [{ table, total }] : []
      })
      expect(listed.length).toBeGreaterThan(0)
      for (const { table, total } of listed) {
        const { filters } = parseParams(table.list.parameters, { q: wanted })
        const asked = await table.resolve(filters)
        const page = await readPage(keysetOf(table, asked), { sort: filters.sort, after: null, before: null })
        expect(page.total, table.list.name).toBe(total)
      }
    },
  )

  it('pages through all records of a kind without a list, each once', async () => {
    const { searchKindPage } = await import('@/lib/queries/search-page')
    const asked = { q: 'police', kind: 'sources', typed: null, after: null, before: null } as const
    const whole = await searchKindPage('sources', asked)
    const keys: string[] = []
    for (let after: string | null = null, pages = 0; pages < 10; pages++) {
      const part: Awaited<ReturnType<typeof searchKindPage>> = await searchKindPage(
        'sources',
        { ...asked, after },
        2,
      )
      keys.push(...(part?.hits ?? []).map(({ key }) => key))
      after = part?.page.after ?? null
      if (after === null) break
    }
    expect(keys.length).toBeGreaterThan(4)
    expect(keys).toEqual(whole?.hits.map(({ key }) => key))
  })

  it('says what it searched instead, and does not where it is told to search as typed', async () => {
    const { searchLedger } = await import('@/lib/queries/search')
    expect((await searchLedger('amazn web servces')).corrected).toBe('amazon web services')
    const asTyped = await searchLedger('amazn web servces', { asTyped: true })
    expect(asTyped).toMatchObject({ corrected: null, groups: [] })
  })

  it('suggests while one types, the best name first', async () => {
    const { suggest } = await import('@/lib/queries/suggest')
    const firstOf = async (typed: string) => (await suggest(typed)).suggestions[0]
    expect(await firstOf('seat')).toMatchObject({ kind: 'agency', title: 'Seattle Police Department' })
    expect(await firstOf('micors')).toMatchObject({ title: 'Microsoft', href: '/companies/microsoft' })
    expect(await firstOf('aws')).toMatchObject({ title: 'Amazon Web Services', also: 'AWS' })
    expect((await suggest('zzqqxx')).suggestions).toEqual([])
  })
})

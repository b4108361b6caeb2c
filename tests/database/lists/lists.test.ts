import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileText } from '../../fixtures/hostile-text'
import { type AnyList, allLists } from './all-lists'
import { filtersOf, someFilters } from './list-filters'
import { openManyRecords } from './open-many-records'
import { sortsOf, walk } from './walk'

let close: () => Promise<void>
let lists: readonly AnyList[]

beforeAll(async () => {
  ;({ close } = await openManyRecords())
  lists = await allLists()
}, 120_000)
afterAll(() => close())

const names = ['partnerships', 'contracts', 'agencies', 'companies', 'evidence', 'unmatched']

function named(name: string): AnyList {
  const list = lists.find((one) => one.name === name)
  if (!list) throw new Error(`No list ${name}`)
  return list
}

async function everyId(list: AnyList, query: string): Promise<string[]> {
  return (await walk(list, query)).forwards
}

describe.each(names)('the list of %s', (name) => {
  it('has all of its rows once on its pages, whatever it is sorted by, forwards and back', async () => {
    const one = named(name)
    const { total } = (await one.ask('')).page
    const sorts = sortsOf(one)
    expect(sorts.length).toBeGreaterThanOrEqual(4)
    for (const sort of sorts) {
      const { forwards, backwards } = await walk(one, `sort=${sort}`)
      expect(forwards, sort).toHaveLength(total)
      expect(new Set(forwards).size, sort).toBe(total)
      expect(backwards, sort).toEqual(forwards)
    }
  }, 90_000)

  it('gives each page its exact place', async () => {
    const { ask } = named(name)
    const first = await ask('')
    expect(first.page).toMatchObject({ from: 1, to: first.rows.length, before: null })
    if (first.page.after === null) return
    const second = await ask(`after=${first.page.after}`)
    expect(second.page).toMatchObject({ from: 51, to: 50 + second.rows.length, total: first.page.total })
    expect((await ask(`before=${second.page.before}`)).page).toEqual(first.page)
  })

  it('has a last page that is reached at once, with the rows that are left', async () => {
    const one = named(name)
    for (const sort of sortsOf(one)) {
      const { forwards } = await walk(one, `sort=${sort}`)
      const { page, rows } = await one.ask(`sort=${sort}&before=end`)
      expect(
        rows.map(({ id }) => id),
        sort,
      ).toEqual(forwards.slice(-(forwards.length % 50 || 50)))
      expect(page, sort).toMatchObject({ to: forwards.length, total: forwards.length, after: null })
    }
  }, 90_000)

  it('finds a row wherever it stands, on the page that holds it', async () => {
    const one = named(name)
    for (const sort of sortsOf(one)) {
      const { forwards } = await walk(one, `sort=${sort}`)
      for (const place of [0, 49, 50, 77, forwards.length - 1].filter((at) => at < forwards.length)) {
        const start = place - (place % 50)
        const { page, rows, problems } = await one.ask(`sort=${sort}&around=${forwards[place]}`)
        expect(
          rows.map(({ id }) => id),
          `${sort} ${place}`,
        ).toEqual(forwards.slice(start, start + 50))
        expect(page.from, sort).toBe(start + 1)
        expect(problems).toEqual([])
      }
    }
    const { page, problems } = await one.ask('around=no-such-row')
    expect(page.from).toBe(1)
    expect(problems.map(({ name }) => name)).toEqual(['around'])
  }, 90_000)

  it('only loses rows by a further filter', async () => {
    const one = named(name)
    await fc.assert(
      fc.asyncProperty(someFilters(name, 3), fc.constantFrom(...filtersOf(name)), async (query, further) => {
        const [parameter = ''] = further.split('=')
        fc.pre(!query.includes(`${parameter}=`) && further !== 'only=1')
        const all = new Set(await everyId(one, query))
        const fewer = await everyId(one, `${query}&${further}`)
        expect(fewer.filter((id) => !all.has(id))).toEqual([])
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('counts beside each filter what choosing it gives', async () => {
    const one = named(name)
    await fc.assert(
      fc.asyncProperty(someFilters(name), async (query) => {
        const { facets } = await one.ask(query)
        for (const [facet, values] of Object.entries(facets)) {
          const others = query.split('&').filter((part) => !part.startsWith(`${facet}=`))
          for (const { value, count } of values.slice(0, 4)) {
            const chosen = await one.ask([...others, `${facet}=${value}`].join('&'))
            expect(chosen.page.total, `${facet}=${value} with ${query}`).toBe(count)
          }
        }
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it('answers a forged place with its first page and a problem', async () => {
    const { ask } = named(name)
    const { encodeCursor } = await import('@/lib/search-params/cursor')
    const forged = encodeCursor({ sort: 'nonsense', value: "'; DROP TABLE company; --", id: 'x' })
    const { page, problems } = await ask(`after=${forged}`)
    expect(page.from).toBe(1)
    expect(problems.map(({ name }) => name)).toEqual(['after'])
  })

  it('answers any words', async () => {
    const { ask } = named(name)
    await fc.assert(
      fc.asyncProperty(hostileText, async (words) => {
        const { page } = await ask(`q=${encodeURIComponent(words)}`)
        expect(page.total).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AnyList, allLists } from '../lists/all-lists'
import { asCsv, openTaking, rowsOfCsv, type TakenRow, type Taking } from './open-taking'

let taking: Taking
let lists: readonly AnyList[]

beforeAll(async () => {
  taking = await openTaking()
  lists = await allLists()
}, 120_000)
afterAll(() => taking.close())

const pageSchema = z.looseObject({
  total: z.number(),
  links: z.looseObject({ next: z.string().nullable(), previous: z.string().nullable() }),
  rows: z.array(z.looseObject({ id: z.string() })),
})

const selections: Readonly<Record<string, readonly string[]>> = {
  partnerships: [
    '',
    'state=CA',
    'company=company-2',
    'company=not-named&kind=use',
    'from=2015&to=2016',
    'q=springfield',
    'state=ZZ',
  ],
  contracts: ['', 'company=company-2&only=1', 'amount=negative', 'q=cloud', 'year=2018&role=technology'],
  agencies: ['', 'type=sheriff', 'place=on-map', 'q=city'],
  companies: ['', 'parent=company-2', 'technology=tech-1'],
  evidence: ['', 'kind=quote', 'q=sentence'],
  claims: ['', 'company=company-1'],
  figures: [''],
  sources: ['', 'text=held'],
  commitments: [''],
  campaigns: [''],
  datasets: [''],
}

const sorts: Readonly<Record<string, readonly string[]>> = {
  partnerships: ['company', '-agency', 'began', 'seen'],
  contracts: ['amount', '-amount', 'buyer', '-recipient'],
  agencies: ['-partnerships', 'latest', 'state'],
  companies: ['name', '-latest'],
  evidence: ['newest', '-newest', 'source'],
}

/** All rows of a table, page by page, and how many it says there are. */
async function joined(name: string, query: string, limit: number) {
  const rows: TakenRow[] = []
  let total = 0
  for (let address: string | null = `/api/v1/${name}?${query}&limit=${limit}`; address; ) {
    const answer = await taking.ask(address)
    expect(answer.status, address).toBe(200)
    const page = pageSchema.parse(await answer.json())
    rows.push(...page.rows)
    total = page.total
    const { next }: { next: string | null } = page.links
    address = next === null ? null : next.replace(/^https?:\/\/[^/]+/, '')
  }
  return { rows, total }
}

const file = async (name: string, format: string, query: string) =>
  (await taking.ask(`/download/${name}.${format}?${query}`)).text()

describe.each(Object.keys(selections))('%s', (name) => {
  const views = fc.record({
    filter: fc.constantFrom(...(selections[name] ?? [])),
    sort: fc.constantFrom('', ...(sorts[name] ?? []).map((sort) => `&sort=${sort}`)),
    limit: fc.integer({ min: 7, max: 200 }),
  })

  it('are the same rows in the same order in every file, and on all pages of the API together', async () => {
    await fc.assert(
      fc.asyncProperty(views, async ({ filter, sort, limit }) => {
        const query = `${filter}${sort}`.replace(/^&/, '')
        const { rows, total } = await joined(name, query, limit)
        expect(rows).toHaveLength(total)
        const lines = (await file(name, 'jsonl', query)).split('\n').filter(Boolean)
        expect(lines.map((line) => JSON.parse(line))).toEqual(rows)
        const whole = JSON.parse(await file(name, 'json', query))
        expect(whole).toMatchObject({ count: total, rows })
        expect(rowsOfCsv(await file(name, 'csv', query))).toEqual(rows.map(asCsv))
      }),
      { numRuns: name in sorts ? 8 : 2 },
    )
  }, 120_000)

  it('are those of the page', async () => {
    const list = lists.find((one) => one.name === name)
    if (!list) return
    const [query = ''] = (selections[name] ?? []).slice(1)
    const { page, rows } = await list.ask(query)
    const taken = await joined(name, query, 50)
    expect(taken.total).toBe(page.total)
    expect(taken.rows.slice(0, 50).map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })
})

describe('the proof of a row', () => {
  it.each(['partnerships', 'contracts'])('of %s is the one that the page shows', async (name) => {
    const list = lists.find((one) => one.name === name)
    const { rows } = (await list?.ask('')) ?? { rows: [] }
    const shown = rows.map(
      (row) => z.looseObject({ proof: z.object({ id: z.string() }).nullable() }).parse(row).proof?.id,
    )
    const taken = await joined(name, '', 50)
    const given = taken.rows.slice(0, 50).map(
      ({ proof_url: url }) =>
        String(url ?? '')
          .split('/')
          .at(-1) || undefined,
    )
    expect(shown.filter(Boolean).length).toBeGreaterThan(0)
    expect(given).toEqual(shown)
  })
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { provePartnerships } from '@/tests/setup/prove-partnerships'
import { type AnyList, allLists, rawParams } from '../lists/all-lists'
import { sortsOf, together, walk } from '../lists/walk'
import { addNastyRecords } from './nasty-records'
import { openTaking, rowsOfCsv, type Taking } from './open-taking'

let taking: Taking
let lists: readonly AnyList[]

beforeAll(async () => {
  taking = await openTaking()
  await withConnection(process.env['DATABASE_URL'] ?? '', addNastyRecords)
  await provePartnerships(process.env['DATABASE_URL'] ?? '')
  lists = await allLists()
}, 120_000)
afterAll(() => taking.close())

const names = ['partnerships', 'contracts', 'agencies', 'companies', 'evidence']

/** Filters that have no choices beside the list. */
const others: Readonly<Record<string, readonly string[]>> = {
  partnerships: [
    'q=angstrom',
    'q=police',
    'from=2015&to=2016',
    'began=not-given',
    'only=1',
    'dataset=register-1',
  ],
  contracts: [
    'q=cloud',
    'amount=negative',
    'only=1',
    'unmatched=buyer',
    'from=2015&to=2016',
    'role=technology',
  ],
  agencies: ['q=police', 'q=日本', 'place=not-on-map', 'dataset=register-1'],
  companies: ['q=microscope', 'q=e', 'parent=company-2'],
  evidence: ['q=sentence', 'q=recognition+-drone', 'kind=quote'],
}

function listNamed(name: string): AnyList {
  const list = lists.find((one) => one.name === name)
  if (!list) throw new Error(`No list ${name}`)
  return list
}

const has = (query: string, parameter: string) => Object.hasOwn(rawParams(query), parameter)

/** The ids of all rows that match, as a file has them. */
async function idsOf(name: string, query: string): Promise<string[]> {
  const text = await (await taking.ask(`/download/${name}.jsonl?${query}`)).text()
  return text.split('\n').flatMap((line) => (line ? [String(JSON.parse(line).id)] : []))
}

const start = (name: string) => fc.constantFrom('', ...(others[name] ?? []))
/** Numbers that choose a facet and one of its values from what a list answers. */
const choices = fc.array(fc.tuple(fc.nat(50), fc.nat(500)), { minLength: 1, maxLength: 3 })

const first: readonly [number, number] = [0, 0]

/** The facet, and the value of it, that two numbers choose; facets that the query has are left out. */
function chosen(
  facets: Awaited<ReturnType<AnyList['ask']>>['facets'],
  query: string,
  [one, two]: readonly [number, number],
) {
  const open = Object.entries(facets).filter(([facet, values]) => values.length > 0 && !has(query, facet))
  const [facet, values] = open[one % (open.length || 1)] ?? []
  const value = values?.[two % (values.length || 1)]
  return facet && value ? { ...value, facet, values: values ?? [] } : null
}

const choose = (query: string, facet: string, value: string) =>
  together(query, `${facet}=${encodeURIComponent(value)}`)

describe.each(names)('the filters of %s', (name) => {
  const walks = fc.tuple(start(name), choices)

  it('only take rows away, exactly as many as the number beside each says', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async ([begin, path]) => {
        let query = begin
        for (const step of path) {
          const { facets } = await listNamed(name).ask(query)
          const choice = chosen(facets, query, step)
          if (!choice) return
          const next = choose(query, choice.facet, choice.value)
          const [before, after] = await Promise.all([idsOf(name, query), idsOf(name, next)])
          expect((await listNamed(name).ask(next)).page.total, next).toBe(choice.count)
          expect(after, next).toHaveLength(choice.count)
          const all = new Set(before)
          expect(
            after.filter((id) => !all.has(id)),
            next,
          ).toEqual([])
          query = next
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('join the rows of several values of one kind, each once', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async ([query, [step = first]]) => {
        const choice = chosen((await listNamed(name).ask(query)).facets, query, step)
        const other = choice?.values.find(({ value }) => value !== choice.value)
        if (!choice || !other) return
        const [one, two] = [
          choose(query, choice.facet, choice.value),
          choose(query, choice.facet, other.value),
        ]
        const both = choose(one, choice.facet, other.value)
        const [ones, twos, joined] = await Promise.all([one, two, both].map((part) => idsOf(name, part)))
        expect([...(joined ?? [])].sort(), both).toEqual(
          [...new Set([...(ones ?? []), ...(twos ?? [])])].sort(),
        )
        expect(new Set(joined).size).toBe(joined?.length)
      }),
      { numRuns: 6 },
    )
  }, 120_000)

  it('count for each value what choosing it gives, in any state', async () => {
    await fc.assert(
      fc.asyncProperty(walks, async ([begin, [step = first]]) => {
        const { facets } = await listNamed(name).ask(begin)
        const choice = chosen(facets, begin, step)
        const query = choice ? choose(begin, choice.facet, choice.value) : begin
        const state = await listNamed(name).ask(query)
        for (const [facet, values] of Object.entries(state.facets)) {
          const rest = query
            .split('&')
            .filter((part) => !part.startsWith(`${facet}=`))
            .join('&')
          for (const { value, count } of values) {
            const where = choose(rest, facet, value)
            expect((await listNamed(name).ask(where)).page.total, where).toBe(count)
          }
        }
      }),
      { numRuns: 4 },
    )
  }, 180_000)

  it('give the same rows on the pages, there and back, and in every file', async () => {
    const sorts = sortsOf(listNamed(name))
    await fc.assert(
      fc.asyncProperty(start(name), fc.constantFrom(...sorts), async (filter, sort) => {
        const query = together(filter, `sort=${sort}`)
        const { forwards, backwards, total } = await walk(listNamed(name), query)
        expect(forwards, query).toHaveLength(total)
        expect(new Set(forwards).size, query).toBe(total)
        expect(backwards, query).toEqual(forwards)
        expect(await idsOf(name, query), query).toEqual(forwards)
        const csv = await (await taking.ask(`/download/${name}.csv?${query}`)).text()
        expect(
          rowsOfCsv(csv).map(({ id }) => id),
          query,
        ).toEqual(forwards)
      }),
      { numRuns: sorts.length * 2 },
    )
  }, 180_000)
})

describe('the sums of contracts', () => {
  it('are those of the rows that are taken along', async () => {
    const { contractList } = await import('@/lib/queries/lists/contracts')
    const { parseParams } = await import('@/lib/search-params/parse')
    const { contractsList } = await import('@/lib/search-params/contracts')
    await fc.assert(
      fc.asyncProperty(start('contracts'), choices, async (begin, [step = first]) => {
        const choice = chosen((await listNamed('contracts').ask(begin)).facets, begin, step)
        const query = choice ? choose(begin, choice.facet, choice.value) : begin
        const { sums } = await contractList(parseParams(contractsList.parameters, rawParams(query)).filters)
        const text = await (await taking.ask(`/download/contracts.csv?${query}`)).text()
        const rows = rowsOfCsv(text)
        const held = new Map<string, { count: number; cents: bigint; given: number }>()
        for (const { kind = '', currency = '', amount = '' } of rows) {
          const key = `${kind} ${currency}`
          const sum = held.get(key) ?? { count: 0, cents: 0n, given: 0 }
          held.set(key, {
            count: sum.count + 1,
            cents: sum.cents + centsOf(amount),
            given: sum.given + (amount === '' ? 0 : 1),
          })
        }
        const said = sums.map(({ kind, currency, count, amount, not_given: notGiven }) => [
          `${kind} ${currency ?? ''}`,
          { count, cents: centsOf(amount ?? ''), given: count - notGiven },
        ])
        expect(Object.fromEntries(said), query).toEqual(Object.fromEntries(held))
      }),
      { numRuns: 15 },
    )
  }, 120_000)
})

/** An amount with two decimals in hundredths; nothing is none. */
function centsOf(amount: string): bigint {
  if (amount === '') return 0n
  expect(amount).toMatch(/^-?\d+\.\d\d$/)
  return BigInt(amount.replace('.', ''))
}

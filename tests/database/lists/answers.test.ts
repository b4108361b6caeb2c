import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overlaps } from '@/lib/domain/partial-date'
import { type AnyList, allLists, rawParams } from './all-lists'
import { openManyRecords } from './open-many-records'

let close: () => Promise<void>
let lists: readonly AnyList[]

beforeAll(async () => {
  ;({ close } = await openManyRecords())
  lists = await allLists()
}, 120_000)
afterAll(() => close())

const ask = (name: string, query: string) => {
  const list = lists.find((one) => one.name === name)
  if (!list) throw new Error(`No list ${name}`)
  return list.ask(query)
}

const total = async (name: string, query: string) => (await ask(name, query)).page.total

describe('partnerships', () => {
  it('are found by each year in which they can have begun, and without any date by none', async () => {
    const { reader } = await import('@/lib/db/client')
    const all = await reader.partnership.findMany({
      select: { id: true, beganEarliest: true, beganLatest: true },
    })
    const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
    for (const [from, to] of [
      [2014, 2014],
      [2016, 2018],
      [2020, 2030],
    ] as const) {
      const years = { earliest: `${from}-01-01`, latest: `${to}-12-31` }
      const expected = all.filter(
        ({ beganEarliest, beganLatest }) =>
          (beganEarliest ?? beganLatest) !== null &&
          overlaps({ earliest: day(beganEarliest), latest: day(beganLatest) }, years),
      )
      expect(expected.length).toBeGreaterThan(0)
      expect(await total('partnerships', `from=${from}&to=${to}`)).toBe(expected.length)
    }
  })

  it('of a company include those of all companies it owns, unless told otherwise', async () => {
    const [own, owned, ownedByThat] = await Promise.all(
      ['company-2', 'company-3', 'company-4'].map((slug) => total('partnerships', `company=${slug}&only=1`)),
    )
    expect(await total('partnerships', 'company=company-2')).toBe(
      (own ?? 0) + (owned ?? 0) + (ownedByThat ?? 0),
    )
    expect(owned).toBeGreaterThan(0)
  })

  it('are proven by a quote before a row', async () => {
    const { partnershipRows } = await import('@/lib/queries/lists/partnership-rows')
    const [quoted, listed] = await partnershipRows(['p-0001', 'p-0100'])
    expect(quoted?.proof).toEqual({ kind: 'quote', id: 'q-s-1-01' })
    expect(listed?.proof).toEqual({ kind: 'row', id: 'r-p-0100' })
  })

  it('name what an address asks for that the ledger has not, and apply the rest', async () => {
    const { problems, page } = await ask('partnerships', 'company=nobody&agency-type=wizards&state=CA&q=!!!')
    expect(problems.map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
      'agency-type=wizards',
      'company=nobody',
      'q=!!!',
    ])
    expect(page.total).toBe(await total('partnerships', 'state=CA'))
  })

  it('are found by a former slug of their company', async () => {
    const { withConnection } = await import('@/lib/db/databases')
    await withConnection(process.env['DATABASE_URL'] ?? '', (client) =>
      client.query("INSERT INTO slug_redirect VALUES ('company', 'old-name', 'co-1')"),
    )
    expect(await total('partnerships', 'company=old-name')).toBe(
      await total('partnerships', 'company=company-1'),
    )
  })

  it('are found by words that are mistyped, shortened or of the owner', async () => {
    expect(await ask('partnerships', 'q=micorscope')).toMatchObject({ corrected: 'microscope' })
    expect(await total('partnerships', 'q=micorscope')).toBe(await total('partnerships', 'company=company-1'))
    expect(await total('partnerships', 'q=springfield+pd')).toBe(
      await total('partnerships', 'q=springfield+police+department'),
    )
    expect(await total('partnerships', 'q=ABZ')).toBe(await total('partnerships', 'company=company-2'))
    expect(await total('partnerships', 'q=Ångstrom')).toBe(await total('partnerships', 'company=company-5'))
  })
})

describe('contracts', () => {
  it('add up apart by kind and currency to exactly what the table holds', async () => {
    const { contractList } = await import('@/lib/queries/lists/contracts')
    const { parseParams } = await import('@/lib/search-params/parse')
    const { contractsList } = await import('@/lib/search-params/contracts')
    const { reader } = await import('@/lib/db/client')
    const { sums } = await contractList(
      parseParams(contractsList.parameters, rawParams('role=technology')).filters,
    )
    const held = await reader.contract.groupBy({
      by: ['kind', 'currency'],
      where: { companies: { some: { role: 'technology' } } },
      _sum: { amount: true },
      _count: true,
    })
    expect(held.length).toBeGreaterThan(1)
    expect(
      sums.map(({ kind, currency, count, amount }) => [kind, currency, count, Number(amount)]).sort(),
    ).toEqual(
      held.map(({ kind, currency, _count, _sum }) => [kind, currency, _count, Number(_sum.amount)]).sort(),
    )
  })

  it('are found by buyer and recipient as their records write them, also one of several', async () => {
    const { reader } = await import('@/lib/db/client')
    const several = await reader.contract.count({ where: { recipientName: { contains: ';' } } })
    const alone = await reader.contract.count({ where: { recipientName: 'RECIPIENT 1' } })
    expect(several).toBeGreaterThan(0)
    expect(await total('contracts', 'recipient=RECIPIENT+1')).toBe(alone + several)
    expect(await total('contracts', 'recipient=RECIPIENT+9')).toBe(several)
    expect(await total('contracts', 'recipient=recipient+1')).toBe(0)
    const bought = await reader.contract.count({ where: { buyerName: 'BUYER 2' } })
    expect(await total('contracts', 'buyer=BUYER+2')).toBe(bought)
    expect(await total('contracts', 'q=%22BUYER+2%22')).toBe(bought)
    expect(await total('contracts', 'q=%22RECIPIENT+9%22')).toBe(several)
  })

  it('whose recipient is not yet matched have no company that receives', async () => {
    const { reader } = await import('@/lib/db/client')
    const expected = await reader.contract.count({
      where: {
        recipientName: { not: null },
        recipientCompanyId: null,
        companies: { none: { role: 'recipient' } },
      },
    })
    expect(expected).toBeGreaterThan(0)
    expect(await total('contracts', 'unmatched=recipient')).toBe(expected)
  })

  it('ask of one company the part asked for, not of another company in the same contract', async () => {
    const { reader } = await import('@/lib/db/client')
    const expected = await reader.contract.count({
      where: { companies: { some: { companyId: 'co-1', role: 'recipient' } } },
    })
    expect(await total('contracts', 'company=company-1&role=recipient')).toBe(expected)
  })
})

describe('search', () => {
  it.each([
    ['abz', 'companies', 'amberzone'],
    ['micorscope', 'companies', 'Microscope'],
    ['springfeild pd', 'agencies', 'Springfield Police Department'],
    ['alias2', 'products', 'Product 2'],
    ['N12', 'contracts', 'CLOUD services 12'],
    ['"facial recognition"', 'evidence', 'Sentence'],
  ])('for %s finds %s first: %s', async (typed, kind, title) => {
    const { searchLedger } = await import('@/lib/queries/search')
    const { groups } = await searchLedger(typed)
    expect(groups[0]?.kind).toBe(kind)
    expect(groups[0]?.hits[0]?.title.replace(/\p{Cc}/gu, '')).toContain(title)
  })

  it.each([
    ['companies', 'amberzone'],
    ['agencies', 'springfield'],
    ['evidence', 'facial recog'],
    ['contracts', 'cloud'],
  ])('counts as many %s for %s as their list has', async (kind, typed) => {
    const { searchLedger } = await import('@/lib/queries/search')
    const { groups } = await searchLedger(typed)
    const counted = groups.find((group) => group.kind === kind)?.total
    expect(counted).toBeGreaterThan(0)
    expect(counted).toBe(await total(kind, `q=${encodeURIComponent(typed)}`))
  })

  it('leaves out what a minus names', async () => {
    expect(await total('evidence', 'q=recognition+-sentence')).toBe(0)
  })

  it.each(['&|!:*()<->', "%_\\ ' OR 1=1 --", '\\', '"', '-', '(((', 'a'.repeat(200), '🦆'])(
    'answers %s',
    async (typed) => {
      const { searchLedger } = await import('@/lib/queries/search')
      expect((await searchLedger(typed)).groups).toBeInstanceOf(Array)
    },
  )
})

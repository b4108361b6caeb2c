import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withConnection } from '@/lib/db/databases'
import { openTaking, type Taking } from './open-taking'

let taking: Taking
const change = (question: string) =>
  withConnection(process.env['DATABASE_URL'] ?? '', (client) => client.query(question))

beforeAll(async () => {
  taking = await openTaking()
}, 120_000)
afterAll(() => taking.close())

describe('a count', () => {
  it('says its filter, its rule and its sums, and leads to its rows', async () => {
    const { counted } = await import('@/lib/queries/counted')
    const { contractList } = await import('@/lib/queries/lists/contracts')
    const { parseParams } = await import('@/lib/search-params/parse')
    const { contractsList } = await import('@/lib/search-params/contracts')
    const list = await contractList(parseParams(contractsList.parameters, { role: 'technology' }).filters)
    const answer = await counted('contracts', { role: 'technology', colour: 'red' })
    expect(answer).toMatchObject({
      total: list.page.total,
      sums: list.sums,
      filters: [{ name: 'role', values: ['technology'] }],
      page: '/contracts?role=technology',
      since: null,
      problems: [{ name: 'colour' }],
    })
    expect(await counted('nothing', {})).toBeNull()
  })

  it('of a search says how many of each kind there are, as their lists do', async () => {
    const { countedSearch } = await import('@/lib/queries/counted-search')
    const { counted } = await import('@/lib/queries/counted')
    const { searchLedger } = await import('@/lib/queries/search')
    const q = 'police'
    const { groups } = await searchLedger(q)
    const answer = await countedSearch({ q, was: '7', colour: 'red' })
    expect(answer.kinds.map(({ kind, total }) => [kind, total])).toEqual(
      groups.map(({ kind, total }) => [kind, total]),
    )
    expect(answer).toMatchObject({ was: 7, query: `q=${q}`, problems: [{ name: 'colour' }] })
    expect(answer.total).toBe(groups.reduce((sum, { total }) => sum + total, 0))
    const listed = answer.kinds.filter((one) => one.counted !== null)
    expect(listed.length).toBeGreaterThan(1)
    for (const { counted: address, total } of listed) {
      const { pathname, searchParams } = new URL(address ?? '', 'http://ledger.example')
      const list = await counted(pathname.split('/')[2] ?? '', Object.fromEntries(searchParams))
      expect([address, list?.total]).toEqual([address, total])
    }
  })

  it('of a search that says only what to leave out is none, of whatever kind', async () => {
    const { countedSearch } = await import('@/lib/queries/counted-search')
    const answer = await countedSearch({ q: '-police', kind: 'companies' })
    expect(answer).toMatchObject({ total: 0, kinds: [], typed: '-police' })
  })

  it('of an earlier version says how many loads came since, and whether any record of its kind did', async () => {
    const { sinceVersion } = await import('@/lib/queries/since-version')
    const { counted } = await import('@/lib/queries/counted')
    const before = (await counted('companies', {}))?.version ?? 0
    await change(
      `INSERT INTO ledger_version (version, kind, note, counts) VALUES (${before + 1}, 'correction', 'a test', '{}')`,
    )
    await change(`UPDATE agency SET updated_version = ${before + 1} WHERE id = (SELECT min(id) FROM agency)`)
    const since = {
      asked: before,
      today: before + 1,
      exists: true,
      compared: true,
      loads: 1,
      created: 0,
      withdrawn: 0,
    }
    expect(await sinceVersion('company', before)).toEqual({ ...since, updated: 0 })
    expect(await sinceVersion('agency', before)).toEqual({ ...since, updated: 1 })
    expect(await sinceVersion('agency', before + 1)).toMatchObject({ loads: 0, updated: 0 })
    expect(await sinceVersion(null, before)).toEqual({ ...since, compared: false, updated: 0 })
    expect((await counted('unmatched', { version: String(before) }))?.since).toMatchObject({ loads: 1 })
    expect(await sinceVersion('agency', 999)).toMatchObject({ exists: false })
  })

  it('of an earlier version is compared with the number that its link carries', async () => {
    const { counted } = await import('@/lib/queries/counted')
    const { total = 0 } = (await counted('companies', {})) ?? {}
    expect(await counted('companies', { version: '1', was: '7' })).toMatchObject({
      was: 7,
      total,
      problems: [],
    })
    expect(await counted('companies', { was: '-1' })).toMatchObject({
      was: null,
      problems: [{ name: 'was' }],
    })
    expect(await counted('companies', { was: ['1', '2'] })).toMatchObject({ problems: [{ name: 'was' }] })
  })
})

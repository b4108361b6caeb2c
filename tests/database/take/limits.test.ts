import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Taking } from './open-taking'

let taking: Taking
let owner: pg.Client

beforeAll(async () => {
  process.env['QUERY_SECONDS'] = '1'
  const { openTaking } = await import('./open-taking')
  taking = await openTaking()
  owner = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? '' })
  await owner.connect()
}, 120_000)
afterAll(async () => {
  await owner.end()
  await taking.close()
})

/** What `work` gives while nobody can read the table of contracts, as in a question that never ends. */
async function withContractsLocked<T>(work: () => Promise<T>): Promise<T> {
  await owner.query('BEGIN; LOCK TABLE contract IN ACCESS EXCLUSIVE MODE')
  try {
    return await work()
  } finally {
    await owner.query('ROLLBACK')
  }
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** How long PostgreSQL alone takes, here and now, to end a question at the same limit. */
async function bareMs(): Promise<number> {
  const bare = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? '', statement_timeout: 1000 })
  await bare.connect()
  const ms = await msOf(() =>
    expect(bare.query('SELECT FROM contract')).rejects.toMatchObject({ code: '57014' }),
  )
  await bare.end()
  return ms
}

const quietly = () => vi.spyOn(console, 'error').mockImplementation(() => {})

describe('a question that takes too long', () => {
  it.each([
    '/api/v1/contracts',
    '/api/v1/contracts?q=cloud',
    '/api/v1/contracts/k-001',
    '/download/contracts.csv',
    '/download/contracts.jsonl?q=cloud',
  ])('to %s ends at its time limit, and says when to ask again and for what', async (address) => {
    const said = quietly()
    let answer = new Response()
    const ask = async () => {
      answer = await taking.ask(address)
    }
    const [asked, bare] = await withContractsLocked(() => Promise.all([msOf(ask), bareMs()]))
    const body = await answer.json()
    expect(answer.status).toBe(503)
    expect(asked, 'beside PostgreSQL alone').toBeLessThan(4 * bare)
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(body).toMatchObject({ title: 'It took too long', detail: expect.stringContaining('filter') })
    expect(said).toHaveBeenCalled()
    expect((await taking.ask(address, { method: 'HEAD' })).status).toBe(200)
  })

  it('keeps others waiting no longer than it is allowed to wait itself', async () => {
    quietly()
    const ask = (limit: number) => taking.ask(`/api/v1/contracts?limit=${limit}`)
    const statuses = new Set<number>()
    const [all, bare] = await withContractsLocked(() =>
      Promise.all([
        msOf(async () => {
          const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(101 + n)))
          for (const { status } of answers) statuses.add(status)
        }),
        bareMs(),
      ]),
    )
    expect(statuses).toEqual(new Set([503]))
    expect(all, 'beside PostgreSQL alone').toBeLessThan(8 * bare)
    const after = await Promise.all(Array.from({ length: 20 }, () => taking.ask('/api/v1/contracts?limit=1')))
    expect(after.map(({ status }) => status)).toEqual(after.map(() => 200))
  })

  it('is answered at once all the same where it was answered before and the ledger is as it was', async () => {
    const before = await (await taking.ask('/api/v1/contracts?limit=2')).text()
    const answer = await withContractsLocked(() => taking.ask('/api/v1/contracts?limit=2'))
    expect([answer.status, await answer.text()]).toEqual([200, before])
  })

  it('takes no connection away: what needs another table is answered meanwhile', async () => {
    quietly()
    const [slow, other] = await withContractsLocked(() =>
      Promise.all(
        ['/api/v1/contracts?limit=199', '/api/v1/sources?limit=1'].map((address) => taking.ask(address)),
      ),
    )
    expect([slow?.status, other?.status]).toEqual([503, 200])
  })
})

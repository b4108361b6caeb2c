import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceHealthFilters } from '@/lib/search-params/evidence-health'
import { copyText } from '../evidence-pages/small-ledger-documents'
import { ids } from '../evidence-pages/small-ledger-ids'
import { type CheckLedger, openCheckLedger } from './check-ledger'

let ledger: CheckLedger
let queries: typeof import('@/lib/queries/evidence-health') &
  typeof import('@/lib/queries/evidence-health-list')
beforeAll(async () => {
  ledger = await openCheckLedger()
  queries = {
    ...(await import('@/lib/queries/evidence-health')),
    ...(await import('@/lib/queries/evidence-health-list')),
  }
  await ledger.reset()
})
afterAll(() => ledger.close())

const list = (filters: Partial<EvidenceHealthFilters> = {}) =>
  queries.evidenceHealthRows({ stored: null, online: null, after: null, before: null, ...filters })

describe('The health of quotes', () => {
  it('is not known before anybody looked', async () => {
    expect(await queries.evidenceHealth(ids.partnered)).toEqual({
      ...{ stored: { checks: [], total: 0 }, online: { checks: [], total: 0 }, hasAddress: true },
    })
    expect((await queries.evidenceHealth(ids.lost))?.hasAddress).toBe(false)
    expect(await queries.evidenceHealth(ids.printed)).toBeNull()
    expect(await queries.evidenceHealth('q-0000000000000')).toBeNull()
    const { groups, total } = await list()
    expect(groups).toEqual(
      expect.arrayContaining([
        { stored: 'unchecked', online: 'unchecked', quotes: 2 },
        { stored: 'unchecked', online: 'no-address', quotes: 3 },
      ]),
    )
    expect(total).toBe(5)
  })

  it('shows the newest check first, with the difference and the history', async () => {
    await ledger.run(['--live'])
    ledger.page('/article', copyText.replace('1,300', '1,400'))
    await ledger.run(['--live'])
    const health = await queries.evidenceHealth(ids.partnered)
    expect(health?.online.checks.map(({ state }) => state)).toEqual(['changed', 'verbatim'])
    expect(health?.online.checks[0]?.difference).toContainEqual({ kind: 'added', text: '1,400' })
    expect(health?.stored).toMatchObject({ total: 2, checks: [{ state: 'verbatim' }, { state: 'verbatim' }] })
  })

  it('can be asked by state, and each count is what asking gives', async () => {
    const { groups } = await list()
    for (const { stored, online } of groups) {
      const asked = await list({ stored, online })
      const sum = groups.find((group) => group.stored === stored && group.online === online)?.quotes
      expect([asked.total, asked.rows.length]).toEqual([sum, sum])
    }
    const changed = await list({ online: 'changed' })
    expect(changed.rows.map(({ id }) => id)).toEqual([ids.partnered])
    expect(changed.rows[0]).toMatchObject({
      storedState: 'verbatim',
      onlineState: 'changed',
      hasAddress: true,
    })
    expect(await list({ stored: 'gone' })).toMatchObject({
      rows: [],
      total: 0,
      prevHref: null,
      nextHref: null,
    })
  })

  it('goes on from a quote and back to it', async () => {
    const all = (await list()).rows.map(({ id }) => id)
    const behind = await list({ after: all[1] ?? null })
    expect(behind.rows.map(({ id }) => id)).toEqual(all.slice(2))
    expect(behind.prevHref).toBe(`/evidence/health?before=${all[2]}`)
    const back = await list({ before: all[2] ?? null })
    expect(back.rows.map(({ id }) => id)).toEqual(all.slice(0, 2))
    expect(back).toMatchObject({ prevHref: null, nextHref: `/evidence/health?after=${all[1]}` })
    expect((await list({ after: 'q-0000000000000' })).rows).toEqual([])
  })

  it('has an index for what is asked of each quote', async () => {
    const plan = await ledger.owner.$transaction(async (tx) => {
      await tx.$executeRawUnsafe('set local enable_seqscan = off')
      return tx.$queryRawUnsafe<Record<string, string>[]>(
        `explain select 1 from evidence_check where evidence_id = 'q-1' and latest and live`,
      )
    })
    expect(JSON.stringify(plan)).toContain('evidence_check_latest_key')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chartInputs } from '@/lib/charts/chart-data'
import { createTestDatabase, type TestDatabase } from '../../setup/test-database'

const today = new Date('2026-11-21')
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase('seeded')
}, 60_000)
afterAll(() => database.close())

async function draw(): Promise<string[]> {
  const { renderCharts } = await import('@/lib/charts/render-all')
  const said: string[] = []
  await renderCharts({ databaseUrl: database.url, today, log: (line) => said.push(line) })
  return said
}

describe('the charts of the shipped ledger', () => {
  it('count what the Ring rows say on the days on which the press printed its figures', async () => {
    const inputs = await chartInputs(database.owner, today)
    const ring = inputs.find((input) => input.slug === 'ring-partnerships')
    if (ring?.slug !== 'ring-partnerships') throw new Error('There is no chart of Ring’s agencies')
    const counted = (date: string) =>
      ring.data.claims.filter((claim) => claim.date === date).map((c) => c.counted)
    expect(ring.data.months.at(-1)?.cumulative).toBe(1501)
    expect(ring.data.months.find(({ month }) => month === '2020-05')?.cumulative).toBe(1310)
    expect(new Set(counted('2019-08-28'))).toEqual(new Set([407]))
    expect(counted('2020-08')).toEqual([1464])
  })

  it('account for every partnership: on the map and beside it', async () => {
    const inputs = await chartInputs(database.owner, today)
    const map = inputs.find((input) => input.slug === 'partnerships-by-state')
    if (map?.slug !== 'partnerships-by-state') throw new Error('There is no map')
    const counted = [...map.data.places, ...map.data.others].reduce((sum, place) => sum + place.count, 0)
    expect(counted).toBe(await database.owner.partnership.count())
    expect(map.data.others.map(({ name }) => name)).toContain('United States as a whole')
  })

  it('are drawn once a version, and again only where their data changed', async () => {
    expect(await draw()).toEqual(['Charts: 7 up to date, 7 drawn anew'])
    expect(await draw()).toEqual([])
    const { version } = await database.owner.ledgerVersion.findFirstOrThrow({ orderBy: { version: 'desc' } })
    await database.owner.commitment.updateMany({
      where: { company: { slug: 'ibm' } },
      data: { title: 'Changed' },
    })
    await database.owner.ledgerVersion.create({
      data: { version: version + 1, kind: 'correction', note: 'A title', counts: {} },
    })
    expect(await draw()).toEqual(['Charts: 7 up to date, 1 drawn anew'])
    const stored = await database.reader.renderedChart.findMany({ select: { ledgerVersion: true } })
    expect(stored).toHaveLength(14)
    expect(new Set(stored.map((chart) => chart.ledgerVersion))).toEqual(new Set([version + 1]))
  }, 60_000)

  it('say of contracts through resellers what the list of contracts adds up to', async () => {
    const dhs = (await chartInputs(database.owner, today)).find((input) => input.slug === 'dhs-obligations')
    if (dhs?.slug !== 'dhs-obligations') throw new Error('There is no chart of obligations')
    const listed = await database.owner.contract.groupBy({
      by: ['throughReseller'],
      where: { datasetId: 'cbp-ice-obligations-fy2021-2026' },
      _sum: { amount: true },
    })
    const sum = (throughReseller: boolean) =>
      Number(listed.find((one) => one.throughReseller === throughReseller)?._sum.amount)
    expect(dhs.data.total.throughResellers).toBeCloseTo(sum(true), 1)
    expect(dhs.data.total.asRecipient).toBeCloseTo(sum(false), 1)
  })

  it('are found by their slug, and nothing is found by another', async () => {
    const { storedChart } = await import('@/lib/queries/chart')
    const chart = await storedChart('dhs-obligations')
    expect(chart?.svg.wide).toMatch(/^<svg /)
    expect(chart?.svg.phone).not.toBe(chart?.svg.wide)
    expect(await storedChart('no-such-chart')).toBeNull()
  })
})

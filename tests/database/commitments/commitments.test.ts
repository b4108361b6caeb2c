import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { commitmentHistory } from '@/lib/domain/commitment-history'
import { parseParams } from '@/lib/search-params/parse'
import { addCommitments } from '@/tests/fixtures/seeds/commitments'
import { openLedger } from '../ingest/open-ledger'

const ledger = await openLedger()
const { commitmentList } = await import('@/lib/queries/lists/commitments')
const { commitmentPage } = await import('@/lib/queries/commitments/commitment-page')
const { commitmentTable } = await import('@/lib/queries/tables/commitments')
const { keysetOf } = await import('@/lib/queries/tables/table')
const { readPage } = await import('@/lib/queries/lists/page')
const { commitmentsList } = await import('@/lib/search-params/commitments')

beforeAll(async () => {
  addCommitments(ledger.seeds)
  await ledger.load()
})
afterAll(() => ledger.close())

const today = new Date('2026-11-22')
const filtersOf = (raw: Record<string, string | string[]>) =>
  parseParams(commitmentsList.parameters, raw).filters

async function slugsOf(raw: Record<string, string | string[]>): Promise<string[]> {
  const { commitments } = await commitmentList(filtersOf(raw), today)
  return commitments.map(({ slug }) => slug).sort()
}

describe('the list of commitments', () => {
  it.each([
    ['in-force', '2018-06-01', ['spark-pause']],
    ['expired', '2019-02-01', ['spark-pause']],
    ['expired-without-successor', '2019-02-01', []],
    ['replaced', '2020-05-01', ['spark-pause']],
    ['expired-without-successor', '2020-05-01', ['spark-second-pause']],
    ['in-force', '2020-04-19', ['spark-leaves']],
    ['broken', '2020-04-20', ['spark-leaves']],
    ['unknown', '2020-04-29', ['spark-some-month']],
    ['in-force', '2020-04-30', ['spark-some-month']],
    ['answer', '2020-05-01', ['lantern-declined']],
  ])('has those that stand %s on %s', async (stands, on, slugs) => {
    expect(await slugsOf({ stands, on })).toEqual(slugs)
  })

  it('counts with each state what choosing it gives, the other filters in force', async () => {
    const { facets } = await commitmentList(filtersOf({ on: '2020-05-01', company: 'spark' }), today)
    expect(facets.stands.map(({ value, count }) => [value, count])).toEqual([
      ['in-force', 1],
      ['expired', 1],
      ['expired-without-successor', 1],
      ['replaced', 1],
      ['broken', 1],
    ])
    for (const { value, count } of facets.stands)
      expect(await slugsOf({ on: '2020-05-01', company: 'spark', stands: value })).toHaveLength(count)
  })

  it('is as of today where the address names no day, and a version of the ledger as of its own', async () => {
    expect(await slugsOf({ stands: 'expired' })).toEqual(['spark-second-pause'])
    const asked = await commitmentTable.resolve(filtersOf({ stands: 'expired' }))
    const page = await readPage(keysetOf(commitmentTable, asked), asked.filters)
    expect(page.total).toBe(1)
  })
})

describe('the page of a commitment', () => {
  it('has its terms, its successor, and the days of what its evidence says', async () => {
    const page = await commitmentPage('spark-pause')
    expect(page).toMatchObject({
      scope: 'Police departments',
      exceptions: 'Fire brigades',
      untilInferred: true,
      untilText: 'one-year',
      successor: { slug: 'spark-second-pause' },
    })
    expect((await commitmentPage('spark-second-pause'))?.predecessors).toMatchObject([
      { slug: 'spark-pause' },
    ])
    expect(await commitmentPage('spark-nothing')).toBeNull()
  })

  it('leads from each state to the evidence that decides it', async () => {
    const page = await commitmentPage('spark-leaves')
    if (!page) throw new Error('The commitment is not there')
    const against = page.citations.find(({ stance }) => stance === 'contradicts')
    expect(against).toMatchObject({ datedText: 'a sale that day' })
    expect(commitmentHistory(termsOf(page)).map(({ state }) => [state.key, state.evidence])).toEqual([
      ['not_begun', []],
      ['in_force', []],
      ['broken', [against?.evidence.id]],
    ])
  })
})

describe('commitments that follow one another', () => {
  it('go together, and come back', async () => {
    const article = ledger.seeds.read('articles/spark.yaml')
    const start = article.indexOf('  - slug: spark-pause\n')
    const end = article.indexOf('  - slug: spark-leaves\n')
    ledger.seeds.write('articles/spark.yaml', article.slice(0, start) + article.slice(end))
    expect(await ledger.load()).toMatchObject({ records: { commitment: { withdrawn: 2 } } })
    ledger.seeds.write('articles/spark.yaml', article)
    expect(await ledger.load()).toMatchObject({ records: { commitment: { created: 2 } } })
    expect((await commitmentPage('spark-pause'))?.successor).toMatchObject({ slug: 'spark-second-pause' })
  })
})

import { withConnection } from '@/lib/db/databases'
import type { RawParams } from '@/lib/search-params/parse'
import { inMs, percentile, spread } from '../support/side-by-side'
import { facets, words } from './by-hand'
import { against, type Section } from './section'
import type { Work } from './work'

const WARM_LIMIT = 3

/** A question that is asked for the first time in its process, and the same by hand. */
type Cold = { raw: RawParams; where: string }

/** Facets with exact counts and sums, never asked before and asked before, beside GROUPING SETS over the same rows. */
export async function measureFacets(work: Work): Promise<Section> {
  const { rows: agencies } = await withConnection(work.databaseUrl, (client) =>
    client.query<{ slug: string; id: string }>(
      `SELECT a.slug, a.id FROM agency a JOIN contract k ON k.buyer_agency_id = a.id GROUP BY 1, 2 ORDER BY count(*) DESC, 1 LIMIT $1`,
      [work.rounds],
    ),
  )
  const asker = await work.asker()
  // The tables are read into memory with the first question of a process: that is told apart, and does not count as cold.
  const first = await asker.ms({ facetsOf: { kind: 'award' } })
  const sections = [
    { name: 'all contracts', limit: 1 / 10, questions: years('', {}) },
    {
      name: 'about half of all',
      limit: 1 / 10,
      questions: Array.from({ length: 40 }, (_, index) => {
        const least = 36_000 + index
        return { raw: { 'amount-from': `${least}` }, where: `k.amount >= ${least}` }
      }),
    },
    {
      name: 'with the common word',
      limit: 1 / 2,
      questions: years(`${words} @@ to_tsquery('english_unaccented', 'software') AND `, { q: 'software' }),
    },
    {
      name: 'of one buyer',
      limit: null,
      questions: agencies.map(({ slug, id }) => ({
        raw: { agency: slug },
        where: `k.buyer_agency_id = '${id}'`,
      })),
    },
  ]
  const rows: string[][] = []
  const raw: Record<string, unknown> = {}
  for (const { name, limit, questions } of sections) {
    work.log(`Facets, ${name}`)
    const cold: number[] = []
    const warm: number[] = []
    const bySql: number[] = []
    for (const question of questions.slice(0, Math.max(2, work.rounds / 2))) {
      cold.push(await asker.ms({ facetsOf: question.raw }))
      bySql.push(await asker.ms({ sql: facets(question.where) }))
      warm.push(await asker.ms({ facetsOf: question.raw }))
    }
    const ratio = percentile(cold, 50) / percentile(bySql, 50)
    const warmly = percentile(warm, 50)
    rows.push([
      name,
      ...spread(cold),
      inMs(warmly),
      ...spread(bySql),
      limit === null ? `${ratio.toFixed(2)}×` : against(ratio, limit),
      limit === null ? '' : `${limit}×`,
      warmly <= WARM_LIMIT ? 'kept' : 'MISSED',
    ])
    raw[name] = { cold, warm, bySql }
  }
  return {
    title: 'Facets with exact counts, and exact sums',
    head: [
      'contracts',
      'cold p50 ms',
      'p95',
      'p99',
      'warm p50 ms',
      'SQL p50 ms',
      'p95',
      'p99',
      '× SQL',
      'limit',
      `warm ≤ ${WARM_LIMIT} ms`,
    ],
    rows,
    notes: [
      'Cold: a filter that was not asked for before. It differs from question to question by an amount, which leaves nearly all rows in, or about half of them. Ours has all facets of the page (13) and the sums by kind and currency; the SQL has six facets and the sums, by GROUPING SETS in one pass over the same rows.',
      `Warm: the same question again. The first question of the process, which waits until the tables are in memory, took ${(first / 1000).toFixed(1)} s.`,
    ],
    raw,
  }
}

/** Questions over nearly all rows, no two of them the same. */
function years(condition: string, raw: RawParams): Cold[] {
  return Array.from({ length: 40 }, (_, index) => {
    const most = 1_000_000_000 + index
    return { raw: { ...raw, 'amount-to': `${most}` }, where: `${condition}k.amount <= ${most}` }
  })
}

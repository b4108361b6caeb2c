import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type UnmatchedTotal, unmatchedSums, unmatchedTotals } from '@/lib/queries/unmatched'
import type { ParamProblem } from '@/lib/search-params/parse'
import type { UnmatchedFilters } from '@/lib/search-params/unmatched'
import { keysetOf } from '../tables/table'
import { unmatchedTable } from '../tables/unmatched'
import { facetCounts } from './facet-counts'
import { type FacetValue, labelled } from './facet-values'
import { type PagePlace, readPage } from './page'
import type { Named } from './resolve'
import { allOf, type Sql, sql } from './sql'

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(['recipient', 'buyer', 'vendor']),
  name: z.string(),
  dataset: z.object({ slug: z.string(), title: z.string() }),
  /** ISO code; of buyers only. */
  country: z.string().nullable(),
  rows: z.number(),
  contracts: z.number(),
  /** Of the contracts those that go to several recipients; their amounts are in no sum. */
  shared: z.number(),
  sums: unmatchedSums,
})

/** A name as a dataset's rows write it, that is no company or agency of the ledger yet. */
export type UnmatchedRow = z.infer<typeof rowSchema>

export type UnmatchedList = {
  /** The filters that apply: what was not found is left out. */
  filters: UnmatchedFilters
  problems: readonly ParamProblem[]
  page: PagePlace
  rows: readonly UnmatchedRow[]
  facets: Record<'kind' | 'dataset', FacetValue[]>
  /** What is on all names of the datasets chosen; words do not narrow it. */
  totals: readonly UnmatchedTotal[]
  /** Names are looked for as typed: most of them are nobody's, so that no other spelling is known. */
  corrected: null
}

/** A page of the names that are not matched yet, with counts of what further filters would leave. */
export async function unmatchedNames(asked: UnmatchedFilters): Promise<UnmatchedList> {
  const answer = await unmatchedTable.resolve(asked)
  const { filters, conditions, datasets } = answer
  const [{ ids, problems, ...page }, counts, totals] = await Promise.all([
    readPage(keysetOf(unmatchedTable, answer), filters),
    unmatchedFacets(conditions),
    unmatchedTotals(filters.dataset.length > 0 ? filters.dataset : undefined),
  ])
  const [rows, titles] = await Promise.all([
    unmatchedRows(ids),
    titlesOf([...(counts.get('dataset') ?? [])], datasets.records),
  ])
  return {
    filters,
    problems: [...answer.problems, ...problems],
    page,
    rows,
    facets: {
      kind: labelled(counts.get('kind'), new Map(), filters.kind),
      dataset: labelled(counts.get('dataset'), titles, filters.dataset),
    },
    corrected: null,
    totals: totals.filter(({ kind }) => filters.kind.length === 0 || filters.kind.includes(kind)),
  }
}

/** Without words the counts of names are those that were made with the rows. */
async function unmatchedFacets(conditions: Record<'q' | 'kind' | 'dataset', Sql | null>) {
  if (conditions.q === null) {
    const rows = await reader.$queryRaw(sql`
      SELECT 'kind' AS facet, kind::text AS value, sum(names)::int AS count FROM unmatched_total u
      WHERE ${allOf([conditions.dataset])} GROUP BY kind
      UNION ALL
      SELECT 'dataset', dataset_id, sum(names)::int FROM unmatched_total u WHERE ${allOf([conditions.kind])} GROUP BY dataset_id
      ORDER BY 1, 3 DESC, 2`)
    const counted = z.array(z.object({ facet: z.string(), value: z.string(), count: z.number() })).parse(rows)
    return new Map(['kind', 'dataset'].map((name) => [name, counted.filter(({ facet }) => facet === name)]))
  }
  return facetCounts({
    relation: unmatchedTable.relation,
    id: unmatchedTable.id,
    columns: { kind: sql`u.kind`, dataset: sql`u.dataset_id` },
    conditions,
    facets: [
      { name: 'kind', value: sql`base.kind`, without: ['kind'] },
      { name: 'dataset', value: sql`base.dataset`, without: ['dataset'] },
    ],
  })
}

async function titlesOf(counted: readonly { value: string }[], chosen: readonly Named[]) {
  const datasets = await reader.dataset.findMany({
    where: { slug: { in: [...counted.map(({ value }) => value), ...chosen.map(({ slug }) => slug)] } },
    select: { slug: true, title: true },
  })
  return new Map(datasets.map(({ slug, title }) => [slug, title]))
}

/** The names of a page, in the order of `ids`. */
async function unmatchedRows(ids: readonly string[]): Promise<UnmatchedRow[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT u.id, u.kind::text, u.name, jsonb_build_object('slug', d.slug, 'title', d.title) AS dataset, u.country::text, u.rows, u.contracts,
      u.shared, u.sums
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN unmatched_name u ON u.id = page.id JOIN dataset d ON d.slug = u.dataset_id ORDER BY page.position`)
  return z.array(rowSchema).parse(rows)
}

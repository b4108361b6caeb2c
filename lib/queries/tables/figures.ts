import { type FigureFilters, figuresList } from '@/lib/search-params/figures'
import { byDate, byText } from '../lists/keyset'
import { resolveCompanies } from '../lists/resolve'
import { isOneOf, sql } from '../lists/sql'
import { made, named, own, pageColumn, versionColumns } from './column'
import { defineTable, slugsOf } from './table'

const rows = sql`figure f ON f.id = page.id
  LEFT JOIN company c ON c.id = f.company_id
  LEFT JOIN claim ch ON ch.id = f.chosen_claim_id
  CROSS JOIN LATERAL (
    SELECT array_agg(r.slug ORDER BY fc.position) FILTER (WHERE fc.role = 'rival') AS rivals,
      array_agg(r.slug ORDER BY fc.position) FILTER (WHERE fc.role = 'basis') AS basis
    FROM figure_claim fc JOIN claim r ON r.id = fc.claim_id WHERE fc.figure_id = f.id
  ) AS beside`

const columns = [
  ...own('figure', 'f', ['id', 'slug']),
  pageColumn('/figures/', sql`f.slug`),
  ...own('figure', 'f', [
    'title',
    'kind',
    'counter',
    'comparator',
    'value',
    'out_of',
    'unit_id',
    'currency',
    'basis',
  ]),
  ...own('figure', 'f', ['reason', 'scope', 'would_change', 'as_of_earliest', 'as_of_latest']),
  ...named('company', 'c', 'the company it is about'),
  made('id', 'chosen_claim', sql`ch.slug`, 'Slug of the claim it publishes.'),
  made('list', 'rival_claims', sql`beside.rivals`, 'Slugs of other claims about the same thing.'),
  made('list', 'basis_claims', sql`beside.basis`, 'Slugs of claims that its count is made of.'),
  ...own('figure', 'f', ['chart']),
  ...versionColumns('figure', 'f'),
]

/** Figures: the numbers that the ledger publishes. */
export const figureTable = defineTable({
  title: 'Figures',
  nouns: ['figure', 'figures'],
  rule: 'One figure is one number that the ledger publishes: its choice among claims, or its count of rows. The claims it was chosen among are not figures.',
  kind: 'figure',
  list: figuresList,
  hasPage: true,
  relation: sql`figure f`,
  id: sql`f.id`,
  slug: sql`f.slug`,
  sortKeys: {
    // Headlines of the first page in their order, the others behind them by title.
    headline: byText(sql`to_char(coalesce(f.headline, 9999), 'FM0000') || ' ' || f.title`),
    title: byText(sql`f.title`),
    asof: byDate(sql`f.as_of_latest`),
  },
  rows,
  columns,
  evidence: (id) => sql`SELECT e.kind::text AS kind, e.id, ci.stance::text AS stance
    FROM figure_claim fc JOIN citation ci ON ci.claim_id = fc.claim_id JOIN evidence e ON e.id = ci.evidence_id
    WHERE fc.figure_id = ${id} AND fc.role <> 'rival'`,
  resolve: resolveFigures,
})

async function resolveFigures(asked: FigureFilters) {
  const companies = await resolveCompanies(asked.company, asked.only !== null)
  return {
    filters: { ...asked, company: slugsOf(companies) },
    conditions: {
      company: isOneOf(sql`f.company_id`, companies.ids),
      kind: isOneOf(sql`f.kind::text`, asked.kind),
    },
    problems: companies.problems,
    corrected: null,
  }
}

import type { PartnershipFilters } from '@/lib/search-params/partnerships'
import { plain } from './plain-sql'
import { resolveCompanies, resolveSlugs } from './resolve'
import { entryIds } from './search-entries'
import {
  allOf,
  family,
  isAbsent,
  isGiven,
  isOneOf,
  overlapsYears,
  raw,
  type Sql,
  somePair,
  sql,
  tested,
} from './sql'
import { weighted } from './word-forms'
import { readWords, type SearchWord } from './words'

/** Which datasets brought rows or contracts that prove a partnership. */
export const partnershipDatasets = sql`(
  SELECT proof.partnership_id, brought.dataset_id FROM partnership_proof proof, unnest(proof.dataset_ids) AS brought(dataset_id)
)`

/** What partnerships are read from: each row once, with what it is filtered and sorted by. */
export const partnershipRelation = sql`partnership p
  LEFT JOIN company c ON c.id = p.company_id
  LEFT JOIN agency a ON a.id = p.agency_id
  LEFT JOIN agency_group g ON g.id = p.agency_group_id
  LEFT JOIN agency_type t ON t.slug = coalesce(a.type_id, g.type_id)`

/** What partnerships are filtered and counted by, over {@link partnershipRelation}. */
export const partnershipColumns = {
  'agency-type': sql`coalesce(a.type_id, g.type_id)`,
  company: sql`p.company_id`,
  technology: sql`p.technology_id`,
  kind: sql`p.kind::text`,
  status: sql`p.status::text`,
  country: sql`coalesce(a.country, g.country)::text`,
  state: sql`a.state`,
  /** The year in which it began, where a source gives it; null where it is known to several years only. */
  year: sql`CASE WHEN extract(year FROM p.began_earliest) = extract(year FROM p.began_latest)
    THEN extract(year FROM p.began_latest)::int::text END`,
}

/** What partnerships are filtered by without being counted. */
export const partnershipBesides = {
  began: { earliest: sql`p.began_earliest`, latest: sql`p.began_latest` },
  agency: sql`p.agency_id`,
  product: sql`p.product_id`,
}

/** Finds the records that the filters name, and says which they do not find. */
export async function resolvePartnershipFilters(filters: PartnershipFilters) {
  const [types, companies, technologies, agencies, products, datasets, runs, words] = await Promise.all([
    resolveSlugs('agency_type', 'agency-type', filters['agency-type']),
    resolveCompanies(filters.company, filters.only !== null),
    resolveSlugs('technology', 'technology', filters.technology),
    resolveSlugs('agency', 'agency', filters.agency),
    resolveSlugs('product', 'product', filters.product),
    resolveSlugs('dataset', 'dataset', filters.dataset),
    resolveSlugs('import_run', 'run', filters.run === null ? [] : [filters.run]),
    readWords(filters.q ?? ''),
  ])
  const resolved = { types, companies, technologies, agencies, products, datasets, runs }
  const wordless = filters.q !== null && words.length === 0
  const problems = [
    ...Object.values(resolved).flatMap((part) => part.problems),
    ...(wordless
      ? [{ name: 'q', value: filters.q ?? '', message: 'has no letters or digits to look for' }]
      : []),
  ]
  return { ...resolved, words, problems }
}

type Resolved = Awaited<ReturnType<typeof resolvePartnershipFilters>>

/** The filters in force as conditions over {@link partnershipRelation}, by the parameter that sets them. */
export function partnershipConditions(
  filters: PartnershipFilters,
  resolved: Resolved,
): Record<string, Sql | null> {
  const { types, companies, technologies, agencies, products, datasets, runs, words } = resolved
  const ids = (part: { records: readonly { id: string }[] }) => part.records.map(({ id }) => id)
  const { began, agency, product } = partnershipBesides
  return {
    q: partnershipHasWords(words),
    'agency-type': isOneOf(partnershipColumns['agency-type'], ids(types)),
    company: companyCondition(companies.ids, companies.unnamed),
    technology: isOneOf(partnershipColumns.technology, ids(technologies)),
    kind: isOneOf(partnershipColumns.kind, filters.kind),
    status: isOneOf(partnershipColumns.status, filters.status),
    country: isOneOf(partnershipColumns.country, filters.country),
    state: isOneOf(partnershipColumns.state, filters.state),
    year: isOneOf(partnershipColumns.year, filters.year.map(String)),
    years: overlapsYears(began, filters.from, filters.to),
    began: beganCondition(filters.began),
    agency: isOneOf(agency, ids(agencies)),
    product: isOneOf(product, ids(products)),
    vendor:
      filters.vendor === null
        ? null
        : sql`p.id IN (SELECT partnership_id FROM partnership_listing WHERE other_vendors @> ARRAY[${filters.vendor}])`,
    dataset: somePair(broughtBy('dataset_id', ids(datasets)), 'datasets', 'dataset', ids(datasets)),
    run: broughtBy('run_id', ids(runs)),
  }
}

function companyCondition(ids: readonly string[], unnamed: boolean): Sql | null {
  const { company } = partnershipColumns
  if (!unnamed) return isOneOf(company, ids)
  return tested(sql`${company} = ANY(${ids}::text[]) OR ${company} IS NULL`, {
    is: 'one of',
    column: plain(company),
    values: ids,
    orAbsent: true,
  })
}

function beganCondition(chosen: PartnershipFilters['began']): Sql | null {
  const { earliest } = partnershipBesides.began
  if (chosen.length !== 1) return null
  return chosen[0] === 'given' ? isGiven(earliest) : isAbsent(earliest)
}

/** Partnerships that rows or contracts prove which datasets, or runs, brought. */
function broughtBy(column: 'dataset_id' | 'run_id', ids: readonly string[]): Sql | null {
  if (ids.length === 0) return null
  return sql`p.id IN (
    SELECT partnership_id FROM partnership_listing l WHERE l.${raw(column)} = ANY(${ids}::text[])
    UNION ALL
    SELECT cc.partnership_id FROM contract_company cc JOIN contract k ON k.id = cc.contract_id
    WHERE k.${raw(column)} = ANY(${ids}::text[])
  )`
}

/** Each word stands in a name of who or what the partnership is about; null without words. */
export function partnershipHasWords(words: readonly SearchWord[]): Sql | null {
  if (words.length === 0) return null
  return allOf(words.map((word) => (word.isNot ? sql`NOT (${hasWord(word)})` : hasWord(word))))
}

/**
 * The word stands in a name of the company or one that owns it, of the agency, its place or type, of the group, of the product or its
 * technology. Who that is is found first, so that an index leads from there to the partnerships; by UNION the planner knows how many there are.
 */
function hasWord({ query, pattern }: SearchWord): Sql {
  const named = [{ query: weighted(query, 'ABC'), isNot: false }]
  return sql`p.id IN (
    SELECT id FROM partnership WHERE company_id IN (
      WITH RECURSIVE ${family} SELECT member FROM family WHERE top IN (${entryIds('company', named)})
    )
    UNION SELECT id FROM partnership WHERE agency_id IN (${entryIds('agency', named)})
    UNION SELECT id FROM partnership WHERE product_id IN (${entryIds('product', named)})
    UNION SELECT id FROM partnership WHERE agency_group_id IN (SELECT id FROM agency_group WHERE lower(name) ~ ${pattern})
    UNION SELECT id FROM partnership WHERE technology_id IN (${entryIds('technology', named)})
  )`
}

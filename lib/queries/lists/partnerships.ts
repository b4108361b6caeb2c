import type { ParamProblem } from '@/lib/search-params/parse'
import type { PartnershipFilters, PartnershipSort } from '@/lib/search-params/partnerships'
import { facetCounts } from './facet-counts'
import { categoryNames, companyValues, type FacetValue, labelled, unnamedValue } from './facet-values'
import { byDate, byText, type SortKey } from './keyset'
import { type PagePlace, readPage } from './page'
import { partnershipConditions, partnershipRelation, resolvePartnershipFilters } from './partnership-filters'
import { type PartnershipRow, partnershipRows } from './partnership-rows'
import { type Named, notNamed } from './resolve'
import { allOf, raw, sql } from './sql'
import { correctedText } from './words'

const id = sql`p.id`

const sortKeys: Record<PartnershipSort, SortKey> = {
  company: byText(sql`c.name`),
  agency: byText(sql`coalesce(a.name, g.name)`),
  type: byText(sql`t.name`),
  kind: byText(sql`p.kind::text`),
  began: byDate(sql`p.began_latest`),
  seen: byDate(sql`p.last_seen_latest`),
}

export type PartnershipList = {
  /** The filters that apply: what was not found is left out. */
  filters: PartnershipFilters
  problems: readonly ParamProblem[]
  page: PagePlace
  rows: readonly PartnershipRow[]
  facets: Record<
    'agency-type' | 'company' | 'technology' | 'kind' | 'status' | 'country' | 'state',
    FacetValue[]
  >
  /** Records that filters without a facet name. */
  named: Record<'agency' | 'product' | 'dataset', readonly Named[]>
  /** What was searched instead of what was typed. */
  corrected: string | null
}

/** A page of the partnerships that match, with counts of what further filters would leave. */
export async function partnershipList(asked: PartnershipFilters): Promise<PartnershipList> {
  const resolved = await resolvePartnershipFilters(asked)
  const { types, companies, technologies, agencies, products, datasets, runs } = resolved
  const slugs = (part: { records: readonly Named[] }) => part.records.map(({ slug }) => slug)
  const filters: PartnershipFilters = {
    ...asked,
    q: resolved.words.length > 0 ? asked.q : null,
    'agency-type': slugs(types),
    company: [...slugs(companies), ...(companies.unnamed ? [notNamed] : [])],
    technology: slugs(technologies),
    agency: slugs(agencies)[0] ?? null,
    product: slugs(products),
    dataset: slugs(datasets),
    run: slugs(runs)[0] ?? null,
  }
  const conditions = partnershipConditions(filters, resolved)
  const column = filters.sort.replace('-', '') as PartnershipSort
  const list = {
    relation: partnershipRelation,
    id,
    where: allOf(Object.values(conditions)),
    key: sortKeys[column],
    descending: filters.sort.startsWith('-'),
  }
  const [{ ids, problems, ...page }, counts, names] = await Promise.all([
    readPage(list, filters),
    partnershipFacets(conditions, filters.only !== null),
    categoryNames(),
  ])
  const [rows, topCompanies] = await Promise.all([
    partnershipRows(ids),
    companyValues(counts.get('company'), companies.records, filters.only !== null),
  ])
  const plain = new Map<string, string>()
  return {
    filters,
    problems: [...resolved.problems, ...problems],
    page,
    rows,
    facets: {
      'agency-type': labelled(counts.get('agency-type'), names.types, filters['agency-type']),
      company: [...topCompanies, ...unnamedValue(counts.get('unnamed'), companies.unnamed)],
      technology: labelled(counts.get('technology'), names.technologies, filters.technology),
      kind: labelled(counts.get('kind'), plain, filters.kind),
      status: labelled(counts.get('status'), plain, filters.status),
      country: labelled(counts.get('country'), plain, filters.country),
      state: labelled(counts.get('state'), plain, filters.state),
    },
    named: { agency: agencies.records, product: products.records, dataset: datasets.records },
    corrected: correctedText(resolved.words),
  }
}

/** Counts by facet; `only`: without those of the companies that a company owns. */
function partnershipFacets(conditions: ReturnType<typeof partnershipConditions>, only: boolean) {
  const counted = (name: string) => ({ name, value: raw(`base."${name}"`), without: [name] })
  return facetCounts({
    relation: partnershipRelation,
    id,
    columns: {
      'agency-type': sql`coalesce(a.type_id, g.type_id)`,
      company: sql`p.company_id`,
      technology: sql`p.technology_id`,
      kind: sql`p.kind`,
      status: sql`p.status`,
      country: sql`coalesce(a.country, g.country)::text`,
      state: sql`a.state`,
    },
    conditions,
    facets: [
      ...['agency-type', 'technology', 'kind', 'status', 'country', 'state'].map(counted),
      only
        ? counted('company')
        : {
            name: 'company',
            value: sql`f.top`,
            from: sql`JOIN family f ON f.member = base.company`,
            without: ['company'],
          },
      { name: 'unnamed', value: sql`'x'`, where: sql`base.company IS NULL`, without: ['company'] },
    ],
  })
}

import type { PartnershipFilters } from '@/lib/search-params/partnerships'
import { partnershipTable } from '../tables/partnerships'
import { heldOf, keysetOf } from '../tables/table'
import { facetCounts } from './facet-counts'
import {
  categoryNames,
  companyValues,
  datasetTitles,
  labelled,
  latestFirst,
  unnamedValue,
} from './facet-values'
import type { ListAnswer } from './list-answer'
import { ofVersion } from './of-version'
import type { OpenFacet } from './open-facet'
import { readPage } from './page'
import { partnershipColumns, type partnershipConditions, partnershipDatasets } from './partnership-filters'
import { type PartnershipRow, partnershipRows } from './partnership-rows'
import { plain } from './plain-sql'
import type { Named } from './resolve'
import { raw, sql } from './sql'

export type PartnershipList = ListAnswer<
  PartnershipFilters,
  PartnershipRow,
  'agency-type' | 'company' | 'technology' | 'kind' | 'status' | 'country' | 'state' | 'year' | 'dataset'
> & {
  /** Records that filters without a facet name. */
  named: Record<'agency' | 'product' | 'dataset', readonly Named[]>
}

/** A page of the partnerships that match, with counts of what further filters would leave. */
export function partnershipList(asked: PartnershipFilters & OpenFacet): Promise<PartnershipList> {
  return ofVersion('partnerships', asked, readPartnershipList)
}

async function readPartnershipList(asked: PartnershipFilters & OpenFacet): Promise<PartnershipList> {
  const answer = await partnershipTable.resolve(asked)
  const { filters, conditions, companies, agencies, products, datasets } = answer
  const [{ ids, problems, ...page }, counts, names] = await Promise.all([
    readPage(keysetOf(partnershipTable, answer), filters),
    partnershipFacets(conditions, filters.only !== null),
    categoryNames(),
  ])
  const [rows, topCompanies, titles] = await Promise.all([
    partnershipRows(ids),
    companyValues(counts.get('company'), companies.records, filters.only !== null, asked),
    datasetTitles(),
  ])
  const plain = new Map<string, string>()
  return {
    filters,
    problems: [...answer.problems, ...problems],
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
      year: latestFirst(labelled(counts.get('year'), plain, filters.year.map(String))),
      dataset: labelled(counts.get('dataset'), titles, filters.dataset),
    },
    named: { agency: agencies.records, product: products.records, dataset: datasets.records },
    corrected: answer.corrected,
  }
}

/** Counts by facet; `only`: without those of the companies that a company owns. */
function partnershipFacets(conditions: ReturnType<typeof partnershipConditions>, only: boolean) {
  const counted = (name: string) => ({ name, value: raw(`base."${name}"`), without: [name] })
  return facetCounts({
    relation: partnershipTable.relation,
    id: partnershipTable.id,
    columns: partnershipColumns,
    conditions,
    ...heldOf(partnershipTable, conditions),
    facets: [
      ...['agency-type', 'technology', 'kind', 'status', 'country', 'state', 'year'].map(counted),
      only
        ? counted('company')
        : {
            name: 'company',
            value: sql`f.top`,
            from: sql`JOIN family f ON f.member = base.company`,
            without: ['company'],
            counted: { by: 'pairs', pairs: 'owners', column: 'company', where: [] },
          },
      {
        name: 'dataset',
        value: sql`brought.dataset_id`,
        from: sql`JOIN ${partnershipDatasets} AS brought ON brought.partnership_id = base.id`,
        without: ['dataset'],
        counted: { by: 'pairs', pairs: 'datasets', column: 'dataset', where: [] },
      },
      {
        name: 'unnamed',
        value: sql`'x'`,
        where: sql`base.company IS NULL`,
        without: ['company'],
        counted: { by: 'absence', column: plain(partnershipColumns.company) },
      },
    ],
  })
}

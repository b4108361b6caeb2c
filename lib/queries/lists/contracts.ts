import type { ContractFilters } from '@/lib/search-params/contracts'
import type { ParamProblem } from '@/lib/search-params/parse'
import { contractTable } from '../tables/contracts'
import { keysetOf } from '../tables/table'
import { type contractConditions, inYears, partConditions, parts } from './contract-filters'
import { type ContractRow, contractRows } from './contract-rows'
import { type ContractSum, contractSums } from './contract-sums'
import { facetCounts } from './facet-counts'
import { companyValues, type FacetValue, labelled } from './facet-values'
import { type PagePlace, readPage } from './page'
import type { Named } from './resolve'
import { sql } from './sql'

export type ContractList = {
  /** The filters that apply: what was not found is left out. */
  filters: ContractFilters
  problems: readonly ParamProblem[]
  page: PagePlace
  rows: readonly ContractRow[]
  sums: readonly ContractSum[]
  facets: Record<'company' | 'role' | 'kind' | 'year' | 'currency', FacetValue[]>
  named: Record<'agency' | 'dataset', readonly Named[]>
  /** What was searched instead of what was typed. */
  corrected: string | null
}

/** A page of the contracts that match, with their sums, and counts of what further filters would leave. */
export async function contractList(asked: ContractFilters): Promise<ContractList> {
  const answer = await contractTable.resolve(asked)
  const { filters, conditions, companies, agencies, datasets } = answer
  const list = keysetOf(contractTable, answer)
  const [{ ids, problems, ...page }, sums, counts] = await Promise.all([
    readPage(list, filters),
    contractSums(list.where, filters),
    contractFacets(filters, conditions, partConditions(filters, answer)),
  ])
  const [rows, company] = await Promise.all([
    contractRows(ids),
    companyValues(counts.get('company'), companies.records, filters.only !== null),
  ])
  const plain = new Map<string, string>()
  return {
    filters,
    problems: [...answer.problems, ...problems],
    page,
    rows,
    sums,
    facets: {
      company,
      role: labelled(counts.get('role'), plain, filters.role),
      kind: labelled(counts.get('kind'), plain, filters.kind),
      year: labelled(counts.get('year'), plain, filters.year.map(String)).sort(
        (a, b) => Number(b.value) - Number(a.value),
      ),
      currency: labelled(counts.get('currency'), plain, filters.currency),
    },
    named: { agency: agencies.records, dataset: datasets.records },
    corrected: answer.corrected,
  }
}

/** Counts by facet. A company and its part are one filter, of which each leaves the other in force. */
function contractFacets(
  filters: ContractFilters,
  conditions: ReturnType<typeof contractConditions>,
  part: ReturnType<typeof partConditions>,
) {
  const from = sql`JOIN (${parts(filters)}) part ON part.contract_id = base.id`
  return facetCounts({
    relation: contractTable.relation,
    id: contractTable.id,
    columns: { kind: sql`k.kind`, currency: sql`k.currency` },
    conditions,
    facets: [
      {
        name: 'company',
        value: sql`part.company_id`,
        from,
        where: part.role,
        without: ['company'],
      },
      { name: 'role', value: sql`part.role`, from, where: part.company, without: ['company'] },
      { name: 'kind', value: sql`base.kind`, without: ['kind'] },
      {
        name: 'year',
        value: sql`x.fiscal_year`,
        from: sql`JOIN contract_transaction x ON x.contract_id = base.id`,
        where: inYears({ ...filters, year: [] }) ?? sql`true`,
        without: ['year'],
      },
      { name: 'currency', value: sql`base.currency`, without: ['currency'] },
    ],
  })
}

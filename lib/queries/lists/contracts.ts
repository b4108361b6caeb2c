import type { ContractFilters, ContractSort } from '@/lib/search-params/contracts'
import type { ParamProblem } from '@/lib/search-params/parse'
import {
  contractConditions,
  contractRelation,
  inYears,
  partConditions,
  parts,
  resolveContractFilters,
} from './contract-filters'
import { type ContractRow, contractRows } from './contract-rows'
import { type ContractSum, contractSums } from './contract-sums'
import { facetCounts } from './facet-counts'
import { companyValues, type FacetValue, labelled } from './facet-values'
import { byDate, byNumber, byText, type SortKey } from './keyset'
import { type PagePlace, readPage } from './page'
import type { Named } from './resolve'
import { allOf, sql } from './sql'

const id = sql`k.id`

const sortKeys: Record<ContractSort, SortKey> = {
  amount: byNumber(sql`k.amount`),
  signed: byDate(sql`k.signed_latest`),
  buyer: byText(sql`coalesce(b.name, k.buyer_name)`),
  recipient: byText(sql`left(k.recipient_name, 200)`),
}

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
  const resolved = await resolveContractFilters(asked)
  const { companies, agencies, datasets } = resolved
  const filters: ContractFilters = {
    ...asked,
    company: companies.records.map(({ slug }) => slug),
    agency: agencies.records[0]?.slug ?? null,
    dataset: datasets.records.map(({ slug }) => slug),
    run: resolved.runs.records[0]?.slug ?? null,
  }
  const conditions = contractConditions(filters, resolved)
  const where = allOf(Object.values(conditions))
  const key = sortKeys[filters.sort.replace('-', '') as ContractSort]
  const list = { relation: contractRelation, id, where, key, descending: filters.sort.startsWith('-') }
  const [{ ids, problems, ...page }, sums, counts] = await Promise.all([
    readPage(list, filters),
    contractSums(where, filters),
    contractFacets(filters, conditions, partConditions(filters, resolved)),
  ])
  const [rows, company] = await Promise.all([
    contractRows(ids),
    companyValues(counts.get('company'), companies.records, filters.only !== null),
  ])
  const plain = new Map<string, string>()
  return {
    filters,
    problems: [...resolved.problems, ...problems],
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
    corrected: resolved.words?.corrected ?? null,
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
    relation: contractRelation,
    id,
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

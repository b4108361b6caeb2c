import type { ContractFilters } from '@/lib/search-params/contracts'
import { contractTable } from '../tables/contracts'
import { heldOf, keysetOf } from '../tables/table'
import {
  contractColumns,
  type contractConditions,
  inYears,
  partConditions,
  parts,
  roleColumn,
  yearPairs,
} from './contract-filters'
import { type ContractRow, contractRows } from './contract-rows'
import { type ContractSum, contractSums } from './contract-sums'
import { facetCounts } from './facet-counts'
import {
  agencyValues,
  categoryNames,
  companyValues,
  datasetTitles,
  labelled,
  latestFirst,
} from './facet-values'
import type { ListAnswer } from './list-answer'
import { ofVersion } from './of-version'
import type { OpenFacet } from './open-facet'
import { readPage } from './page'
import type { Named } from './resolve'
import { raw, sql } from './sql'

export type ContractList = ListAnswer<
  ContractFilters,
  ContractRow,
  | 'company'
  | 'role'
  | 'reseller'
  | 'agency-type'
  | 'agency'
  | 'country'
  | 'state'
  | 'technology'
  | 'kind'
  | 'year'
  | 'currency'
  | 'amount'
  | 'dataset'
> & {
  sums: readonly ContractSum[]
  named: Record<'agency' | 'dataset', readonly Named[]>
}

/** A page of the contracts that match, with their sums, and counts of what further filters would leave. */
export function contractList(asked: ContractFilters & OpenFacet): Promise<ContractList> {
  return ofVersion('contracts', asked, readContractList)
}

async function readContractList(asked: ContractFilters & OpenFacet): Promise<ContractList> {
  const answer = await contractTable.resolve(asked)
  const { filters, conditions, companies, agencies, datasets } = answer
  const list = keysetOf(contractTable, answer)
  const [{ ids, problems, ...page }, sums, counts] = await Promise.all([
    readPage(list, filters),
    contractSums(list, filters),
    contractFacets(filters, conditions, partConditions(filters, answer)),
  ])
  const [rows, company, agency, names, titles] = await Promise.all([
    contractRows(ids),
    companyValues(counts.get('company'), companies.records, filters.only !== null, asked),
    agencyValues(counts.get('agency'), agencies.records, asked),
    categoryNames(),
    datasetTitles(),
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
      reseller: labelled(counts.get('reseller'), plain, filters.reseller),
      'agency-type': labelled(counts.get('agency-type'), names.types, filters['agency-type']),
      agency,
      country: labelled(counts.get('country'), plain, filters.country),
      state: labelled(counts.get('state'), plain, filters.state),
      technology: labelled(counts.get('technology'), names.technologies, filters.technology),
      kind: labelled(counts.get('kind'), plain, filters.kind),
      year: latestFirst(labelled(counts.get('year'), plain, filters.year.map(String))),
      currency: labelled(counts.get('currency'), plain, filters.currency),
      amount: labelled(counts.get('amount'), plain, filters.amount),
      dataset: labelled(counts.get('dataset'), titles, filters.dataset),
    },
    named: { agency: agencies.records, dataset: datasets.records },
    corrected: answer.corrected,
  }
}

/** Counts by facet. A company and its part are one filter, of which each leaves the other in force. */
export function contractFacets(
  filters: ContractFilters,
  conditions: ReturnType<typeof contractConditions>,
  part: ReturnType<typeof partConditions>,
) {
  const from = sql`JOIN (${parts(filters)}) part ON part.contract_id = base.id`
  const { exactAmount: _, ...columns } = contractColumns
  return facetCounts({
    relation: contractTable.relation,
    id: contractTable.id,
    columns,
    conditions,
    ...heldOf(contractTable, conditions),
    facets: [
      {
        name: 'company',
        value: sql`part.company_id`,
        from,
        where: part.role,
        without: ['company'],
        counted: { by: 'pairs', pairs: 'parts', column: 'company', where: part.rolePairs },
      },
      {
        name: 'role',
        value: sql`part.role`,
        from,
        where: part.company,
        without: ['company'],
        counted: { by: 'pairs', pairs: 'parts', column: roleColumn(filters), where: part.companyPairs },
      },
      ...Object.keys(columns).map((name) => ({ name, value: raw(`base."${name}"`), without: [name] })),
      {
        name: 'technology',
        value: sql`p.technology_id`,
        from: sql`JOIN contract_company cc ON cc.contract_id = base.id JOIN partnership p ON p.id = cc.partnership_id`,
        without: ['technology'],
        counted: { by: 'pairs', pairs: 'technologies', column: 'technology', where: [] },
      },
      {
        name: 'year',
        value: sql`x.fiscal_year`,
        from: sql`JOIN contract_transaction x ON x.contract_id = base.id`,
        where: inYears({ ...filters, year: [] }) ?? sql`true`,
        without: ['year'],
        counted: {
          by: 'pairs',
          pairs: 'years',
          column: 'year',
          where: yearPairs({ ...filters, year: [] }) ?? [],
        },
      },
    ],
  })
}

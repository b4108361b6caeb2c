import type { List } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { companiesList } from '@/lib/search-params/companies'
import { contractsList } from '@/lib/search-params/contracts'
import { evidenceList } from '@/lib/search-params/evidence'
import type { Parameters } from '@/lib/search-params/parameter'
import { type Filters, type ParamProblem, parseParams } from '@/lib/search-params/parse'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { unmatchedList } from '@/lib/search-params/unmatched'

/** What a list answers, as far as all lists answer alike. */
export type Answer = {
  problems: readonly ParamProblem[]
  page: { total: number; from: number | null; to: number | null; before: string | null; after: string | null }
  rows: readonly { id: string }[]
  facets: Readonly<Record<string, readonly { value: string; count: number }[]>>
  corrected: string | null
}

export type AnyList = { name: string; list: List; ask: (address: string) => Promise<Answer> }

/** The parameters of a query as Next gives them. */
export function rawParams(query: string): Record<string, string[]> {
  const params = new URLSearchParams(query)
  return Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
}

/** All lists, each asked by the query of an address. Call it when the database is open. */
export async function allLists(): Promise<readonly AnyList[]> {
  const { partnershipList } = await import('@/lib/queries/lists/partnerships')
  const { contractList } = await import('@/lib/queries/lists/contracts')
  const { agencyList } = await import('@/lib/queries/lists/agencies')
  const { companyList } = await import('@/lib/queries/lists/companies')
  const { evidenceListing } = await import('@/lib/queries/lists/evidence')
  const { unmatchedNames } = await import('@/lib/queries/lists/unmatched')
  return [
    asked(partnershipsList, partnershipList),
    asked(contractsList, contractList),
    asked(agenciesList, agencyList),
    asked(companiesList, companyList),
    asked(evidenceList, evidenceListing),
    asked(unmatchedList, unmatchedNames),
  ]
}

function asked<P extends Parameters>(
  list: List<P>,
  query: (filters: Filters<P>) => Promise<Answer>,
): AnyList {
  return {
    name: list.name,
    list,
    ask: (address) => query(parseParams(list.parameters, rawParams(address)).filters),
  }
}

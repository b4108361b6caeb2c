import type { List } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { companiesList } from '@/lib/search-params/companies'
import { contractsList } from '@/lib/search-params/contracts'
import { evidenceList } from '@/lib/search-params/evidence'
import { type ParamProblem, parseParams } from '@/lib/search-params/parse'
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
    {
      name: 'partnerships',
      list: partnershipsList,
      ask: (q) => partnershipList(parseParams(partnershipsList.parameters, rawParams(q)).filters),
    },
    {
      name: 'contracts',
      list: contractsList,
      ask: (q) => contractList(parseParams(contractsList.parameters, rawParams(q)).filters),
    },
    {
      name: 'agencies',
      list: agenciesList,
      ask: (q) => agencyList(parseParams(agenciesList.parameters, rawParams(q)).filters),
    },
    {
      name: 'companies',
      list: companiesList,
      ask: (q) => companyList(parseParams(companiesList.parameters, rawParams(q)).filters),
    },
    {
      name: 'evidence',
      list: evidenceList,
      ask: (q) => evidenceListing(parseParams(evidenceList.parameters, rawParams(q)).filters),
    },
    {
      name: 'unmatched',
      list: unmatchedList,
      ask: (q) => unmatchedNames(parseParams(unmatchedList.parameters, rawParams(q)).filters),
    },
  ]
}

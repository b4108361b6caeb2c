import { Facets } from '@/components/ui/facets'
import type { FilterChip } from '@/components/ui/filter-chips'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractList } from '@/lib/queries/lists/contracts'
import { contractsList } from '@/lib/search-params/contracts'
import { chipsOf, nameIn, yearsChip } from './chips'
import { facetOf, labelIn } from './facets-of'
import { kept } from './kept'
import { OnlyFacet } from './only-facet'

const unmatchedWords = { recipient: 'recipient', buyer: 'buyer' }
const amountWords = { positive: 'above zero', zero: 'zero', negative: 'negative', 'not-given': 'not given' }

/** The filters of the list of contracts. */
export function ContractFacets({ list, active }: { list: ContractList; active: number }) {
  const { filters, facets } = list
  return (
    <Facets
      action={contractsList.path}
      active={active}
      search={{ name: 'q', value: filters.q ?? '', label: 'Words in this list' }}
      keep={kept(contractsList, filters, [
        ...(['agency', 'buyer', 'recipient', 'unmatched', 'from', 'to', 'amount', 'dataset'] as const),
        ...(['run', 'sort'] as const),
      ])}
      facets={[
        ...facetOf('company', 'Technology company', facets.company, filters.company),
        ...facetOf('role', 'Part of the company', facets.role, filters.role, contractRoleWords),
        ...facetOf('kind', 'Kind', facets.kind, filters.kind, contractKindWords),
        ...facetOf('year', 'Fiscal year', facets.year, filters.year.map(String)),
        ...facetOf('currency', 'Currency', facets.currency, filters.currency),
      ]}
    >
      {(filters.company.length > 0 || filters.only) && <OnlyFacet checked={filters.only !== null} />}
    </Facets>
  )
}

/** The filters of the list of contracts that are in force. */
export function contractChips({ filters, facets, named }: ContractList): FilterChip[] {
  return [
    ...chipsOf(contractsList, filters, [
      { name: 'q', word: 'Words' },
      { name: 'company', word: 'Company', label: labelIn(facets.company) },
      { name: 'only', word: '', label: () => 'Without subsidiaries' },
      { name: 'role', word: 'Part', label: labelIn([], contractRoleWords) },
      { name: 'agency', word: 'Buyer', label: nameIn(named.agency) },
      { name: 'buyer', word: 'Buyer as written' },
      { name: 'recipient', word: 'Recipient as written' },
      { name: 'unmatched', word: 'Not yet matched', label: labelIn([], unmatchedWords) },
      { name: 'kind', word: 'Kind', label: labelIn([], contractKindWords) },
      { name: 'year', word: 'Fiscal year' },
      { name: 'currency', word: 'Currency' },
      { name: 'amount', word: 'Amount', label: labelIn([], amountWords) },
      { name: 'dataset', word: 'Dataset', label: nameIn(named.dataset) },
      { name: 'run', word: 'Brought or changed by' },
    ]),
    ...yearsChip(contractsList, filters, 'Fiscal years'),
  ]
}

import type { FilterChip } from '@/components/ui/filter-chips'
import { countryName } from '@/lib/domain/country-names'
import { usStateNames } from '@/lib/domain/us-states'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractList } from '@/lib/queries/lists/contracts'
import { type ContractView, contractsPage } from '@/lib/search-params/pages'
import { chipsOf, nameIn, yearsChip } from './chips'
import { amountWords, resellerWords, unmatchedWords } from './contract-words'
import { labelIn } from './facets-of'

/** The filters of the list of contracts that are in force. */
export function contractChips({ facets, named }: ContractList, filters: ContractView): FilterChip[] {
  return [
    ...chipsOf(contractsPage, filters, [
      { name: 'q', word: 'Words' },
      { name: 'company', word: 'Company', label: labelIn(facets.company) },
      { name: 'only', word: '', label: () => 'Without subsidiaries' },
      { name: 'role', word: 'Part', label: labelIn([], contractRoleWords) },
      { name: 'reseller', word: 'Through a reseller', label: labelIn([], resellerWords) },
      { name: 'agency-type', word: 'Type of buyer', label: labelIn(facets['agency-type']) },
      { name: 'agency', word: 'Buyer', label: nameIn(named.agency) },
      { name: 'country', word: 'Country', label: (code) => countryName(String(code)) },
      { name: 'state', word: 'State', label: labelIn([], usStateNames) },
      { name: 'buyer', word: 'Buyer as written' },
      { name: 'recipient', word: 'Recipient as written' },
      { name: 'unmatched', word: 'Not yet matched', label: labelIn([], unmatchedWords) },
      { name: 'technology', word: 'Technology', label: labelIn(facets.technology) },
      { name: 'kind', word: 'Kind', label: labelIn([], contractKindWords) },
      { name: 'year', word: 'Fiscal year' },
      { name: 'currency', word: 'Currency' },
      { name: 'amount', word: 'Amount', label: labelIn([], amountWords) },
      { name: 'amount-from', word: 'Amount from' },
      { name: 'amount-to', word: 'Amount up to' },
      { name: 'dataset', word: 'Dataset', label: nameIn(named.dataset) },
      { name: 'run', word: 'Brought or changed by' },
    ]),
    ...yearsChip(contractsPage, filters, 'Fiscal years'),
  ]
}

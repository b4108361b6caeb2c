import type { FilterChip } from '@/components/ui/filter-chips'
import { countryName } from '@/lib/domain/country-names'
import { usStateNames } from '@/lib/domain/us-states'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { PartnershipList } from '@/lib/queries/lists/partnerships'
import { type PartnershipView, partnershipsPage } from '@/lib/search-params/pages'
import { chipsOf, nameIn, yearsChip } from './chips'
import { labelIn } from './facets-of'

/** The filters of the list of partnerships that are in force. */
export function partnershipChips({ facets, named }: PartnershipList, filters: PartnershipView): FilterChip[] {
  return [
    ...chipsOf(partnershipsPage, filters, [
      { name: 'q', word: 'Words' },
      { name: 'agency-type', word: 'Agency type', label: labelIn(facets['agency-type']) },
      { name: 'company', word: 'Company', label: labelIn(facets.company) },
      { name: 'only', word: '', label: () => 'Without subsidiaries' },
      { name: 'technology', word: 'Technology', label: labelIn(facets.technology) },
      { name: 'kind', word: 'Kind', label: labelIn([], partnershipKindWords) },
      { name: 'status', word: 'Status', label: labelIn([], partnershipStatusWords) },
      { name: 'country', word: 'Country', label: (code) => countryName(String(code)) },
      { name: 'state', word: 'State', label: labelIn([], usStateNames) },
      { name: 'year', word: 'Began' },
      { name: 'began', word: 'Beginning', label: (value) => (value === 'given' ? 'given' : 'not given') },
      { name: 'agency', word: 'Agency', label: nameIn(named.agency) },
      { name: 'product', word: 'Product', label: nameIn(named.product) },
      { name: 'vendor', word: 'Vendor as written' },
      { name: 'dataset', word: 'Dataset', label: nameIn(named.dataset) },
      { name: 'run', word: 'Brought or changed by' },
    ]),
    ...yearsChip(partnershipsPage, filters, 'Began'),
  ]
}

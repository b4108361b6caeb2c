import { Facets } from '@/components/ui/facets'
import type { FilterChip } from '@/components/ui/filter-chips'
import { countryName } from '@/lib/domain/country-names'
import { usStateNames } from '@/lib/domain/us-states'
import { agencyLevelWords } from '@/lib/domain/words'
import type { AgencyList } from '@/lib/queries/lists/agencies'
import { agenciesList } from '@/lib/search-params/agencies'
import { chipsOf, nameIn } from './chips'
import { facetOf, labelIn } from './facets-of'
import { kept } from './kept'
import { StateFacet } from './state-facet'

const placeWords = { 'on-map': 'known to the coordinate', 'not-on-map': 'without coordinates' }

/** The filters of the list of agencies, the type first. */
export function AgencyFacets({ list, active }: { list: AgencyList; active: number }) {
  const { filters, facets } = list
  const countries = facets.country.map((value) => ({ ...value, label: countryName(value.value) }))
  return (
    <Facets
      action={agenciesList.path}
      active={active}
      search={{ name: 'q', value: filters.q ?? '', label: 'Name or city' }}
      keep={kept(agenciesList, filters, ['place', 'dataset', 'run', 'sort'])}
      facets={[
        ...facetOf('type', 'Type', facets.type, filters.type),
        ...facetOf('level', 'Level', facets.level, filters.level, agencyLevelWords),
        ...facetOf('country', 'Country', countries, filters.country),
      ]}
    >
      <StateFacet values={facets.state} chosen={filters.state} />
    </Facets>
  )
}

/** The filters of the list of agencies that are in force. */
export function agencyChips({ filters, facets, named }: AgencyList): FilterChip[] {
  return chipsOf(agenciesList, filters, [
    { name: 'q', word: 'Words' },
    { name: 'type', word: 'Type', label: labelIn(facets.type) },
    { name: 'level', word: 'Level', label: labelIn([], agencyLevelWords) },
    { name: 'country', word: 'Country', label: (code) => countryName(String(code)) },
    { name: 'state', word: 'State', label: labelIn([], usStateNames) },
    { name: 'place', word: 'Place', label: labelIn([], placeWords) },
    { name: 'dataset', word: 'Dataset', label: nameIn(named.dataset) },
    { name: 'run', word: 'Brought or changed by' },
  ])
}

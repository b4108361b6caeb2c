import { FacetFields } from '@/components/ui/facet-fields'
import type { FilterChip } from '@/components/ui/filter-chips'
import { countryName } from '@/lib/domain/country-names'
import { coverageStates, coverageWords } from '@/lib/domain/coverage'
import { usStateNames } from '@/lib/domain/us-states'
import { agencyLevelWords } from '@/lib/domain/words'
import type { AgencyList } from '@/lib/queries/lists/agencies'
import { type AgencyView, agenciesPage } from '@/lib/search-params/pages'
import { chipsOf, nameIn } from './chips'
import { facetMaker } from './facet-maker'
import { labelIn } from './facets-of'
import { kept } from './kept'

const placeWords = { 'on-map': 'known to the coordinate', 'not-on-map': 'without coordinates' }

type AgencyFacetsProps = { list: AgencyList; filters: AgencyView }

/** The filters of the list of agencies, the type first. */
export function AgencyFacets({ list: { facets }, filters }: AgencyFacetsProps) {
  const facet = facetMaker(agenciesPage, filters)
  const countries = facets.country.map((value) => ({ ...value, label: countryName(value.value) }))
  return (
    <FacetFields
      search={{ name: 'q', value: filters.q ?? '', label: 'Name or city' }}
      keep={kept(agenciesPage, filters, [
        ...(['q', 'type', 'company', 'technology', 'level', 'country', 'state', 'known', 'dataset'] as const),
      ])}
      facets={[
        ...facet('type', 'Type', facets.type),
        ...facet('state', 'State', facets.state, { words: usStateNames }),
        ...facet('country', 'Country', countries),
        ...facet('company', 'Supplied by', facets.company, { shortened: true }),
        ...facet('technology', 'Technology', facets.technology),
        ...facet('level', 'Level', facets.level, { words: agencyLevelWords }),
        ...facet('known', 'What is known', facets.known, { words: coverageWords, order: coverageStates }),
        ...facet('dataset', 'Dataset', facets.dataset),
      ]}
    />
  )
}

/** The filters of the list of agencies that are in force. */
export function agencyChips({ facets, named }: AgencyList, filters: AgencyView): FilterChip[] {
  return chipsOf(agenciesPage, filters, [
    { name: 'q', word: 'Words' },
    { name: 'type', word: 'Type', label: labelIn(facets.type) },
    { name: 'company', word: 'Supplied by', label: labelIn(facets.company) },
    { name: 'technology', word: 'Technology', label: labelIn(facets.technology) },
    { name: 'level', word: 'Level', label: labelIn([], agencyLevelWords) },
    { name: 'country', word: 'Country', label: (code) => countryName(String(code)) },
    { name: 'state', word: 'State', label: labelIn([], usStateNames) },
    { name: 'place', word: 'Place', label: labelIn([], placeWords) },
    { name: 'known', word: '', label: labelIn([], coverageWords) },
    { name: 'dataset', word: 'Dataset', label: nameIn(named.dataset) },
    { name: 'run', word: 'Brought or changed by' },
  ])
}

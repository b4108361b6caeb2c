import { FacetYears } from '@/components/ui/facet-years'
import { Facets } from '@/components/ui/facets'
import { countryName } from '@/lib/domain/country-names'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { PartnershipList } from '@/lib/queries/lists/partnerships'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { facetOf } from './facets-of'
import { kept } from './kept'
import { OnlyFacet } from './only-facet'
import { StateFacet } from './state-facet'

/** The filters of the list of partnerships, the type of agency first. */
export function PartnershipFacets({ list, active }: { list: PartnershipList; active: number }) {
  const { filters, facets } = list
  const countries = facets.country.map((value) => ({ ...value, label: countryName(value.value) }))
  return (
    <Facets
      action={partnershipsList.path}
      active={active}
      search={{ name: 'q', value: filters.q ?? '', label: 'Words in this list' }}
      keep={kept(partnershipsList, filters, [
        'began',
        'agency',
        'product',
        'vendor',
        'dataset',
        'run',
        'sort',
      ])}
      facets={[
        ...facetOf('agency-type', 'Agency type', facets['agency-type'], filters['agency-type']),
        ...facetOf('company', 'Company', facets.company, filters.company),
        ...facetOf('technology', 'Technology', facets.technology, filters.technology),
        ...facetOf('kind', 'Kind', facets.kind, filters.kind, partnershipKindWords),
        ...facetOf('status', 'Status', facets.status, filters.status, partnershipStatusWords),
        ...facetOf('country', 'Country', countries, filters.country),
      ]}
    >
      <StateFacet values={facets.state} chosen={filters.state} />
      <FacetYears
        legend="Began"
        from={{ name: 'from', value: String(filters.from ?? '') }}
        to={{ name: 'to', value: String(filters.to ?? '') }}
      />
      {(filters.company.length > 0 || filters.only) && <OnlyFacet checked={filters.only !== null} />}
    </Facets>
  )
}

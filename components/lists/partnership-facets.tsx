import { FacetFields } from '@/components/ui/facet-fields'
import { FacetYears } from '@/components/ui/facet-years'
import { countryName } from '@/lib/domain/country-names'
import { usStateNames } from '@/lib/domain/us-states'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import type { PartnershipList } from '@/lib/queries/lists/partnerships'
import { type PartnershipView, partnershipsPage } from '@/lib/search-params/pages'
import { facetMaker } from './facet-maker'
import { kept } from './kept'
import { OnlyFacet } from './only-facet'

type PartnershipFacetsProps = { list: PartnershipList; filters: PartnershipView }

/** The filters of the list of partnerships, the type of agency first. */
export function PartnershipFacets({ list: { facets }, filters }: PartnershipFacetsProps) {
  const facet = facetMaker(partnershipsPage, filters)
  const countries = facets.country.map((value) => ({ ...value, label: countryName(value.value) }))
  const withOnly = filters.company.length > 0 || filters.only !== null
  return (
    <FacetFields
      search={{ name: 'q', value: filters.q ?? '', label: 'Words in this list' }}
      keep={kept(partnershipsPage, filters, [
        ...(['q', 'agency-type', 'company', 'only', 'technology', 'kind', 'status'] as const),
        ...(['country', 'state', 'year', 'from', 'to', 'dataset'] as const),
      ])}
      facets={[
        ...facet('agency-type', 'Agency type', facets['agency-type']),
        ...facet('company', 'Company', facets.company, {
          shortened: true,
          below: withOnly && <OnlyFacet checked={filters.only !== null} />,
        }),
        ...facet('technology', 'Technology', facets.technology),
        ...facet('state', 'State', facets.state, { words: usStateNames }),
        ...facet('country', 'Country', countries),
        ...facet('year', 'Began', facets.year, {
          bars: true,
          below: <FacetYears legend="Began" from={filters.from} to={filters.to} />,
        }),
        ...facet('kind', 'Kind', facets.kind, { words: partnershipKindWords }),
        ...facet('status', 'Status', facets.status, { words: partnershipStatusWords }),
        ...facet('dataset', 'Dataset', facets.dataset),
      ]}
    />
  )
}

import { FacetFields } from '@/components/ui/facet-fields'
import { FacetRange } from '@/components/ui/facet-range'
import { FacetYears } from '@/components/ui/facet-years'
import { countryName } from '@/lib/domain/country-names'
import { usStateNames } from '@/lib/domain/us-states'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractList } from '@/lib/queries/lists/contracts'
import { type ContractView, contractsPage } from '@/lib/search-params/pages'
import { amountWords, resellerWords } from './contract-words'
import { facetMaker } from './facet-maker'
import { kept } from './kept'
import { OnlyFacet } from './only-facet'

type ContractFacetsProps = { list: ContractList; filters: ContractView }

/** The filters of the list of contracts: who supplies, who buys, when, how much. */
export function ContractFacets({ list: { facets }, filters }: ContractFacetsProps) {
  const facet = facetMaker(contractsPage, filters)
  const countries = facets.country.map((value) => ({ ...value, label: countryName(value.value) }))
  const withOnly = filters.company.length > 0 || filters.only !== null
  const above = filters.amount.includes('positive')
  return (
    <FacetFields
      search={{ name: 'q', value: filters.q ?? '', label: 'Words in this list' }}
      keep={[
        ...kept(contractsPage, filters, [
          ...(['q', 'company', 'role', 'reseller', 'agency-type', 'agency', 'country', 'state'] as const),
          ...(['technology', 'kind', 'year', 'from', 'to', 'currency', 'amount', 'dataset'] as const),
          ...(['amount-from', 'amount-to', 'only'] as const),
        ]),
        ...(above ? [{ name: 'amount', value: 'positive' }] : []),
      ]}
      facets={[
        ...facet('company', 'Technology company', facets.company, {
          shortened: true,
          below: withOnly && <OnlyFacet checked={filters.only !== null} />,
        }),
        ...facet('reseller', 'Through a reseller', facets.reseller, {
          words: resellerWords,
          order: ['yes', 'no'],
        }),
        ...facet('agency', 'Buyer', facets.agency, { shortened: true }),
        ...facet('agency-type', 'Type of buyer', facets['agency-type']),
        ...facet('year', 'Fiscal year', facets.year, {
          bars: true,
          below: <FacetYears legend="Fiscal years" from={filters.from} to={filters.to} />,
        }),
        ...facet('amount', 'Amount', facets.amount, {
          words: amountWords,
          order: Object.keys(amountWords),
          bars: true,
          below: <AmountRange filters={filters} />,
        }),
        ...facet('currency', 'Currency', facets.currency),
        ...facet('technology', 'Technology', facets.technology),
        ...facet('kind', 'Kind', facets.kind, { words: contractKindWords }),
        ...facet('role', 'Part of the company', facets.role, { words: contractRoleWords }),
        ...facet('state', 'State of the buyer', facets.state, { words: usStateNames }),
        ...facet('country', 'Country of the buyer', countries),
        ...facet('dataset', 'Dataset', facets.dataset),
      ]}
    />
  )
}

function AmountRange({ filters }: { filters: ContractView }) {
  return (
    <FacetRange
      from={{ name: 'amount-from', value: filters['amount-from'] ?? '', label: 'Least amount' }}
      to={{ name: 'amount-to', value: filters['amount-to'] ?? '', label: 'Largest amount' }}
      placeholder="1.5m"
      pattern="\s*-?\d[\d, ]*(\.\d{1,2})?\s*([kKmM]|[bB][nN])?\s*"
    />
  )
}

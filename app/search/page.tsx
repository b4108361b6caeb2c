import { answered, described } from '@/app/answered'
import { SearchView } from '@/components/lists/search-view'
import { pageMetadata } from '@/components/shell/metadata'
import { searchLedger } from '@/lib/queries/search'
import { canonicalPath } from '@/lib/search-params/address'
import { narrowerSearches } from '@/lib/search-params/narrower'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(searchAddress.parameters, await searchParams)
  return pageMetadata({
    title: filters.q ? `Search: ${filters.q}` : 'Search',
    description:
      'Search companies, products, agencies, people, contracts and the words of sources in the ledger.',
    path: canonicalPath(searchAddress, filters),
  })
}

async function SearchPage({ searchParams }: PageProps) {
  const { filters, problems } = parseParams(searchAddress.parameters, await searchParams)
  const result = filters.q ? await searchLedger(filters.q) : null
  return <SearchView typed={filters.q || null} result={result} problems={problems} />
}

export const generateMetadata = described(metadataOf)

export default answered(SearchPage, (raw) => ({ narrower: narrowerSearches(raw), whole: null }))

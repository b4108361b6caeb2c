import { answered, described } from '@/app/answered'
import { SearchKindView } from '@/components/lists/search-kind-view'
import { SearchView } from '@/components/lists/search-view'
import { pageMetadata } from '@/components/shell/metadata'
import { searchLedger } from '@/lib/queries/search'
import { searchKindPage } from '@/lib/queries/search-page'
import { canonicalPath } from '@/lib/search-params/address'
import { narrowerSearches } from '@/lib/search-params/narrower'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchPage } from '@/lib/search-params/search'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(searchPage.parameters, await searchParams)
  return pageMetadata({
    title: filters.q ? `Search: ${filters.q}` : 'Search',
    description:
      'Search companies, products, agencies, people, contracts and the words of sources in the ledger.',
    path: canonicalPath(searchPage, filters),
  })
}

async function SearchPage({ searchParams }: PageProps) {
  const { filters, problems } = parseParams(searchPage.parameters, await searchParams)
  const found = filters.q && filters.kind ? await searchKindPage(filters.kind, filters) : null
  if (found) return <SearchKindView filters={filters} found={found} problems={problems} />
  const result = filters.q ? await searchLedger(filters.q, { asTyped: filters.typed !== null }) : null
  return <SearchView filters={filters} result={result} problems={problems} />
}

export const generateMetadata = described(metadataOf)

export default answered(SearchPage, (raw) => ({ narrower: narrowerSearches(raw), whole: null }))

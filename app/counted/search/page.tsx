import { answered } from '@/app/answered'
import { CountedSearchArticle } from '@/components/counted/counted-search-article'
import { pageMetadata } from '@/components/shell/metadata'
import { countedSearch } from '@/lib/queries/counted-search'
import { narrowerSearches } from '@/lib/search-params/narrower'
import type { RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export const metadata = {
  ...pageMetadata({
    title: 'How this was counted',
    description: 'Which records a search counts, by which rule, and in which version of the ledger.',
    path: '/counted/search',
  }),
  robots: { index: false },
}

async function CountedSearchPage({ searchParams }: PageProps) {
  return <CountedSearchArticle counted={await countedSearch(await searchParams)} />
}

export default answered(CountedSearchPage, (raw) => ({ narrower: narrowerSearches(raw), whole: null }))

import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { UnmatchedView } from '@/components/lists/unmatched-view'
import { pageMetadata } from '@/components/shell/metadata'
import { Crumb } from '@/components/ui/crumb'
import { unmatchedNames } from '@/lib/queries/lists/unmatched'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { unmatchedPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(unmatchedPage.parameters, await searchParams)
  return pageMetadata({
    title: 'Not yet matched',
    description:
      'Names of recipients, buyers and vendors that registers write and that are no company or agency of the ledger yet, with the rows and the money on them.',
    path: canonicalPath(unmatchedPage, filters),
  })
}

async function UnmatchedPage({ searchParams }: PageProps) {
  const parsed = parseParams(unmatchedPage.parameters, await searchParams)
  const tidy = tidyHref(unmatchedPage, parsed)
  if (tidy) redirect(tidy)
  const list = await unmatchedNames(parsed.filters)
  return (
    <>
      <Crumb href="/data" parent="Data">
        not yet matched
      </Crumb>
      <UnmatchedView
        list={list}
        filters={{ ...parsed.filters, ...list.filters }}
        problems={parsed.problems}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(UnmatchedPage, narrowerOf(unmatchedPage))

import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { UnmatchedView } from '@/components/lists/unmatched-view'
import { pageMetadata } from '@/components/shell/metadata'
import { Crumb } from '@/components/ui/crumb'
import { unmatchedNames } from '@/lib/queries/lists/unmatched'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { unmatchedPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

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
  const asked = readVersion(await searchParams)
  const parsed = parseParams(unmatchedPage.parameters, asked.rest)
  const tidy = tidyHref(unmatchedPage, parsed)
  if (tidy) redirect(tidy)
  const [list, since] = await Promise.all([
    unmatchedNames(parsed.filters),
    asked.version === null ? null : sinceVersion(null, asked.version),
  ])
  return (
    <>
      <Crumb href="/data" parent="Data">
        not yet matched
      </Crumb>
      {since && <VersionNote since={since} />}
      <UnmatchedView
        list={list}
        filters={{ ...parsed.filters, ...list.filters }}
        problems={[...asked.problems, ...parsed.problems]}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(UnmatchedPage, narrowerOf(unmatchedPage))

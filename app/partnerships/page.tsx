import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { PartnershipsView } from '@/components/lists/partnerships-view'
import { pageMetadata } from '@/components/shell/metadata'
import { partnershipList } from '@/lib/queries/lists/partnerships'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { partnershipsPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(partnershipsPage.parameters, await searchParams)
  return pageMetadata({
    title: 'Partnerships',
    description:
      'Which company supplies what to which police force or other agency, since when, with the proof of each. Filter by type of agency, company, technology, place and year.',
    path: canonicalPath(partnershipsPage, filters),
  })
}

async function PartnershipsPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(partnershipsPage.parameters, asked.rest)
  const tidy = tidyHref(partnershipsPage, parsed)
  if (tidy) redirect(tidy)
  const [list, since] = await Promise.all([
    partnershipList(parsed.filters),
    asked.version === null ? null : sinceVersion('partnership', asked.version),
  ])
  return (
    <>
      {since && <VersionNote since={since} />}
      <PartnershipsView
        list={list}
        filters={{ ...parsed.filters, ...list.filters }}
        problems={[...asked.problems, ...parsed.problems]}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(PartnershipsPage, narrowerOf(partnershipsPage))

import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { PartnershipsView } from '@/components/lists/partnerships-view'
import { pageMetadata } from '@/components/shell/metadata'
import { partnershipList } from '@/lib/queries/lists/partnerships'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(partnershipsList.parameters, await searchParams)
  return pageMetadata({
    title: 'Partnerships',
    description:
      'Which company supplies what to which police force or other agency, since when, with the proof of each. Filter by type of agency, company, technology, place and year.',
    path: canonicalPath(partnershipsList, filters),
  })
}

async function PartnershipsPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(partnershipsList.parameters, asked.rest)
  const tidy = tidyHref(partnershipsList, parsed)
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
        problems={[...asked.problems, ...parsed.problems]}
        typed={parsed.filters.q}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(PartnershipsPage, narrowerOf(partnershipsList))

import { redirect } from 'next/navigation'
import { PartnershipsView } from '@/components/lists/partnerships-view'
import { pageMetadata } from '@/components/shell/metadata'
import { partnershipList } from '@/lib/queries/lists/partnerships'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { partnershipsList } from '@/lib/search-params/partnerships'

type PageProps = { searchParams: Promise<RawParams> }

export async function generateMetadata({ searchParams }: PageProps) {
  const { filters } = parseParams(partnershipsList.parameters, await searchParams)
  return pageMetadata({
    title: 'Partnerships',
    description:
      'Which company supplies what to which police force or other agency, since when, with the proof of each. Filter by type of agency, company, technology, place and year.',
    path: canonicalPath(partnershipsList, filters),
  })
}

export default async function PartnershipsPage({ searchParams }: PageProps) {
  const parsed = parseParams(partnershipsList.parameters, await searchParams)
  const tidy = tidyHref(partnershipsList, parsed)
  if (tidy) redirect(tidy)
  const list = await partnershipList(parsed.filters)
  return <PartnershipsView list={list} problems={parsed.problems} typed={parsed.filters.q} />
}

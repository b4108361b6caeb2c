import { redirect } from 'next/navigation'
import { AgenciesView } from '@/components/lists/agencies-view'
import { pageMetadata } from '@/components/shell/metadata'
import { agencyList } from '@/lib/queries/lists/agencies'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { agenciesList } from '@/lib/search-params/agencies'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export async function generateMetadata({ searchParams }: PageProps) {
  const { filters } = parseParams(agenciesList.parameters, await searchParams)
  return pageMetadata({
    title: 'Agencies',
    description:
      'Police forces, sheriffs and other agencies in the ledger, by type, level and place, and how many companies supply them with technology.',
    path: canonicalPath(agenciesList, filters),
  })
}

export default async function AgenciesPage({ searchParams }: PageProps) {
  const parsed = parseParams(agenciesList.parameters, await searchParams)
  const tidy = tidyHref(agenciesList, parsed)
  if (tidy) redirect(tidy)
  const list = await agencyList(parsed.filters)
  return <AgenciesView list={list} problems={parsed.problems} typed={parsed.filters.q} />
}

import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { AgenciesView } from '@/components/lists/agencies-view'
import { pageMetadata } from '@/components/shell/metadata'
import { agencyList } from '@/lib/queries/lists/agencies'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { agenciesPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(agenciesPage.parameters, await searchParams)
  return pageMetadata({
    title: 'Agencies',
    description:
      'Police forces, sheriffs and other agencies in the ledger, by type, level and place, and how many companies supply them with technology.',
    path: canonicalPath(agenciesPage, filters),
  })
}

async function AgenciesPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(agenciesPage.parameters, asked.rest)
  const tidy = tidyHref(agenciesPage, parsed)
  if (tidy) redirect(tidy)
  const [list, since] = await Promise.all([
    agencyList(parsed.filters),
    asked.version === null ? null : sinceVersion('agency', asked.version),
  ])
  return (
    <>
      {since && <VersionNote since={since} />}
      <AgenciesView
        list={list}
        filters={{ ...parsed.filters, ...list.filters }}
        problems={[...asked.problems, ...parsed.problems]}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(AgenciesPage, narrowerOf(agenciesPage))

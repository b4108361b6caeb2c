import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { CompaniesView } from '@/components/lists/companies-view'
import { pageMetadata } from '@/components/shell/metadata'
import { companyList } from '@/lib/queries/lists/companies'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { companiesList } from '@/lib/search-params/companies'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(companiesList.parameters, await searchParams)
  return pageMetadata({
    title: 'Companies',
    description:
      'Companies that supply technology to police and other agencies: what they supply, to how many agencies, with how many contracts.',
    path: canonicalPath(companiesList, filters),
  })
}

async function CompaniesPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(companiesList.parameters, asked.rest)
  const tidy = tidyHref(companiesList, parsed)
  if (tidy) redirect(tidy)
  const [list, since] = await Promise.all([
    companyList(parsed.filters),
    asked.version === null ? null : sinceVersion('company', asked.version),
  ])
  return (
    <>
      {since && <VersionNote since={since} />}
      <CompaniesView
        list={list}
        problems={[...asked.problems, ...parsed.problems]}
        typed={parsed.filters.q}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(CompaniesPage, narrowerOf(companiesList))

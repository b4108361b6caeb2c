import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { CompaniesView } from '@/components/lists/companies-view'
import { pageMetadata } from '@/components/shell/metadata'
import { companyList } from '@/lib/queries/lists/companies'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { companiesPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(companiesPage.parameters, await searchParams)
  return pageMetadata({
    title: 'Companies',
    description:
      'Companies that supply technology to police and other agencies: what they supply, to how many agencies, with how many contracts.',
    path: canonicalPath(companiesPage, filters),
  })
}

async function CompaniesPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(companiesPage.parameters, asked.rest)
  const tidy = tidyHref(companiesPage, parsed)
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
        filters={{ ...parsed.filters, ...list.filters }}
        problems={[...asked.problems, ...parsed.problems]}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(CompaniesPage, narrowerOf(companiesPage))

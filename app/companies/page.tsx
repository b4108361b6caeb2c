import { redirect } from 'next/navigation'
import { CompaniesView } from '@/components/lists/companies-view'
import { pageMetadata } from '@/components/shell/metadata'
import { companyList } from '@/lib/queries/lists/companies'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { companiesList } from '@/lib/search-params/companies'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export async function generateMetadata({ searchParams }: PageProps) {
  const { filters } = parseParams(companiesList.parameters, await searchParams)
  return pageMetadata({
    title: 'Companies',
    description:
      'Companies that supply technology to police and other agencies: what they supply, to how many agencies, with how many contracts.',
    path: canonicalPath(companiesList, filters),
  })
}

export default async function CompaniesPage({ searchParams }: PageProps) {
  const parsed = parseParams(companiesList.parameters, await searchParams)
  const tidy = tidyHref(companiesList, parsed)
  if (tidy) redirect(tidy)
  const list = await companyList(parsed.filters)
  return <CompaniesView list={list} problems={parsed.problems} typed={parsed.filters.q} />
}

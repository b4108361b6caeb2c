import { redirect } from 'next/navigation'
import { ContractsView } from '@/components/lists/contracts-view'
import { pageMetadata } from '@/components/shell/metadata'
import { contractList } from '@/lib/queries/lists/contracts'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export async function generateMetadata({ searchParams }: PageProps) {
  const { filters } = parseParams(contractsList.parameters, await searchParams)
  return pageMetadata({
    title: 'Contracts',
    description:
      'Contracts of police and other agencies that concern technology companies, with buyer, recipient and technology company told apart, amounts by currency and kind, and the row that proves each.',
    path: canonicalPath(contractsList, filters),
  })
}

export default async function ContractsPage({ searchParams }: PageProps) {
  const parsed = parseParams(contractsList.parameters, await searchParams)
  const tidy = tidyHref(contractsList, parsed)
  if (tidy) redirect(tidy)
  const list = await contractList(parsed.filters)
  return <ContractsView list={list} problems={parsed.problems} typed={parsed.filters.q} />
}

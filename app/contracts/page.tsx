import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { ContractsView } from '@/components/lists/contracts-view'
import { pageMetadata } from '@/components/shell/metadata'
import { contractList } from '@/lib/queries/lists/contracts'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { contractsPage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(contractsPage.parameters, await searchParams)
  return pageMetadata({
    title: 'Contracts',
    description:
      'Contracts of police and other agencies that concern technology companies, with buyer, recipient and technology company told apart, amounts by currency and kind, and the row that proves each.',
    path: canonicalPath(contractsPage, filters),
  })
}

async function ContractsPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(contractsPage.parameters, asked.rest)
  const tidy = tidyHref(contractsPage, parsed)
  if (tidy) redirect(tidy)
  const [list, since] = await Promise.all([
    contractList(parsed.filters),
    asked.version === null ? null : sinceVersion('contract', asked.version),
  ])
  return (
    <>
      {since && <VersionNote since={since} />}
      <ContractsView
        list={list}
        filters={{ ...parsed.filters, ...list.filters }}
        problems={[...asked.problems, ...parsed.problems]}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(ContractsPage, narrowerOf(contractsPage))

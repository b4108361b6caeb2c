import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { CommitmentsView } from '@/components/commitments/commitments-view'
import { pageMetadata } from '@/components/shell/metadata'
import { storedChart } from '@/lib/queries/chart'
import { commitmentList } from '@/lib/queries/lists/commitments'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { commitmentsList } from '@/lib/search-params/commitments'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(commitmentsList.parameters, await searchParams)
  return pageMetadata({
    title: 'Commitments',
    description:
      'What technology companies promised about their work for the police, how they answered when asked, until when, and where that stands today.',
    path: canonicalPath(commitmentsList, filters),
  })
}

async function CommitmentsPage({ searchParams }: PageProps) {
  const parsed = parseParams(commitmentsList.parameters, await searchParams)
  const tidy = tidyHref(commitmentsList, parsed)
  if (tidy) redirect(tidy)
  const [list, chart] = await Promise.all([
    commitmentList(parsed.filters),
    storedChart('commitments-timeline'),
  ])
  return <CommitmentsView list={list} problems={parsed.problems} chart={chart} today={new Date()} />
}

export const generateMetadata = described(metadataOf)

export default answered(CommitmentsPage, narrowerOf(commitmentsList))

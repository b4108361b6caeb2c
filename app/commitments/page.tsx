import { redirect } from 'next/navigation'
import { answered, narrowerOf } from '@/app/answered'
import { listMetadata } from '@/app/list-page'
import { CommitmentsView } from '@/components/commitments/commitments-view'
import { VersionNote } from '@/components/counted/version-note'
import { commitmentList } from '@/lib/queries/lists/commitments'
import { sinceVersion } from '@/lib/queries/since-version'
import { tidyHref } from '@/lib/search-params/address'
import { commitmentsList } from '@/lib/search-params/commitments'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

export const generateMetadata = listMetadata(commitmentsList, {
  title: 'Commitments',
  description:
    'What technology companies promised about their work for the police, how they answered when asked, until when, and where that stands today.',
})

async function CommitmentsPage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(commitmentsList.parameters, asked.rest)
  const tidy = tidyHref(commitmentsList, parsed)
  if (tidy) redirect(tidy)
  const today = new Date()
  const [list, since] = await Promise.all([
    commitmentList(parsed.filters, today),
    asked.version === null ? null : sinceVersion('commitment', asked.version),
  ])
  const problems = [...asked.problems, ...parsed.problems]
  return (
    <>
      {since && <VersionNote since={since} />}
      <CommitmentsView list={list} problems={problems} today={today} />
    </>
  )
}

export default answered(CommitmentsPage, narrowerOf(commitmentsList))

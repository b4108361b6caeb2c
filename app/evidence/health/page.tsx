import { redirect } from 'next/navigation'
import { answered } from '@/app/answered'
import { listMetadata } from '@/app/list-page'
import { HealthView } from '@/components/evidence-health/health-view'
import { evidenceHealthRows } from '@/lib/queries/evidence-health-list'
import { tidyHref } from '@/lib/search-params/address'
import { evidenceHealthList } from '@/lib/search-params/evidence-health'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export const generateMetadata = listMetadata(evidenceHealthList, {
  title: 'Health of the evidence',
  description:
    'Whether each quote still stands where it was read: verbatim, changed, moved, gone or not reached, with the day on which somebody looked.',
})

async function HealthPage({ searchParams }: PageProps) {
  const parsed = parseParams(evidenceHealthList.parameters, await searchParams)
  const tidy = tidyHref(evidenceHealthList, parsed)
  if (tidy) redirect(tidy)
  const list = await evidenceHealthRows(parsed.filters)
  return <HealthView list={list} problems={parsed.problems} />
}

export default answered(HealthPage)

import { redirect } from 'next/navigation'
import { answered, described } from '@/app/answered'
import { HealthView } from '@/components/evidence-health/health-view'
import { pageMetadata } from '@/components/shell/metadata'
import { evidenceHealthRows } from '@/lib/queries/evidence-health-list'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { evidenceHealthList } from '@/lib/search-params/evidence-health'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(evidenceHealthList.parameters, await searchParams)
  return pageMetadata({
    title: 'Health of the evidence',
    description:
      'Whether each quote still stands where it was read: verbatim, changed, moved, gone or not reached, with the day on which somebody looked.',
    path: canonicalPath(evidenceHealthList, filters),
  })
}

async function HealthPage({ searchParams }: PageProps) {
  const parsed = parseParams(evidenceHealthList.parameters, await searchParams)
  const tidy = tidyHref(evidenceHealthList, parsed)
  if (tidy) redirect(tidy)
  const list = await evidenceHealthRows(parsed.filters)
  return <HealthView list={list} problems={parsed.problems} />
}

export const generateMetadata = described(metadataOf)

export default answered(HealthPage)

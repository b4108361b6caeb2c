import { redirect } from 'next/navigation'
import { EvidenceView } from '@/components/lists/evidence-view'
import { pageMetadata } from '@/components/shell/metadata'
import { evidenceListing } from '@/lib/queries/lists/evidence'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { evidenceList } from '@/lib/search-params/evidence'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type PageProps = { searchParams: Promise<RawParams> }

export async function generateMetadata({ searchParams }: PageProps) {
  const { filters } = parseParams(evidenceList.parameters, await searchParams)
  return pageMetadata({
    title: 'Evidence',
    description:
      'All quotes and references of the ledger: the exact words, who published them and when, and what they prove. Filter by company and source.',
    path: canonicalPath(evidenceList, filters),
  })
}

export default async function EvidencePage({ searchParams }: PageProps) {
  const parsed = parseParams(evidenceList.parameters, await searchParams)
  const tidy = tidyHref(evidenceList, parsed)
  if (tidy) redirect(tidy)
  const list = await evidenceListing(parsed.filters)
  return <EvidenceView list={list} problems={parsed.problems} typed={parsed.filters.q} />
}

import { redirect } from 'next/navigation'
import { answered, described, narrowerOf } from '@/app/answered'
import { VersionNote } from '@/components/counted/version-note'
import { EvidenceView } from '@/components/lists/evidence-view'
import { pageMetadata } from '@/components/shell/metadata'
import { evidenceListing } from '@/lib/queries/lists/evidence'
import { sinceVersion } from '@/lib/queries/since-version'
import { canonicalPath, tidyHref } from '@/lib/search-params/address'
import { evidencePage } from '@/lib/search-params/pages'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

type PageProps = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: PageProps) {
  const { filters } = parseParams(evidencePage.parameters, await searchParams)
  return pageMetadata({
    title: 'Evidence',
    description:
      'All quotes and references of the ledger: the exact words, who published them and when, and what they prove. Filter by company and source.',
    path: canonicalPath(evidencePage, filters),
  })
}

async function EvidencePage({ searchParams }: PageProps) {
  const asked = readVersion(await searchParams)
  const parsed = parseParams(evidencePage.parameters, asked.rest)
  const tidy = tidyHref(evidencePage, parsed)
  if (tidy) redirect(tidy)
  const [list, since] = await Promise.all([
    evidenceListing(parsed.filters),
    asked.version === null ? null : sinceVersion('evidence', asked.version),
  ])
  return (
    <>
      {since && <VersionNote since={since} />}
      <EvidenceView
        list={list}
        filters={{ ...parsed.filters, ...list.filters }}
        problems={[...asked.problems, ...parsed.problems]}
      />
    </>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(EvidencePage, narrowerOf(evidencePage))

import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { CiteArticle } from '@/components/evidence/cite-article'
import { pageMetadata } from '@/components/shell/metadata'
import { formatCounted } from '@/lib/domain/format-number'
import { evidenceCitations } from '@/lib/queries/evidence/cite-page'
import { citeParameters } from '@/lib/search-params/cite'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type Props = { searchParams: Promise<RawParams> }

async function metadataOf({ searchParams }: Props): Promise<Metadata> {
  const { filters } = parseParams(citeParameters, await searchParams)
  const count = filters.evidence.length
  return {
    ...pageMetadata({
      title: count === 0 ? 'Cite' : `Cite ${formatCounted(count, 'piece', 'pieces')} of evidence`,
      description:
        'Quotes, references and rows of the ledger as citations: plain text, APA, Chicago, MLA, BibTeX, RIS and CSL-JSON, with permalink and version.',
      path: '/cite',
    }),
    ...(count > 0 && { robots: { index: false } }),
  }
}

async function CitePage({ searchParams }: Props) {
  const { filters, problems } = parseParams(citeParameters, await searchParams)
  return <CiteArticle cited={await evidenceCitations(filters.evidence)} problems={problems} />
}

export const generateMetadata = described(metadataOf)

export default answered(CitePage)

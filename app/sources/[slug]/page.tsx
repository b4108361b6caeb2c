import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { SourceArticle } from '@/components/evidence/source-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import { sourcePage } from '@/lib/queries/evidence/source-page'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const source = await sourcePage(slug)
  if (!source) return { title: 'Not in the ledger' }
  const { title, publisher, evidence, characters } = source
  const taken =
    characters > 0 ? formatCounted(evidence.length, 'quote', 'quotes') : 'a reference, its text not held'
  return pageMetadata({
    title,
    description: `${publisher}: ${taken}, with what each proves and where the document comes from.`,
    path: addressOf.source(slug),
  })
}

async function SourceRoute({ params }: Props) {
  const { slug } = await params
  const source = await sourcePage(slug)
  if (!source) return answerForMissing('source', slug)
  return <SourceArticle source={source} />
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('source', SourceRoute))

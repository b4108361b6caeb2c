import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { RecountArticle } from '@/components/figures/recount-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { figurePage } from '@/lib/queries/figures/figures'
import { recount } from '@/lib/queries/figures/recount'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const figure = await figurePage(slug)
  if (!figure?.counter) return { title: 'Not in the ledger' }
  return {
    ...pageMetadata({
      title: `Counted again: ${figure.title}`,
      description:
        'A figure of the ledger, counted again now: the question, the rows, and whether the number holds.',
      path: `${addressOf.figure(slug)}/recount`,
    }),
    robots: { index: false },
  }
}

async function RecountPage({ params }: Props) {
  const { slug } = await params
  const answer = await recount(slug)
  return answer ? <RecountArticle recount={answer} /> : missing()
}

export const generateMetadata = described(metadataOf)

export default answered(RecountPage)

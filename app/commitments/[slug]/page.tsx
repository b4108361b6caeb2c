import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { CommitmentArticle } from '@/components/commitments/commitment-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { termsOf } from '@/lib/domain/commitment-evidence'
import { commitmentState } from '@/lib/domain/commitment-state'
import { commitmentPage } from '@/lib/queries/commitments/commitment-page'
import { commitmentParameters } from '@/lib/search-params/commitments'
import { parseParams, type RawParams } from '@/lib/search-params/parse'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<RawParams> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const commitment = await commitmentPage(slug)
  if (!commitment) return { title: 'Not in the ledger' }
  const { title, company, terms } = commitment
  const { words } = commitmentState(termsOf(commitment), new Date())
  return pageMetadata({
    title,
    description: `${company.name}: ${terms} Where it stands today: ${words}. With every quote that bears on it.`,
    path: addressOf.commitment(slug),
  })
}

async function CommitmentRoute({ params, searchParams }: Props) {
  const { slug } = await params
  const commitment = await commitmentPage(slug)
  if (!commitment) return answerForMissing('commitment', slug)
  const { 'as-of': _, ...asked } = await searchParams
  const { filters, problems } = parseParams(commitmentParameters, asked)
  const today = new Date()
  const on = filters.on ? new Date(filters.on) : today
  return <CommitmentArticle commitment={commitment} on={on} today={today} problems={problems} />
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('commitment', CommitmentRoute))

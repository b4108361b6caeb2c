import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { CampaignArticle } from '@/components/evidence/campaign-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { campaignPage } from '@/lib/queries/evidence/campaign-page'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const campaign = await campaignPage(slug)
  if (!campaign) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: campaign.name,
    description: `${campaign.description} Who leads it, what it asks, and what the companies answered.`,
    path: addressOf.campaign(slug),
  })
}

async function CampaignRoute({ params }: Props) {
  const { slug } = await params
  const campaign = await campaignPage(slug)
  if (!campaign) return answerForMissing('campaign', slug)
  return <CampaignArticle campaign={campaign} />
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('campaign', CampaignRoute))

import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { answerForMissing } from '@/app/record-missing'
import { AgencyArticle } from '@/components/profiles/agency/agency-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import { shortPlace } from '@/lib/domain/place'
import { agencyProfile } from '@/lib/queries/profiles/agency-profile'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const profile = await agencyProfile(slug)
  if (!profile) return { title: 'Not in the ledger' }
  const { head, partnershipCount } = profile
  const known = formatCounted(partnershipCount, 'partnership', 'partnerships')
  return pageMetadata({
    title: `${head.name} (${shortPlace(head)})`,
    description: `Which companies supply ${head.name}, ${shortPlace(head)}, with which technology: ${known} in the ledger, with the proof of each.`,
    path: addressOf.agency(slug),
  })
}

async function AgencyPage({ params }: Props) {
  const { slug } = await params
  const profile = await agencyProfile(slug)
  if (!profile) return answerForMissing('agency', slug)
  return <AgencyArticle profile={profile} />
}

export const generateMetadata = described(metadataOf)

export default answered(AgencyPage)

import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { AgencyArticle } from '@/components/profiles/agency/agency-article'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { formatRecorded } from '@/lib/domain/format-number'
import { shortPlace } from '@/lib/domain/place'
import { agencyProfile } from '@/lib/queries/profiles/agency-profile'
import { agencyThings } from '@/lib/sharing/structured/organizations'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const profile = await agencyProfile(slug)
  if (!profile) return { title: 'Not in the ledger' }
  const { head, partnershipCount } = profile
  const known = formatRecorded(partnershipCount, 'partnership', 'partnerships')
  return pageMetadata({
    title: `${head.name} (${shortPlace(head)})`,
    description: `Which companies supply ${head.name}, ${shortPlace(head)}, with which technology: ${known} in the ledger, with the proof of each.`,
    path: addressOf.agency(slug),
    picture: `${head.name}, ${shortPlace(head)}: ${known} in the ledger`,
  })
}

async function AgencyPage({ params }: Props) {
  const { slug } = await params
  const profile = await agencyProfile(slug)
  if (!profile) return answerForMissing('agency', slug)
  return (
    <SharedPage things={agencyThings(profile.head)}>
      <AgencyArticle profile={profile} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('agency', AgencyPage))

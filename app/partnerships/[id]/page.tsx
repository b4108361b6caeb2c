import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { PartnershipArticle } from '@/components/profiles/partnership/partnership-article'
import { partnershipTitle, subjectOf } from '@/components/profiles/partnership/partnership-words'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { beganSentence } from '@/lib/domain/date-precision'
import { partnershipKindWords } from '@/lib/domain/words'
import { partnershipDetail } from '@/lib/queries/profiles/partnership-detail'
import { breadcrumbs } from '@/lib/sharing/structured/things'

type Props = { params: Promise<{ id: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const partnership = await partnershipDetail(id)
  if (!partnership) return { title: 'Not in the ledger' }
  const { kind, beganEarliest, beganLatest } = partnership
  const subject = subjectOf(partnership)
  const what = subject ? `${partnershipKindWords[kind]}, ${subject}` : partnershipKindWords[kind]
  return pageMetadata({
    title: partnershipTitle(partnership),
    description: `${what}. ${beganSentence(beganEarliest, beganLatest)} With all its evidence and contracts.`,
    path: addressOf.partnership(id),
    picture: `${partnershipTitle(partnership)}: ${what}`,
  })
}

async function PartnershipPage({ params }: Props) {
  const { id } = await params
  const partnership = await partnershipDetail(id)
  if (!partnership) return answerForMissing('partnership', id)
  const page = { name: partnershipTitle(partnership), path: addressOf.partnership(id) }
  return (
    <SharedPage things={[breadcrumbs({ name: 'Partnerships', path: '/partnerships' }, page)]}>
      <PartnershipArticle partnership={partnership} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('partnership', PartnershipPage))

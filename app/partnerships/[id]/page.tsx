import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { answerForMissing } from '@/app/record-missing'
import { PartnershipArticle } from '@/components/profiles/partnership/partnership-article'
import { partnershipTitle, subjectOf } from '@/components/profiles/partnership/partnership-words'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { beganSentence } from '@/lib/domain/date-precision'
import { partnershipKindWords } from '@/lib/domain/words'
import { partnershipDetail } from '@/lib/queries/profiles/partnership-detail'

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
  })
}

async function PartnershipPage({ params }: Props) {
  const { id } = await params
  const partnership = await partnershipDetail(id)
  if (!partnership) return answerForMissing('partnership', id)
  return <PartnershipArticle partnership={partnership} />
}

export const generateMetadata = described(metadataOf)

export default answered(PartnershipPage)

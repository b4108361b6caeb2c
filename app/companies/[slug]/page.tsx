import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { CompanyArticle } from '@/components/profiles/company/company-article'
import { SharedPage } from '@/components/sharing/shared-page'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { formatRecorded } from '@/lib/domain/format-number'
import { companyProfile } from '@/lib/queries/profiles/company-profile'
import { companyThings } from '@/lib/sharing/structured/organizations'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ only?: string | string[] }>
}

async function profileOf({ params, searchParams }: Props) {
  const [{ slug }, { only }] = await Promise.all([params, searchParams])
  return { slug, profile: await companyProfile(slug, only === '1') }
}

async function metadataOf(props: Props): Promise<Metadata> {
  const { slug, profile } = await profileOf(props)
  if (!profile) return { title: 'Not in the ledger' }
  const { name } = profile.head
  const { partnerships, agencies, contracts } = profile.counts
  const description =
    `What ${name} supplies to police and other agencies, with the proof of each: ` +
    `${formatRecorded(partnerships, 'partnership', 'partnerships')}, ${formatRecorded(agencies, 'agency', 'agencies')}, ` +
    `${formatRecorded(contracts, 'contract', 'contracts')}.`
  return pageMetadata({ title: name, description, path: addressOf.company(slug), picture: description })
}

async function CompanyPage(props: Props) {
  const { slug, profile } = await profileOf(props)
  if (!profile) return answerForMissing('company', slug)
  return (
    <SharedPage things={companyThings(profile)}>
      <CompanyArticle profile={profile} today={new Date()} />
    </SharedPage>
  )
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('company', CompanyPage))

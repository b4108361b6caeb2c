import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { OrganizationArticle } from '@/components/evidence/organization-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { organizationPage } from '@/lib/queries/evidence/organization-page'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const organization = await organizationPage(slug)
  if (!organization) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: organization.name,
    description: `${organization.name}: what it asks and claims about companies that supply the police, its people, and the words that name it.`,
    path: addressOf.organization(slug),
  })
}

async function OrganizationRoute({ params }: Props) {
  const { slug } = await params
  const organization = await organizationPage(slug)
  if (!organization) return answerForMissing('organization', slug)
  return <OrganizationArticle organization={organization} />
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('organization', OrganizationRoute))

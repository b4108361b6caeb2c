import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { withHistory } from '@/app/history/with-history'
import { answerForMissing } from '@/app/record-missing'
import { PersonArticle } from '@/components/evidence/person-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { personPage } from '@/lib/queries/evidence/person-page'

type Props = { params: Promise<{ slug: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const person = await personPage(slug)
  if (!person) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: person.name,
    description: `${person.name}, ${person.role}: every quote of theirs that Blue Ledger holds, with its source.`,
    path: addressOf.person(slug),
  })
}

async function PersonRoute({ params }: Props) {
  const { slug } = await params
  const person = await personPage(slug)
  if (!person) return answerForMissing('person', slug)
  return <PersonArticle person={person} />
}

export const generateMetadata = described(metadataOf)

export default answered(withHistory('person', PersonRoute))

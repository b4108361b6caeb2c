import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { ObjectionArticle } from '@/components/objections/objection-article'
import { pageMetadata } from '@/components/shell/metadata'
import { formatDay } from '@/lib/domain/format-date'
import { objectionHref, objectionStateWords } from '@/lib/domain/objections'
import { objectionPage } from '@/lib/queries/objections/page'

type Props = { params: Promise<{ id: string }> }

async function objectionOf({ params }: Props) {
  const { id } = await params
  return /^[1-9]\d{0,8}$/.test(id) ? objectionPage(Number(id)) : null
}

async function metadataOf(props: Props): Promise<Metadata> {
  const objection = await objectionOf(props)
  if (!objection) return { title: 'Not in the ledger' }
  const { id, state, filedAt, title } = objection
  return pageMetadata({
    title: `Objection ${id}`,
    description: `An objection of ${formatDay(filedAt)} to “${title}”: ${objectionStateWords[state]}. Its history, and the figures and charts that may change.`,
    path: objectionHref(id),
  })
}

async function ObjectionRoute(props: Props) {
  const objection = await objectionOf(props)
  if (!objection) return missing()
  return <ObjectionArticle objection={objection} />
}

export const generateMetadata = described(metadataOf)

export default answered(ObjectionRoute)

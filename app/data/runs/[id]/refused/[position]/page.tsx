import type { Metadata } from 'next'
import { answered, described } from '@/app/answered'
import { missing } from '@/app/record-missing'
import { RefusedArticle } from '@/components/data/refused-article'
import { pageMetadata } from '@/components/shell/metadata'
import { addressOf } from '@/lib/domain/addresses'
import { refusedRow } from '@/lib/queries/data/refused-row'
import { positiveNumber } from '@/lib/search-params/page-number'

type Props = { params: Promise<{ id: string; position: string }> }

async function metadataOf({ params }: Props): Promise<Metadata> {
  const { id, position } = await params
  const row = await refusedRow(id, positiveNumber(position))
  if (!row) return { title: 'Not in the ledger' }
  return pageMetadata({
    title: `Refused row ${position} of run ${id}`,
    description: `A row of ${row.run.dataset.title} that was refused: its cells, the reason, and what to do.`,
    path: addressOf.refusedRow(id, row.position),
  })
}

async function Page({ params }: Props) {
  const { id, position } = await params
  const row = await refusedRow(id, positiveNumber(position))
  return row ? <RefusedArticle row={row} /> : missing()
}

export const generateMetadata = described(metadataOf)

export default answered(Page)

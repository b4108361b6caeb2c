import { type Column, DataTable } from '@/components/ui/data-table'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import { sourceKindWords } from '@/lib/domain/words'
import type { ListedSource } from '@/lib/queries/evidence/source-list'
import { AttributionTag } from './attribution-text'

const columns: Column<ListedSource>[] = [
  {
    key: 'title',
    header: 'Document',
    phone: 'title',
    cell: ({ slug, title, publisher, copy }) => (
      <>
        <a href={addressOf.source(slug)}>{title}</a>
        <small>
          {publisher}
          {copy && ' · a copy'}
        </small>
      </>
    ),
  },
  { key: 'kind', header: 'Kind', phone: 'hidden', cell: ({ kind }) => sourceKindWords[kind] },
  {
    key: 'published',
    header: 'Published',
    phone: 'aside',
    align: 'end',
    nowrap: true,
    cell: ({ publishedEarliest, publishedLatest, publishedText }) => (
      <PartialDateText earliest={publishedEarliest} latest={publishedLatest} text={publishedText} />
    ),
  },
  {
    key: 'attribution',
    header: 'Attribution',
    phone: 'second',
    nowrap: true,
    cell: ({ held, attribution }) =>
      held ? <AttributionTag attribution={attribution} /> : <Unknown>not verified here</Unknown>,
  },
  {
    key: 'quotes',
    header: 'Quotes',
    phone: 'proof',
    align: 'end',
    nowrap: true,
    cell: ({ slug, title, quotes, held }) =>
      held ? (
        <a href={addressOf.source(slug)} className="proof">
          {formatCount(quotes)}
          <span className="sr-only"> quotes of {title}</span>
        </a>
      ) : (
        <Unknown>text not held</Unknown>
      ),
  },
]

/** All documents, those whose text is held first. */
export function SourceTable({ sources }: { sources: readonly ListedSource[] }) {
  return <DataTable caption="Documents" columns={columns} rows={sources} rowKey={({ slug }) => slug} />
}

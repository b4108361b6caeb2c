import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import type { DocumentFacts } from '@/lib/queries/evidence/document-select'

/** Where a document was first printed, or who copied it; copies of one text count as one witness. Null when neither is known. */
export function originText({ origin, copies }: Pick<DocumentFacts, 'origin' | 'copies'>) {
  if (origin) {
    const others = origin._count.copies
    return (
      <>
        a copy of <a href={addressOf.source(origin.slug)}>{origin.title}</a>, {origin.publisher},{' '}
        <PartialDateText
          earliest={origin.publishedEarliest}
          latest={origin.publishedLatest}
          text={origin.publishedText}
        />
        . {others > 1 ? `Its ${formatCount(others)} copies and it` : 'Copy and original'} count as one
        witness.
      </>
    )
  }
  if (copies.length === 0) return null
  return (
    <>
      the original; copied by{' '}
      {copies.map(({ slug, title, publisher }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <a href={addressOf.source(slug)} title={title}>
            {publisher}
          </a>
        </span>
      ))}
      . Copies and original count as one witness.
    </>
  )
}

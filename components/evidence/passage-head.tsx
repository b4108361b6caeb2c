import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import type { PassageFacts } from '@/lib/queries/evidence/document-select'
import { AttributionTag } from './attribution-text'

/** Whose words a passage of a collage is: publication, date, how sure that is, and why. */
export function PassageHead({ passage }: { passage: PassageFacts }) {
  const {
    position,
    publisher,
    publishedEarliest,
    publishedLatest,
    publishedText,
    attribution,
    note,
    origin,
  } = passage
  return (
    <header className="mt-7 border-t border-rule pt-3">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-table">
        <span className="text-soft">Passage {position}</span>
        <span className="font-semibold">{publisher ?? 'publication not known'}</span>
        <span className="font-normal">
          <PartialDateText earliest={publishedEarliest} latest={publishedLatest} text={publishedText} />
        </span>
        <AttributionTag attribution={attribution} />
      </h3>
      {(note || origin) && (
        <p className="mt-1 max-w-[65ch] text-small text-soft">
          {origin && (
            <>
              From <a href={addressOf.source(origin.slug)}>{origin.title}</a>.{' '}
            </>
          )}
          {note}
        </p>
      )}
    </header>
  )
}

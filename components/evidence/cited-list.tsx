import { citeAddress } from '@/lib/citation/format-names'
import { addressOf } from '@/lib/domain/addresses'
import { inQuotationMarks } from '@/lib/domain/quotation-marks'
import { shorten } from '@/lib/domain/shorten'
import type { EvidenceCitations } from '@/lib/queries/evidence/cite-page'

/** What is cited, each with its page and the way to leave it out. */
export function CitedList({ evidence }: { evidence: EvidenceCitations['evidence'] }) {
  const ids = evidence.map(({ id }) => id)
  return (
    <ol className="reach grid max-w-[75ch]">
      {evidence.map(({ id, words, title, publisher }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-hair py-2"
        >
          <span className="min-w-0 flex-1 basis-64">
            <a href={addressOf.evidence(id)}>{words ? inQuotationMarks(shorten(words, 120)) : title}</a>
            <small className="block text-micro text-soft">{publisher ?? 'publication not known'}</small>
          </span>
          {ids.length > 1 && (
            <a href={citeAddress(ids.filter((one) => one !== id))} className="screen-only text-small">
              leave out<span className="sr-only"> {words ?? title}</span>
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}

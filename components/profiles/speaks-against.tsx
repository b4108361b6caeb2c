import { addressOf } from '@/lib/domain/addresses'
import { firstPublication } from '@/lib/domain/first-publication'
import { formatPartialDate } from '@/lib/domain/format-date'
import type { CitationItem } from '@/lib/queries/profiles/citations'

/** What contradicts a record, with its own proof. Nothing where nothing does. */
export function SpeaksAgainst({ citations }: { citations: readonly CitationItem[] }) {
  const against = citations.filter(({ stance }) => stance === 'contradicts')
  if (against.length === 0) return null
  return (
    <ul className="mt-2 grid gap-2 border-l-[3px] border-con pl-3 text-small font-normal">
      {against.map(({ id, note, evidence: { id: evidenceId, kind, exact, source, passage } }) => {
        const published = firstPublication(passage, source)
        return (
          <li key={id}>
            <span className="text-con">Contradicted: </span>
            {exact ? `“${exact}”` : source.title}{' '}
            <span className="text-soft">
              {published.publisher},{' '}
              {formatPartialDate(published.publishedEarliest, published.publishedLatest)}
            </span>{' '}
            <a href={addressOf.evidence(evidenceId)} className="proof">
              {kind}
              <span className="sr-only"> that contradicts it</span>
            </a>
            {note && <span className="block text-soft">{note}</span>}
          </li>
        )
      })}
    </ul>
  )
}

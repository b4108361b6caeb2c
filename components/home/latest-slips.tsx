import { PartialDateText } from '@/components/ui/partial-date-text'
import { Quote } from '@/components/ui/quote'
import { addressOf } from '@/lib/domain/addresses'
import { cutAt } from '@/lib/domain/cut-text'
import { firstPublication } from '@/lib/domain/first-publication'
import { attributionWords } from '@/lib/domain/words'
import type { LatestEvidence } from '@/lib/queries/latest-evidence'

/** The newest quotes, each with whom it is about and its permalink. */
export function LatestSlips({ evidence }: { evidence: readonly LatestEvidence[] }) {
  return (
    <ul className="mt-2">
      {evidence.map(({ id, exact, highlight, passage, source, about }) => {
        const published = firstPublication(passage, source)
        return (
          <li key={id} className="border-t border-rule py-3.5">
            <Quote {...cutAt(exact ?? '', highlight)} />
            <p className="mt-1.5 text-table">
              {about.company && (
                <>
                  <a href={addressOf.company(about.company.slug)}>{about.company.name}</a>
                  {' · '}
                </>
              )}
              <a href={about.href}>{about.with}</a>
            </p>
            <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-3 text-micro text-soft">
              <span>
                {published.publisher},{' '}
                <PartialDateText
                  earliest={published.publishedEarliest}
                  latest={published.publishedLatest}
                  text={published.publishedText}
                />
                {' · '}
                {attributionWords[published.attribution]}
              </span>
              <a href={addressOf.evidence(id)} className="proof">
                quote
                <span className="sr-only">: {exact}</span>
              </a>
            </p>
          </li>
        )
      })}
    </ul>
  )
}

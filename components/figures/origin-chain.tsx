import { PartialDateText } from '@/components/ui/partial-date-text'
import { Unknown } from '@/components/ui/unknown'
import type { IndependentOrigins, Printing } from '@/lib/citation/origin-types'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount, formatCounted } from '@/lib/domain/format-number'

/** Where a claim was printed first, and what repeats it: copies are one witness. */
export function OriginChainText({ origins }: { origins: IndependentOrigins | null }) {
  if (!origins || origins.origins.length === 0) return <Unknown>first printing not known</Unknown>
  return origins.origins.map(({ key, first, repeated }) => (
    <span key={key} className="block">
      <Where printing={first} />
      {repeated.map((again, index) => (
        <span key={again.slug ?? `${again.publisher} ${index}`}>
          {' → '}
          <Where printing={again} copied={again.publisher !== null && again.publisher === first.publisher} />
        </span>
      ))}
    </span>
  ))
}

/** @param copied whether it is a copy that still bears the name of the first publisher */
function Where({ printing, copied = false }: { printing: Printing; copied?: boolean }) {
  const { slug, title, publisher, publishedEarliest, publishedLatest, publishedText } = printing
  const name = copied ? 'a copy of it' : (publisher ?? 'publisher not known')
  return (
    <>
      {slug ? (
        <a href={addressOf.source(slug)} title={title ?? undefined}>
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <span className="text-soft">
        (
        <PartialDateText earliest={publishedEarliest} latest={publishedLatest} text={publishedText} />)
      </span>
    </>
  )
}

/** "3 independent origins", and how many more there may be. */
export function originsSentence({ independent, unknown }: IndependentOrigins): string {
  const known = formatCounted(independent, 'independent origin', 'independent origins')
  return unknown === 0 ? known : `${known}, and ${formatCount(unknown)} whose first printing is not known`
}

import { PartialDateText } from '@/components/ui/partial-date-text'
import type { OriginChain as Chain, Printing } from '@/lib/citation/origin-types'
import { addressOf } from '@/lib/domain/addresses'
import { AttributionTag } from './attribution-text'

type OriginChainProps = {
  chain: Chain
  /** Slug of the document that the words stand in, where the ledger holds its text. */
  here: string | null
}

/** From where something was first printed to where the ledger reads it, each with its day and how sure that is. */
export function OriginChain({ chain: { key, printings }, here }: OriginChainProps) {
  return (
    <ol className="reach grid max-w-[62ch]">
      {printings.map((printing, index) => (
        <li
          key={`${printing.slug} ${printing.publisher}`}
          className="grid gap-x-3 border-t border-hair py-2 wide:grid-cols-[7.5rem_minmax(0,1fr)]"
        >
          <span className="text-small text-soft">{stepWord(index, key, printings.length)}</span>
          <span>
            <PrintingLine printing={printing} />
            {here !== null && printing.slug === here && (
              <span className="block text-small text-soft">The text that the ledger holds.</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** What a step of the chain is called. Where the first printing is not known, nothing is called so. */
function stepWord(index: number, key: string | null, steps: number): string {
  if (index > 0) return 'repeated here'
  if (key === null) return 'read here'
  return steps === 1 ? 'printed here' : 'first printed here'
}

/** A document in a line: who printed it, when, how sure that is, and its page. */
export function PrintingLine({ printing }: { printing: Printing }) {
  const { slug, title, publisher, publishedEarliest, publishedLatest, publishedText, attribution } = printing
  return (
    <span>
      {publisher ?? 'publication not known'},{' '}
      <PartialDateText earliest={publishedEarliest} latest={publishedLatest} text={publishedText} />{' '}
      <AttributionTag attribution={attribution} />
      <span className="block text-small">
        {slug ? (
          <a href={addressOf.source(slug)}>{title}</a>
        ) : (
          <span className="text-soft">not on record by itself</span>
        )}
      </span>
    </span>
  )
}

import { Quote } from '@/components/ui/quote'
import { Tag } from '@/components/ui/tag'
import { addressOf } from '@/lib/domain/addresses'
import { cutAt } from '@/lib/domain/cut-text'
import { firstPublication } from '@/lib/domain/first-publication'
import { attributionWords } from '@/lib/domain/words'
import type { EvidenceSummary } from '@/lib/queries/evidence-summary'
import { FirstPrinted } from './first-printed'

type EvidenceSlipProps = {
  evidence: EvidenceSummary
  /** What the words do not show by themselves. */
  note?: string | null
}

/** A piece of evidence in a list: its words with the proving part marked, who printed them when, and its permalink. */
export function EvidenceSlip({ evidence, note }: EvidenceSlipProps) {
  const { id, kind, exact, highlight, passage, source } = evidence
  const published = firstPublication(passage, source)
  const cite = (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <span>
        <FirstPrinted evidence={evidence} />
      </span>{' '}
      {kind === 'reference' ? (
        <Tag>not verified here</Tag>
      ) : (
        <Tag tone={published.attribution === 'verified' ? 'ok' : 'plain'}>
          {attributionWords[published.attribution]}
        </Tag>
      )}{' '}
      <a href={addressOf.evidence(id)} className="proof">
        {kind}
        <span className="sr-only">: {exact ?? source.title}</span>
      </a>
    </span>
  )
  return (
    <>
      {exact === null ? (
        <figure>
          <p className="font-serif text-quote">{source.title}</p>
          <figcaption className="mt-1 text-micro text-soft">{cite}</figcaption>
        </figure>
      ) : (
        <Quote {...cutAt(exact, highlight)} cite={cite} />
      )}
      {note && <p className="mt-1 max-w-[62ch] text-small text-soft">{note}</p>}
    </>
  )
}

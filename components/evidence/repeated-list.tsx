import type { ReactNode } from 'react'
import { PartialDateText } from '@/components/ui/partial-date-text'
import { addressOf } from '@/lib/domain/addresses'
import { firstPublication } from '@/lib/domain/first-publication'
import type { SourcePage } from '@/lib/queries/evidence/source-page'
import { AttributionTag } from './attribution-text'
import { PrintingLine } from './origin-chain'

/** Whether anything repeats the document. */
export function isRepeated({ copies, quotedIn, claimsFrom }: SourcePage): boolean {
  return copies.length + quotedIn.length + claimsFrom.length > 0
}

/** What repeats a document: its copies, the collages that hold parts of it, and the claims that go back to it, each with its day and how sure that is. */
export function RepeatedList({ source: { copies, quotedIn, claimsFrom } }: { source: SourcePage }) {
  return (
    <ul className="reach grid max-w-[65ch]">
      {copies.map((copy) => (
        <Repetition key={copy.slug} as="copied by">
          <PrintingLine printing={copy} />
        </Repetition>
      ))}
      {quotedIn.map(({ position, attribution, source }) => (
        <Repetition key={`${source.slug} ${position}`} as={`passage ${position} of`}>
          <PrintingLine printing={{ ...source, attribution }} />
        </Repetition>
      ))}
      {claimsFrom.map((claim) => (
        <Repetition key={claim.id} as="claim">
          <ClaimLine claim={claim} />
        </Repetition>
      ))}
    </ul>
  )
}

function Repetition({ as, children }: { as: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-3 border-t border-hair py-2 wide:grid-cols-[7.5rem_minmax(0,1fr)]">
      <span className="text-small text-soft">{as}</span>
      {children}
    </li>
  )
}

function ClaimLine({ claim }: { claim: SourcePage['claimsFrom'][number] }) {
  const { text, originAttribution, originNote, citations } = claim
  return (
    <div>
      {text} {originAttribution && <AttributionTag attribution={originAttribution} />}
      <span className="block text-small">
        {citations.map(({ evidence: { id, kind, passage, source } }, index) => {
          const printed = firstPublication(passage, source)
          return (
            <span key={id}>
              {index > 0 && '; '}
              {printed.publisher},{' '}
              <PartialDateText
                earliest={printed.publishedEarliest}
                latest={printed.publishedLatest}
                text={printed.publishedText}
              />{' '}
              <a href={addressOf.evidence(id)} className="proof">
                {kind}
                <span className="sr-only">: {text}</span>
              </a>
            </span>
          )
        })}
      </span>
      {originNote && <span className="block text-small text-soft">{originNote}</span>}
    </div>
  )
}

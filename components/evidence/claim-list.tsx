import { PartialDateText } from '@/components/ui/partial-date-text'
import type { ClaimWithEvidence } from '@/lib/queries/evidence/quoted-words'
import { EvidenceSlip } from './evidence-slip'
import { StatementItem } from './statement-item'

/** Claims in the ledger's words, each with the evidence beside it. */
export function ClaimList({ claims }: { claims: readonly ClaimWithEvidence[] }) {
  return (
    <ul>
      {claims.map(({ id, text, asOfEarliest, asOfLatest, citations }) => (
        <StatementItem
          key={id}
          says={
            <>
              <h3 className="font-semibold">{text}</h3>
              <p className="mt-1 text-small text-soft">
                as of <PartialDateText earliest={asOfEarliest} latest={asOfLatest} />
              </p>
            </>
          }
          words={citations.map(({ evidence }) => <EvidenceSlip key={evidence.id} evidence={evidence} />)}
        />
      ))}
    </ul>
  )
}

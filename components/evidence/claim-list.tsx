import { PartialDateText } from '@/components/ui/partial-date-text'
import type { ClaimWithEvidence } from '@/lib/queries/evidence/quoted-words'
import { EvidenceSlip } from './evidence-slip'

/** Claims in the ledger's words, each with the evidence below it. */
export function ClaimList({ claims }: { claims: readonly ClaimWithEvidence[] }) {
  return (
    <ul className="max-w-[72ch]">
      {claims.map(({ id, text, asOfEarliest, asOfLatest, citations }) => (
        <li key={id} className="grid gap-2 border-t border-hair py-4">
          <h3 className="font-semibold">{text}</h3>
          <p className="text-micro text-soft">
            as of <PartialDateText earliest={asOfEarliest} latest={asOfLatest} />
          </p>
          {citations.map(({ evidence }) => (
            <EvidenceSlip key={evidence.id} evidence={evidence} />
          ))}
        </li>
      ))}
    </ul>
  )
}

import { EvidenceSlip } from '@/components/evidence/evidence-slip'
import type { CitationItem } from '@/lib/queries/profiles/citations'

/** Pieces of evidence one below the other, each with its note. */
export function Slips({ citations }: { citations: readonly CitationItem[] }) {
  return (
    <div className="grid max-w-[65ch] gap-5">
      {citations.map(({ id, evidence, note }) => (
        <div key={id}>
          <EvidenceSlip evidence={evidence} note={note} />
        </div>
      ))}
    </div>
  )
}

import { ProofLink } from '@/components/ui/proof-link'
import { addressOf } from '@/lib/domain/addresses'
import type { CitationItem } from '@/lib/queries/profiles/citations'

/** A proof link for each piece of evidence that supports a record. */
export function CitationProofs({ citations, of }: { citations: readonly CitationItem[]; of: string }) {
  return (
    <span className="inline-flex flex-wrap items-start justify-end gap-1">
      {citations
        .filter(({ stance }) => stance === 'supports')
        .map(({ evidence: { id, kind } }) => (
          <ProofLink key={id} kind={kind} href={addressOf.evidence(id)} of={of} />
        ))}
    </span>
  )
}

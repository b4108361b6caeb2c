import type { Prisma } from '@/lib/db/generated/client'
import { evidenceSummarySelect } from '@/lib/queries/evidence-summary'

/** A piece of evidence and what it does for the record it is cited for. */
export const citationSelect = {
  id: true,
  stance: true,
  note: true,
  evidence: { select: evidenceSummarySelect },
} satisfies Prisma.CitationSelect

/** Supporting words before contradicting ones before mentions; quotes before documents that are not held. */
export const citationOrder = [
  { stance: 'asc' },
  { evidence: { kind: 'asc' } },
  { evidence: { startOffset: 'asc' } },
] satisfies Prisma.CitationOrderByWithRelationInput[]

export type CitationItem = Prisma.CitationGetPayload<{ select: typeof citationSelect }>

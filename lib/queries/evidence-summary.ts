import type { Prisma } from '@/lib/db/generated/client'
import { namedSourceSelect, publicationSelect } from './evidence/publication-select'

/** What a list shows of a piece of evidence: its words, where they stand, and how sure that is. */
export const evidenceSummarySelect = {
  id: true,
  kind: true,
  exact: true,
  highlight: true,
  note: true,
  speaker: { select: { slug: true, name: true } },
  passage: { select: { ...publicationSelect, attribution: true } },
  source: { select: { ...namedSourceSelect, attribution: true } },
} as const satisfies Prisma.EvidenceSelect

/** A piece of evidence as lists show it. */
export type EvidenceSummary = Prisma.EvidenceGetPayload<{ select: typeof evidenceSummarySelect }>

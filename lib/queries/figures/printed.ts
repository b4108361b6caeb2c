import type { Prisma } from '@/lib/db/generated/client'
import { publicationSelect } from '@/lib/queries/evidence/publication-select'
import { evidenceSummarySelect } from '@/lib/queries/evidence-summary'

/** A piece of evidence as lists show it, and where it was printed first. */
export const printedEvidenceSelect = {
  ...evidenceSummarySelect,
  source: {
    select: {
      ...evidenceSummarySelect.source.select,
      origin: { select: publicationSelect },
    },
  },
} as const satisfies Prisma.EvidenceSelect

type PrintedEvidence = Prisma.EvidenceGetPayload<{ select: typeof printedEvidenceSelect }>

/** Where and when something was printed: first and last day that it can have been. */
export type PrintedAt = {
  publisher: string | null
  earliest: Date | null
  latest: Date | null
  text: string | null
}

type Cited = { stance: string; evidence: PrintedEvidence }

/**
 * Where and when a claim was printed, by its first evidence that supports it: a passage of a collage was printed somewhere else first,
 * and a copy is dated by its original. Null for a claim that nothing supports.
 */
export function printedAt(citations: readonly Cited[]): PrintedAt | null {
  const evidence = citations.find(({ stance }) => stance === 'supports')?.evidence
  if (!evidence) return null
  const { passage, source } = evidence
  const place = [passage, source.origin, source].find((one) => one?.publishedLatest) ?? source
  return {
    publisher: place.publisher ?? source.publisher,
    earliest: place.publishedEarliest,
    latest: place.publishedLatest,
    text: place.publishedText,
  }
}

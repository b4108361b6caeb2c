import type { Prisma } from '@/lib/db/generated/client'
import { type EvidenceSummary, evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { citedRecord } from './cited-record'
import { citedRecordSelect } from './cited-record-select'
import type { CitedRecord } from './named-record'

/** A piece of evidence in a list with all that it proves. */
export const quotedWordsSelect = {
  ...evidenceSummarySelect,
  citations: { orderBy: { id: 'asc' }, select: citedRecordSelect },
} as const satisfies Prisma.EvidenceSelect

export type QuotedWords = { evidence: EvidenceSummary; proves: CitedRecord[] }

/** Splits a row into the evidence and the records it supports, but for the one whose page this is. */
export function quotedWords(
  { citations, ...evidence }: Prisma.EvidenceGetPayload<{ select: typeof quotedWordsSelect }>,
  pageOf?: string,
): QuotedWords {
  const proves = citations
    .filter(({ stance }) => stance === 'supports')
    .map(citedRecord)
    .filter(({ id }) => id !== pageOf)
  return { evidence, proves }
}

/** A claim with its evidence. */
export const claimWithEvidenceSelect = {
  id: true,
  text: true,
  asOfEarliest: true,
  asOfLatest: true,
  citations: {
    where: { stance: 'supports' },
    orderBy: { id: 'asc' },
    select: { evidence: { select: evidenceSummarySelect } },
  },
} as const satisfies Prisma.ClaimSelect

export type ClaimWithEvidence = Prisma.ClaimGetPayload<{ select: typeof claimWithEvidenceSelect }>

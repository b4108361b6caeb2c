import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type EvidenceSummary, evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { citedRecord } from './cited-record'
import { citedRows } from './cited-rows'
import type { CitedRecord } from './named-record'
import { citationsOf } from './record-reference'

/** A record that is disputed, the evidence on the other side of it, and why it speaks against. */
export type Contradiction = { record: CitedRecord; note: string | null; evidence: EvidenceSummary[] }

export type RecordWithNote = { record: CitedRecord; note: string | null }

/** Other evidence that contradicts what this evidence proves. */
export async function contradictionsOf(
  evidenceId: string,
  proven: readonly CitedRecord[],
): Promise<Contradiction[]> {
  if (proven.length === 0) return []
  const citations = await withEvidence({
    stance: 'contradicts',
    evidenceId: { not: evidenceId },
    OR: citationsOf(proven),
  })
  return citations.map(({ record, note, evidence }) => ({ record, note, evidence: [evidence] }))
}

/** What this evidence contradicts, each with the evidence that supports it. */
export async function contradictedBy(against: readonly RecordWithNote[]): Promise<Contradiction[]> {
  if (against.length === 0) return []
  const supporting = await withEvidence({
    stance: 'supports',
    OR: citationsOf(against.map(({ record }) => record)),
  })
  return against.map(({ record, note }) => ({
    record,
    note,
    evidence: supporting
      .filter((other) => other.record.kind === record.kind && other.record.id === record.id)
      .map(({ evidence }) => evidence),
  }))
}

async function withEvidence(where: Prisma.CitationWhereInput) {
  const rows = await citedRows(where)
  if (rows.length === 0) return []
  const summaries = await reader.evidence.findMany({
    where: { id: { in: rows.map(({ evidenceId }) => evidenceId) } },
    select: evidenceSummarySelect,
  })
  const byId = new Map(summaries.map((summary) => [summary.id, summary]))
  return rows.flatMap((row) => {
    const evidence = byId.get(row.evidenceId)
    return evidence ? [{ record: citedRecord(row), note: row.note, evidence }] : []
  })
}

import { reader } from '@/lib/db/client'
import { type EvidenceSummary, evidenceSummarySelect } from '@/lib/queries/evidence-summary'
import { citedRecord } from './cited-record'
import { citedRecordSelect } from './cited-record-select'
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
  const citations = await reader.citation.findMany({
    where: { stance: 'contradicts', evidenceId: { not: evidenceId }, OR: citationsOf(proven) },
    orderBy: { id: 'asc' },
    select: { ...citedRecordSelect, evidence: { select: evidenceSummarySelect } },
  })
  return citations.map((row) => ({ record: citedRecord(row), note: row.note, evidence: [row.evidence] }))
}

/** What this evidence contradicts, each with the evidence that supports it. */
export async function contradictedBy(against: readonly RecordWithNote[]): Promise<Contradiction[]> {
  if (against.length === 0) return []
  const support = await reader.citation.findMany({
    where: { stance: 'supports', OR: citationsOf(against.map(({ record }) => record)) },
    orderBy: { id: 'asc' },
    select: { ...citedRecordSelect, evidence: { select: evidenceSummarySelect } },
  })
  const supporting = support.map((row) => ({ record: citedRecord(row), evidence: row.evidence }))
  return against.map(({ record, note }) => ({
    record,
    note,
    evidence: supporting
      .filter((other) => other.record.kind === record.kind && other.record.id === record.id)
      .map(({ evidence }) => evidence),
  }))
}

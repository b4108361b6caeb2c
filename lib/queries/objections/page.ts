import { cache } from 'react'
import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { objectionActs } from '@/lib/domain/objections'
import { type Reach, reachOf } from './reach'
import { type NamedRecord, objectedRecord } from './record'
import { type ObjectionReplyText, repliesTo } from './replies'
import { listedColumns, listedObjection } from './rows'

const objection = listedObjection.extend({
  evidenceId: z.string().nullable(),
  proofUrl: z.string().nullable(),
  ledgerVersion: z.int(),
  correctedVersion: z.int().nullable(),
})

const steps = z.array(
  z.object({
    id: z.int(),
    act: z.enum(objectionActs),
    at: z.date(),
    byWhom: z.string().nullable(),
    reason: z.string().nullable(),
    ledgerVersion: z.int().nullable(),
  }),
)

export type ObjectionStep = z.infer<typeof steps>[number]

/** An objection with all that happened to it. */
export type ObjectionPage = z.infer<typeof objection> & {
  /** The record as it is now; null where it was withdrawn. */
  record: NamedRecord | null
  evidence: NamedRecord | null
  steps: ObjectionStep[]
  reach: Reach
  replies: ObjectionReplyText[]
}

/** An objection by its number; null where there is none. */
export const objectionPage = cache(async (id: number): Promise<ObjectionPage | null> => {
  const [row] = z.array(objection).parse(
    await reader.$queryRaw`
      SELECT ${listedColumns}, o.evidence_id AS "evidenceId", o.proof_url AS "proofUrl",
        o.ledger_version AS "ledgerVersion", o.corrected_version AS "correctedVersion"
      FROM objection o WHERE o.id = ${id}::int`,
  )
  if (!row) return null
  const { kind, recordId, evidenceId } = row
  const [record, evidence, happened, reach, replies] = await Promise.all([
    objectedRecord({ kind, key: recordId }),
    evidenceId === null ? null : objectedRecord({ kind: 'evidence', key: evidenceId }),
    reader.$queryRaw`
      SELECT id, act::text AS act, at, by_whom AS "byWhom", reason, ledger_version AS "ledgerVersion"
      FROM objection_step WHERE objection_id = ${id}::int ORDER BY id`,
    reachOf(kind, recordId),
    repliesTo({ objection: id }),
  ])
  return { ...row, record, evidence, steps: steps.parse(happened), reach, replies }
})

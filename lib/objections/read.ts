import type pg from 'pg'
import type { ObjectionAct, ObjectionState } from '@/lib/domain/objections'

/** An objection as editors see it: with its words as they were sent, and how to reach whoever sent it. */
export type EditorsObjection = {
  id: number
  kind: string
  recordId: string
  key: string
  title: string
  evidenceId: string | null
  state: ObjectionState
  filedAt: Date
  ledgerVersion: number
  correctedVersion: number | null
  words: string
  proof: string | null
  contact: string | null
  /** Whether its words are shown on its page. */
  shown: boolean
  steps: { act: ObjectionAct; at: string; by: string | null; reason: string | null; version: number | null }[]
}

/** Which objections: one, or those in some states, the oldest first. */
export type Which = { id: number } | { states: readonly ObjectionState[]; limit: number }

/** Objections for an editor. Asked as the owner of the tables: nobody else can read words that are not released. */
export async function readObjections(db: pg.ClientBase, which: Which): Promise<EditorsObjection[]> {
  const one = 'id' in which
  const { rows } = await db.query<EditorsObjection>(
    `select o.id, o.record_kind as kind, o.record_id as "recordId", o.record_key as key, o.record_title as title,
       o.evidence_id as "evidenceId", o.state::text as state, o.filed_at as "filedAt",
       o.ledger_version as "ledgerVersion", o.corrected_version as "correctedVersion",
       l.words, l.proof_url as proof, l.contact, o.words is not null as shown,
       (select json_agg(json_build_object('act', s.act, 'at', s.at, 'by', s.by_whom, 'reason', s.reason,
         'version', s.ledger_version) order by s.id) from objection_step s where s.objection_id = o.id) as steps
     from objection o join objection_letter l on l.objection_id = o.id
     where ${one ? 'o.id = $1' : 'o.state::text = any($1::text[])'} order by o.id limit $2`,
    one ? [which.id, 1] : [which.states, which.limit],
  )
  return rows
}

/** The newest version of the ledger in which a record changed after `since`; null where it did not. */
export async function laterChange(
  db: pg.ClientBase,
  { kind, recordId, ledgerVersion }: Pick<EditorsObjection, 'kind' | 'recordId' | 'ledgerVersion'>,
): Promise<number | null> {
  const { rows } = await db.query<{ version: number | null }>(
    'select max(ledger_version) as version from revision where record_kind = $1 and record_id = $2 and ledger_version > $3',
    [kind, recordId, ledgerVersion],
  )
  return rows[0]?.version ?? null
}

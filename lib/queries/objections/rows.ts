import { z } from 'zod'
import { objectionStates } from '@/lib/domain/objections'
import { recordKinds } from '@/lib/domain/record-kinds'
import { sql } from '@/lib/queries/lists/sql'

/** The columns of an objection in a list. */
export const listedColumns = sql`o.id, o.record_kind AS kind, o.record_id AS "recordId", o.record_key AS key,
  o.record_title AS title, o.state::text AS state, o.filed_at AS "filedAt", o.changed_at AS "changedAt", o.words`

export const listedObjection = z.object({
  id: z.int(),
  kind: z.enum(recordKinds),
  recordId: z.string(),
  /** What the record's address was made of when the objection came. */
  key: z.string(),
  /** What the record was called then. */
  title: z.string(),
  state: z.enum(objectionStates),
  filedAt: z.date(),
  changedAt: z.date(),
  /** Its words as an editor released them. */
  words: z.string().nullable(),
})

export type ListedObjection = z.infer<typeof listedObjection>

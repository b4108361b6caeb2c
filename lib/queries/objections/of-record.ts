import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { RecordKind } from '@/lib/domain/record-kinds'

import { type ObjectionReplyText, repliesTo } from './replies'

/** How many objections to a record are open, the newest of them, and what was replied. */
export type ObjectionsOfRecord = { open: number; newest: number | null; replies: ObjectionReplyText[] }

const counted = z.tuple([
  z.object({ all: z.int(), open: z.int(), newest: z.int().nullable(), replied: z.boolean() }),
])

/** What a record's page says of the objections to it. `key`: its id or its slug. */
export async function objectionsOfRecord(kind: RecordKind, id: string): Promise<ObjectionsOfRecord> {
  const [{ open, newest, replied }] = counted.parse(
    await reader.$queryRaw`
      SELECT count(*)::int AS all, count(*) FILTER (WHERE state IN ('received', 'under_review'))::int AS open,
        max(id) FILTER (WHERE state IN ('received', 'under_review'))::int AS newest,
        coalesce(bool_or(EXISTS (SELECT FROM objection_reply r WHERE r.objection_number = o.id)), false) AS replied
      FROM objection o WHERE record_kind = ${kind} AND record_id = ${id}`,
  )
  return { open, newest, replies: replied ? await repliesTo({ kind, id }) : [] }
}

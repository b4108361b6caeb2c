import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { sql } from '@/lib/queries/lists/sql'

const replies = z.array(
  z.object({
    /** Id of the quote. */
    id: z.string(),
    exact: z.string(),
    objection: z.int(),
    slug: z.string(),
    title: z.string(),
    publisher: z.string(),
    publishedEarliest: z.date().nullable(),
    publishedLatest: z.date().nullable(),
    publishedText: z.string().nullable(),
  }),
)

/** Words of a reply, verbatim, with the document they stand in. */
export type ObjectionReplyText = z.infer<typeof replies>[number]

/** What was replied to one objection, or to all about a record (its id): every quote of each reply, in the order of its text. */
export async function repliesTo(
  about: { objection: number } | { kind: string; id: string },
): Promise<ObjectionReplyText[]> {
  const which =
    'objection' in about
      ? sql`o.id = ${about.objection}::int`
      : sql`o.record_kind = ${about.kind} AND o.record_id = ${about.id}`
  const rows = await reader.$queryRaw`
    SELECT e.id, e.exact, o.id AS objection, s.slug, s.title, s.publisher, s.published_earliest AS "publishedEarliest",
      s.published_latest AS "publishedLatest", s.published_text AS "publishedText"
    FROM objection o
    JOIN objection_reply r ON r.objection_number = o.id
      AND r.record IN (o.record_kind || '/' || o.record_id, o.record_kind || '/' || o.record_key)
    JOIN source s ON s.id = r.source_id
    JOIN evidence e ON e.source_id = s.id AND e.kind = 'quote'
    WHERE ${which}
    ORDER BY s.published_latest NULLS LAST, s.slug, e.start_offset`
  return replies.parse(rows)
}

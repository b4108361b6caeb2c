import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { Happened, RecordedKind, RecordKey } from '@/lib/domain/recorded'
import { type Comparison, compareStates } from '../history/compare'
import { namesIn } from '../history/names'
import { stateOf } from '../history/state'
import { titlesOf } from '../history/titles'
import { raw, sql } from '../lists/sql'

/** Something that a version did to a record. */
export type Event = RecordKey & {
  version: number
  what: Happened
  title: string
  /** Whether the record is in the ledger now. */
  held: boolean
  /** Why, where somebody said so. */
  reason: string | null
  /** What changed, where it changed and both states are known. */
  comparison: Comparison | null
}

const happened = z.enum(['created', 'updated', 'withdrawn', 'restored'])
const eventSchema = z.array(z.object({ id: z.string(), what: happened }))

/** Kinds whose rows do not say with which version they came in: all of theirs are declared in files, and have revisions. */
export const unversioned = new Set<RecordedKind>([
  'technology',
  'agency_type',
  'agency_register',
  'unit',
  'metric',
  'passage',
])

/** What a version did to records of a kind, by their ids: `limit` of those behind the id `after`. */
export async function eventsOf(
  version: number,
  kind: RecordedKind,
  { after = '', limit }: { after?: string; limit: number },
): Promise<Event[]> {
  const came = unversioned.has(kind)
    ? sql``
    : sql`UNION ALL (SELECT t.id, 'created', 1 FROM ${raw(`"${kind}"`)} t WHERE t.created_version = ${version} AND t.id > ${after} ORDER BY t.id LIMIT ${limit})
      UNION ALL (SELECT r.record_id, 'created', 1 FROM revision r WHERE r.kind = 'withdrawn' AND r.before ? 'created_version' AND r.record_kind = ${kind}
        AND (r.before->>'created_version')::int = ${version} AND r.record_id > ${after} ORDER BY r.record_id LIMIT ${limit})`
  const rows = await reader.$queryRaw(sql`
    SELECT DISTINCT ON (id) id, what FROM (
      (SELECT record_id AS id, CASE WHEN bool_or(kind = 'created') AND (array_agg(kind ORDER BY id DESC))[1] <> 'withdrawn' THEN 'created'
          ELSE (array_agg(kind ORDER BY id DESC))[1]::text END AS what, 0 AS rank
        FROM revision WHERE ledger_version = ${version} AND record_kind = ${kind} AND record_id > ${after}
        GROUP BY record_id ORDER BY record_id LIMIT ${limit})
      ${came}
    ) event ORDER BY id, rank LIMIT ${limit}`)
  return described(version, kind, eventSchema.parse(rows))
}

const revisionSchema = z.array(
  z.object({ id: z.string(), before: z.unknown(), after: z.unknown(), reason: z.string().nullable() }),
)

/** The events of some records in a version, with titles, reasons and what changed. */
export async function described(
  version: number,
  kind: RecordedKind,
  events: readonly { id: string; what: Happened }[],
): Promise<Event[]> {
  const ids = events.map(({ id }) => id)
  if (ids.length === 0) return []
  const [titles, rows] = await Promise.all([
    titlesOf(kind, ids),
    reader.$queryRaw(sql`
      SELECT record_id AS id, CASE WHEN kind = 'updated' THEN before END AS before, CASE WHEN kind = 'updated' THEN after END AS after, reason
      FROM revision WHERE ledger_version = ${version} AND record_kind = ${kind} AND record_id = ANY(${ids}::text[]) ORDER BY id`),
  ])
  const revisions = revisionSchema.parse(rows)
  const states = new Map(
    events.map(({ id }) => {
      const own = revisions.filter((revision) => revision.id === id)
      return [id, { before: stateOf(own[0]?.before), after: stateOf(own.at(-1)?.after), own }]
    }),
  )
  const names = await namesIn([...states.values()].flatMap(({ before, after }) => [before, after]))
  return events.map(({ id, what }) => {
    const { before = null, after = null, own = [] } = states.get(id) ?? {}
    const { slug = null, title = id, held = false } = titles.get(id) ?? {}
    return {
      ...{ kind, id, slug, title, version, what, held },
      reason:
        own
          .map(({ reason }) => reason)
          .filter((reason) => reason !== null)
          .join(' ') || null,
      comparison: what === 'updated' && before && after ? compareStates(before, after, names) : null,
    }
  })
}

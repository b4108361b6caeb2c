import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { RecordedKind } from '@/lib/domain/recorded'
import { raw, type Sql, sql } from '../lists/sql'

const slugged = sql`t.slug`
const none = sql`NULL::text`
const id = sql`t.id`
const quoted = sql`left(t.exact, 160) || CASE WHEN length(t.exact) > 160 THEN '…' ELSE '' END`

/** How the records of a table are called: their key, their slug, and a title made of their row `t`. */
export const titled: Readonly<Record<RecordedKind, { id: Sql; slug: Sql; title: Sql }>> = {
  company: { id, slug: slugged, title: sql`t.name` },
  agency: { id, slug: slugged, title: sql`concat_ws(', ', t.name, t.state)` },
  partnership: {
    id,
    slug: none,
    title: sql`concat_ws(' and ',
      coalesce((SELECT c.name FROM company c WHERE c.id = t.company_id), 'A company that is not named'),
      coalesce((SELECT concat_ws(', ', a.name, a.state) FROM agency a WHERE a.id = t.agency_id),
        (SELECT g.name FROM agency_group g WHERE g.id = t.agency_group_id)))`,
  },
  contract: {
    id,
    slug: none,
    title: sql`left(concat_ws(' ', 'Contract', coalesce(t.display_number, t.identifier), 'of', t.buyer_name, 'with ' || t.recipient_name), 200)`,
  },
  evidence: {
    id,
    slug: none,
    title: sql`coalesce(CASE WHEN t.exact ~ '^["“‘]|["”]$' THEN ${quoted} ELSE '“' || ${quoted} || '”' END,
      'Reference to ' || (SELECT s.title FROM source s WHERE s.id = t.source_id))`,
  },
  claim: { id, slug: slugged, title: sql`t.text` },
  figure: { id, slug: slugged, title: sql`t.title` },
  commitment: { id, slug: slugged, title: sql`t.title` },
  campaign: { id, slug: slugged, title: sql`t.name` },
  demand: { id, slug: slugged, title: sql`t.text` },
  source: { id, slug: slugged, title: sql`t.title` },
  passage: {
    id,
    slug: none,
    title: sql`'Passage ' || t.position || ' of ' || (SELECT s.title FROM source s WHERE s.id = t.source_id)`,
  },
  organization: { id, slug: slugged, title: sql`t.name` },
  person: { id, slug: slugged, title: sql`t.name` },
  product: { id, slug: slugged, title: sql`t.name` },
  agency_group: { id, slug: slugged, title: sql`t.name` },
  coverage: { id, slug: slugged, title: sql`t.matter` },
  conflict_explanation: { id, slug: none, title: sql`t.reason` },
  agency_register: { id: slugged, slug: none, title: sql`t.title` },
  technology: { id: slugged, slug: none, title: sql`t.name` },
  agency_type: { id: slugged, slug: none, title: sql`t.name` },
  unit: { id: slugged, slug: none, title: sql`t.plural` },
  metric: { id: slugged, slug: none, title: sql`t.name` },
}

/** How a record is called, and whether it is in the ledger now. */
export type Title = { id: string; slug: string | null; title: string; held: boolean }

const titleSchema = z.array(
  z.object({ id: z.string(), slug: z.string().nullable(), title: z.string().nullable(), held: z.boolean() }),
)

/** How some records of a kind are called; of withdrawn ones, how they were. */
export async function titlesOf(kind: RecordedKind, ids: readonly string[]): Promise<Map<string, Title>> {
  if (ids.length === 0) return new Map()
  const { id: key, slug, title } = titled[kind]
  const rows = await reader.$queryRaw(sql`
    SELECT record_id AS id, slug, title, false AS held FROM tombstone WHERE record_kind = ${kind} AND record_id = ANY(${ids}::text[])
    UNION ALL
    SELECT ${key}, ${slug}, ${title}, true FROM ${raw(`"${kind}"`)} t WHERE ${key} = ANY(${ids}::text[])`)
  return new Map(titleSchema.parse(rows).map((row) => [row.id, { ...row, title: row.title ?? row.id }]))
}

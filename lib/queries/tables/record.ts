import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { raw, sql } from '../lists/sql'
import { siteAddress } from './column'
import { rowsAsJson } from './rows'
import type { Table } from './table'

/** Evidence of a record: what it is, what it does for the record, and its permanent address. */
export const evidenceSchema = z.object({
  id: z.string(),
  kind: z.enum(['quote', 'row', 'reference']),
  stance: z.string(),
  url: z.string(),
})

/** As much evidence as an answer about one record holds. */
export const mostEvidence = 500

/** The id of the record that an id or a slug means; null where there is none. */
export async function findRecord({ kind, slug }: Table, idOrSlug: string): Promise<string | null> {
  const id = raw(kind === 'dataset' ? 'slug' : 'id')
  const bySlug = slug ? sql`OR slug = ${idOrSlug}` : sql``
  const found = await reader.$queryRaw(
    sql`SELECT ${id} AS id FROM ${raw(`"${kind}"`)} WHERE ${id} = ${idOrSlug} ${bySlug} ORDER BY ${id} = ${idOrSlug} DESC LIMIT 1`,
  )
  return z.array(z.object({ id: z.string() })).parse(found)[0]?.id ?? null
}

/** A record as the JSON of an object, and its evidence: at most {@link mostEvidence} of `total`. */
export async function readRecord(table: Table, id: string) {
  const [rows, evidence] = await Promise.all([rowsAsJson(table, [id]), evidenceOf(table, id)])
  return { record: rows.slice(1, -1), ...evidence }
}

async function evidenceOf({ evidence }: Table, id: string) {
  if (!evidence) return { evidence: [], total: 0 }
  const rows = await reader.$queryRaw(sql`
    SELECT kind, id, stance, ${siteAddress('/evidence/', sql`id`)} AS url, (count(*) OVER ())::int AS total
    FROM (${evidence(sql`${id}`)}) AS held
    ORDER BY array_position(ARRAY['quote', 'row', 'reference'], kind), id, stance LIMIT ${mostEvidence}::int`)
  const found = z.array(evidenceSchema.extend({ total: z.number() })).parse(rows)
  return { evidence: found.map(({ total: _, ...one }) => one), total: found[0]?.total ?? 0 }
}

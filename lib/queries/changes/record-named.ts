import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { raw, sql } from '../lists/sql'

const namedSchema = z.array(z.object({ id: z.string(), slug: z.string(), name: z.string() }))

/** A company or an agency by its slug, or by one that it had before; null where there is none. */
export async function recordNamed(kind: 'company' | 'agency', slug: string) {
  const table = raw(`"${kind}"`)
  const rows = await reader.$queryRaw(sql`
    SELECT id, slug, name FROM ${table} WHERE slug = ${slug}
    UNION ALL
    SELECT t.id, t.slug, t.name FROM slug_redirect r JOIN ${table} t ON t.id = r.record_id WHERE r.record_kind = ${kind} AND r.old_slug = ${slug}
    LIMIT 1`)
  return namedSchema.parse(rows)[0] ?? null
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { partnershipHasWords } from './partnership-filters'
import { type Hits, hitSchema, nothing, shown } from './search-hit'
import { sql } from './sql'
import type { SearchWord } from './words'

const rowSchema = hitSchema.extend({ total: z.number() })

/** Partnerships whose company, agency and product have all the words between them, the latest first; the same that their list finds. */
export async function findPartnerships(words: readonly SearchWord[]): Promise<Hits> {
  const condition = partnershipHasWords(words)
  if (!condition) return nothing
  const rows = await reader.$queryRaw(sql`
    WITH found AS MATERIALIZED (SELECT p.id, p.began_latest FROM partnership p WHERE ${condition}),
    best AS (SELECT id, row_number() OVER (ORDER BY began_latest DESC NULLS LAST, id) AS place FROM found ORDER BY 2 LIMIT ${shown}::int)
    SELECT p.id AS key, concat_ws(' → ', coalesce(c.name, 'Company not named'), coalesce(a.name, g.name)) AS title,
      concat_ws(' · ', nullif(concat_ws(', ', a.city, a.state, nullif(a.country::text, 'US')), ''), coalesce(r.name, t.name), p.began_text) AS detail,
      NULL AS also, 4 AS rank, (SELECT count(*)::int FROM found) AS total
    FROM best JOIN partnership p USING (id)
    LEFT JOIN company c ON c.id = p.company_id LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN agency_group g ON g.id = p.agency_group_id
    LEFT JOIN product r ON r.id = p.product_id LEFT JOIN technology t ON t.slug = p.technology_id
    ORDER BY best.place`)
  const hits = z.array(rowSchema).parse(rows)
  return { total: hits[0]?.total ?? 0, hits }
}

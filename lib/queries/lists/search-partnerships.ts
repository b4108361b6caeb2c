import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { formatPartialDate } from '@/lib/domain/format-date'
import { partnershipHasWords } from './partnership-filters'
import { type Hits, nothing, type SearchHit, shown } from './search-hit'
import { sql } from './sql'
import type { SearchWord } from './words'

const foundSchema = z.tuple([z.object({ ids: z.array(z.string()), total: z.number() })])

/** Partnerships whose company, agency and product have all the words between them, the latest first; the same that their list finds. */
export async function findPartnerships(words: readonly SearchWord[]): Promise<Hits> {
  const condition = partnershipHasWords(words)
  if (!condition) return nothing
  const rows = await reader.$queryRaw(sql`
    WITH found AS MATERIALIZED (SELECT p.id, p.began_latest FROM partnership p WHERE ${condition})
    SELECT ARRAY(SELECT id FROM found ORDER BY began_latest DESC NULLS LAST, id LIMIT ${shown}::int) AS ids,
      (SELECT count(*)::int FROM found) AS total`)
  const [{ ids, total }] = foundSchema.parse(rows)
  return { total, hits: await partnershipHits(ids, 4) }
}

const rowsSchema = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    place: z.string().nullable(),
    what: z.string().nullable(),
    began_earliest: z.date().nullable(),
    began_latest: z.date().nullable(),
  }),
)

/** What a search shows of partnerships, in the order of `ids`. */
export async function partnershipHits(ids: readonly string[], rank: number): Promise<SearchHit[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT p.id AS key, concat_ws(' → ', coalesce(c.name, 'Company not named'), coalesce(a.name, g.name)) AS title,
      nullif(concat_ws(', ', a.city, a.state, nullif(a.country::text, 'US')), '') AS place, coalesce(r.name, t.name) AS what,
      p.began_earliest, p.began_latest
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position) JOIN partnership p USING (id)
    LEFT JOIN company c ON c.id = p.company_id LEFT JOIN agency a ON a.id = p.agency_id LEFT JOIN agency_group g ON g.id = p.agency_group_id
    LEFT JOIN product r ON r.id = p.product_id LEFT JOIN technology t ON t.slug = p.technology_id
    ORDER BY page.position`)
  return rowsSchema.parse(rows).map(({ key, title, place, what, began_earliest, began_latest }) => {
    const began = (began_earliest ?? began_latest) && formatPartialDate(began_earliest, began_latest)
    const detail = [place, what, began].filter((part) => part !== null).join(' · ')
    return { key, title, detail: detail || null, also: null, rank }
  })
}

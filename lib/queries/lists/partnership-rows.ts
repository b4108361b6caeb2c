import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { partnershipKindWords, partnershipStatusWords } from '@/lib/domain/words'
import { partnershipProof, proofSchema } from './proof'
import { abbreviationOf, sql } from './sql'

const kinds = Object.keys(partnershipKindWords) as (keyof typeof partnershipKindWords)[]
const statuses = Object.keys(partnershipStatusWords) as (keyof typeof partnershipStatusWords)[]
const named = z.object({ slug: z.string(), name: z.string() })

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  status: z.enum(statuses),
  company: named.nullable(),
  parent: named.nullable(),
  /** `short`: the abbreviation the registry has for it. */
  agency: named.extend({ short: z.string().nullable() }).nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable(),
  group_name: z.string().nullable(),
  type: z.string().nullable(),
  product: z.string().nullable(),
  technology: z.string().nullable(),
  began_earliest: z.date().nullable(),
  began_latest: z.date().nullable(),
  began_text: z.string().nullable(),
  seen_earliest: z.date().nullable(),
  seen_latest: z.date().nullable(),
  proof: proofSchema,
})

/** A partnership as its list shows it. */
export type PartnershipRow = z.infer<typeof rowSchema>

/** The partnerships of a page, in the order of `ids`. */
export async function partnershipRows(ids: readonly string[]): Promise<PartnershipRow[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT p.id, p.kind::text, p.status::text,
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('slug', c.slug, 'name', c.name) END AS company,
      CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('slug', o.slug, 'name', o.name) END AS parent,
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('slug', a.slug, 'name', a.name,
        'short', ${abbreviationOf(sql`a.id`)}) END AS agency,
      a.city, a.state, coalesce(a.country, g.country)::text AS country, g.name AS group_name,
      t.name AS type, product.name AS product, technology.name AS technology,
      p.began_earliest, p.began_latest, p.began_text,
      p.last_seen_earliest AS seen_earliest, p.last_seen_latest AS seen_latest,
      ${partnershipProof(sql`p.id`)} AS proof
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN partnership p ON p.id = page.id
    LEFT JOIN company c ON c.id = p.company_id
    LEFT JOIN company o ON o.id = c.parent_id
    LEFT JOIN agency a ON a.id = p.agency_id
    LEFT JOIN agency_group g ON g.id = p.agency_group_id
    LEFT JOIN agency_type t ON t.slug = coalesce(a.type_id, g.type_id)
    LEFT JOIN product ON product.id = p.product_id
    LEFT JOIN technology ON technology.slug = p.technology_id
    ORDER BY page.position`)
  return z.array(rowSchema).parse(rows)
}

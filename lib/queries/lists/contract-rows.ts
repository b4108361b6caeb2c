import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { contractProof, proofSchema } from './proof'
import { abbreviationOf, sql } from './sql'

const named = z.object({ slug: z.string(), name: z.string() })

const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(['award', 'subaward', 'order', 'grant', 'bid']),
  number: z.string().nullable(),
  /** Its beginning, where it is long. */
  description: z.string().nullable(),
  amount: z.string().nullable(),
  currency: z.string().nullable(),
  signed_earliest: z.date().nullable(),
  signed_latest: z.date().nullable(),
  signed_text: z.string().nullable(),
  buyer_name: z.string(),
  /** `short`: the abbreviation the registry has for it. */
  buyer: named.extend({ short: z.string().nullable() }).nullable(),
  recipient_name: z.string().nullable(),
  /** Names of the recipients, where the record gives several or identifies them. */
  recipients: z.array(z.string()),
  recipient: named.nullable(),
  through_reseller: z.boolean(),
  companies: z.array(named.extend({ role: z.enum(['recipient', 'technology', 'bidder']) })),
  proof: proofSchema,
})

/** A contract as its list shows it; the amount is a decimal string. */
export type ContractRow = z.infer<typeof rowSchema>

/** The contracts of a page, in the order of `ids`. */
export async function contractRows(ids: readonly string[]): Promise<ContractRow[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT k.id, k.kind::text, coalesce(k.display_number, k.identifier) AS number, left(k.description, 400) AS description,
      k.amount::text AS amount, k.currency::text AS currency, k.signed_earliest, k.signed_latest, k.signed_text,
      k.buyer_name, k.recipient_name, coalesce(jsonb_path_query_array(k.recipients, '$[*][0]'), '[]') AS recipients, k.through_reseller,
      CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('slug', b.slug, 'name', b.name, 
        'short', ${abbreviationOf(sql`b.id`)}) END AS buyer,
      CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('slug', r.slug, 'name', r.name) END AS recipient,
      coalesce(parts.companies, '[]') AS companies,
      ${contractProof(sql`k.id`, sql`k.row_id`)} AS proof
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, position)
    JOIN contract k ON k.id = page.id
    LEFT JOIN agency b ON b.id = k.buyer_agency_id
    LEFT JOIN company r ON r.id = k.recipient_company_id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('slug', c.slug, 'name', c.name, 'role', cc.role) ORDER BY cc.role, c.name) AS companies
      FROM contract_company cc JOIN company c ON c.id = cc.company_id WHERE cc.contract_id = k.id
    ) AS parts ON true
    ORDER BY page.position`)
  return z.array(rowSchema).parse(rows)
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'

const registerShape = z.object({
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  version: z.string(),
  /** What its rows say: what the agency uses, or what it buys. */
  about: z.enum(['partnerships', 'contracts']),
  rows: z.number(),
})

/** A register with rows about an agency's partnerships or contracts. */
export type AgencyRegister = z.infer<typeof registerShape>

/** Registers whose rows say what an agency uses or buys. */
export async function agencyRegisters(agencyId: string): Promise<AgencyRegister[]> {
  const rows = await reader.$queryRaw`
    WITH rows AS (
      SELECT l.dataset_id, l.row_id, 'partnerships' AS about FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id
      WHERE p.agency_id = ${agencyId}
      UNION
      SELECT t.dataset_id, t.row_id, 'contracts' FROM contract_transaction t JOIN contract k ON k.id = t.contract_id
      WHERE k.buyer_agency_id = ${agencyId}
    )
    SELECT d.slug, d.title, d.publisher, d.version, rows.about, count(*)::int AS rows
    FROM rows JOIN dataset d ON d.slug = rows.dataset_id GROUP BY d.slug, rows.about ORDER BY rows DESC, d.slug`
  return z.array(registerShape).parse(rows)
}

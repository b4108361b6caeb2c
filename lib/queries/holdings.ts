import { z } from 'zod'
import { reader } from '@/lib/db/client'

const counts = z.object({
  companies: z.number(),
  agencies: z.number(),
  partnerships: z.number(),
  partnerships_without_company: z.number(),
  contracts: z.number(),
  transactions: z.number(),
  rows: z.number(),
  quotes: z.number(),
  references: z.number(),
  sources: z.number(),
  sources_held: z.number(),
  claims: z.number(),
  commitments: z.number(),
  agencies_without_place: z.number(),
  partnerships_without_beginning: z.number(),
})

export type Holdings = z.infer<typeof counts>

/** How many records of each kind the ledger holds, and how much of them is not known. Counted now, from the tables. */
export async function holdings(): Promise<Holdings> {
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT
      (SELECT count(*)::int FROM company) AS companies,
      (SELECT count(*)::int FROM agency) AS agencies,
      partnerships.*,
      (SELECT count(*)::int FROM contract) AS contracts,
      (SELECT count(*)::int FROM contract_transaction) AS transactions,
      (SELECT count(DISTINCT row_id)::int FROM partnership_listing)
        + (SELECT count(*)::int FROM contract_transaction) + (SELECT count(*)::int FROM agency_listing) AS rows,
      (SELECT count(*)::int FROM evidence WHERE kind = 'quote') AS quotes,
      (SELECT count(*)::int FROM evidence WHERE kind = 'reference') AS "references",
      (SELECT count(*)::int FROM source) AS sources,
      (SELECT count(*)::int FROM source WHERE text_sha256 IS NOT NULL) AS sources_held,
      (SELECT count(*)::int FROM claim) AS claims,
      (SELECT count(*)::int FROM commitment) AS commitments,
      (SELECT count(*)::int FROM agency WHERE latitude IS NULL) AS agencies_without_place
    FROM (
      SELECT
        count(*)::int AS partnerships,
        count(*) FILTER (WHERE company_id IS NULL)::int AS partnerships_without_company,
        count(*) FILTER (WHERE began_earliest IS NULL)::int AS partnerships_without_beginning
      FROM partnership
    ) partnerships`
  return counts.parse(rows[0])
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type PartnershipRow, partnershipRows } from '@/lib/queries/lists/partnership-rows'
import { type Sql, sql } from '@/lib/queries/lists/sql'

export type { PartnershipRow }

type FirstQuery = {
  /** A condition over `p` (partnership), `c` (its company) and `a` (its agency). */
  where: Sql
  /** An order over the same and `technology`. */
  order: Sql
  limit: number
}

const found = z.array(z.object({ id: z.string() }))

/** The first partnerships that meet a condition, as tables show them, each with what proves it. */
export async function firstPartnerships({ where, order, limit }: FirstQuery): Promise<PartnershipRow[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT p.id FROM partnership p
    LEFT JOIN company c ON c.id = p.company_id
    LEFT JOIN agency a ON a.id = p.agency_id
    LEFT JOIN technology ON technology.slug = p.technology_id
    WHERE ${where} ORDER BY ${order} LIMIT ${limit}`)
  return partnershipRows(found.parse(rows).map(({ id }) => id))
}

/** Newest first by when they began; what has no date comes last. */
export const newestFirst = sql`p.began_latest DESC NULLS LAST, p.id`

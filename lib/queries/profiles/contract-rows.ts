import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { type ContractRow, type ContractTotal, contractRowShape, contractTotalShape } from './shapes'

/**
 * Contracts that meet a condition over `k` (contract) and `cc` (a company's part in it), each once: where several
 * companies of a family take part, the one that receives the money stands for it.
 */
function oncePerContract(where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (k.id) k.id, cc.role, cc.company_id
    FROM contract k JOIN contract_company cc ON cc.contract_id = k.id
    WHERE ${where} ORDER BY k.id, cc.role, cc.company_id`
}

/** The first of what proves contract `k`. */
const firstProof = Prisma.sql`coalesce(
  (SELECT jsonb_build_object('kind', e.kind, 'id', e.id) FROM citation ci JOIN evidence e ON e.id = ci.evidence_id
   WHERE ci.contract_id = k.id AND ci.stance = 'supports' ORDER BY e.kind, e.id LIMIT 1),
  CASE WHEN k.row_id IS NOT NULL THEN jsonb_build_object('kind', 'row', 'id', k.row_id) END,
  (SELECT jsonb_build_object('kind', 'row', 'id', t.row_id) FROM contract_transaction t
   WHERE t.contract_id = k.id ORDER BY t.amount DESC, t.row_id LIMIT 1))`

/** The largest contracts first; those without an amount come last. */
export async function contractRows(where: Prisma.Sql, limit: number): Promise<ContractRow[]> {
  const rows = await reader.$queryRaw`
    SELECT k.id, k.kind, held.role, coalesce(k.display_number, k.identifier) AS number, k.description,
      jsonb_build_object('slug', c.slug, 'name', c.name) AS company,
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('slug', a.slug, 'name', a.name) END AS buyer,
      k.buyer_name AS "buyerName", k.recipient_name AS "recipientName",
      k.amount::text AS amount, k.currency::text AS currency,
      k.signed_earliest AS "signedEarliest", k.signed_latest AS "signedLatest",
      k.transaction_count AS transactions, ${firstProof} AS proof
    FROM (${oncePerContract(where)}) held
    JOIN contract k ON k.id = held.id
    JOIN company c ON c.id = held.company_id
    LEFT JOIN agency a ON a.id = k.buyer_agency_id
    ORDER BY k.amount DESC NULLS LAST, k.id LIMIT ${limit}`
  return z.array(contractRowShape).parse(rows)
}

/** Sums that never mix kinds, roles or currencies. */
export async function contractTotals(where: Prisma.Sql): Promise<ContractTotal[]> {
  const rows = await reader.$queryRaw`
    SELECT k.kind, held.role, k.currency::text AS currency, count(*)::int AS contracts,
      (count(*) - count(k.amount))::int AS "withoutAmount", sum(k.amount)::text AS total
    FROM (${oncePerContract(where)}) held JOIN contract k ON k.id = held.id
    GROUP BY k.kind, held.role, k.currency ORDER BY k.kind, held.role, k.currency`
  return z.array(contractTotalShape).parse(rows)
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { ContractKind, ContractRole } from '@/lib/db/generated/enums'
import { type ContractRow, contractRows } from '@/lib/queries/lists/contract-rows'
import { type Sql, sql } from '@/lib/queries/lists/sql'

export type { ContractRow }

const totalShape = z.object({
  kind: z.enum(ContractKind),
  /** The part that the companies play; null where contracts are added up whoever takes which part. */
  role: z.enum(ContractRole).nullable(),
  currency: z.string().nullable(),
  contracts: z.number(),
  withoutAmount: z.number(),
  /** A decimal string; null where no contract gives an amount. */
  total: z.string().nullable(),
})

/** Contracts of one kind and one currency, added up. */
export type ContractTotal = z.infer<typeof totalShape>

/**
 * Contracts that meet a condition over `k` (contract) and `cc` (a company's part in it), each once: where several
 * companies of a family take part, the one that receives the money stands for it.
 */
function oncePerContract(where: Sql): Sql {
  return sql`
    SELECT DISTINCT ON (k.id) k.id, cc.role
    FROM contract k JOIN contract_company cc ON cc.contract_id = k.id
    WHERE ${where} ORDER BY k.id, cc.role`
}

const found = z.array(z.object({ id: z.string() }))

/** The largest contracts that meet the condition, each with what proves it; those without an amount come last. */
export async function largestContracts(where: Sql, limit: number): Promise<ContractRow[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT k.id FROM (${oncePerContract(where)}) held JOIN contract k ON k.id = held.id
    ORDER BY k.amount DESC NULLS LAST, k.id LIMIT ${limit}`)
  return contractRows(found.parse(rows).map(({ id }) => id))
}

/** Sums that never mix kinds, currencies or, with `byRole`, the parts that the companies play. */
export async function contractTotals(where: Sql, { byRole }: { byRole: boolean }): Promise<ContractTotal[]> {
  const role = byRole ? sql`held.role` : sql`NULL::contract_role`
  const rows = await reader.$queryRaw(sql`
    SELECT k.kind, ${role} AS role, k.currency::text AS currency, count(*)::int AS contracts,
      (count(*) - count(k.amount))::int AS "withoutAmount", sum(k.amount)::text AS total
    FROM (${oncePerContract(where)}) held JOIN contract k ON k.id = held.id
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
  return z.array(totalShape).parse(rows)
}

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

const contractsFound = z.object({
  totals: z.array(totalShape),
  largest: z.array(z.string()),
  bids: z.array(z.string()),
})

/** What contracts come to, and the ids of those that are shown. */
export type ContractsFound = z.infer<typeof contractsFound>

type InShort = {
  byRole: boolean
  largest: number
  /** How many bids are shown, apart from all else; without a number they are contracts like others. */
  bids?: number
}

/**
 * What contracts come to that meet a condition over `k` (contract) and `cc` (a company's part in it), each counted once: where several
 * companies of a family take part, the one that receives the money stands for it. Sums never mix kinds, currencies or, with `byRole`, the
 * parts that the companies play. The largest contracts and bids come with what proves each; those without an amount come last.
 */
export async function contractsInShort(where: Sql, wanted: InShort) {
  return withRows(await foundInSql(where, wanted))
}

/** Contracts that were found, with the rows of those that are shown. */
export async function withRows({ totals, largest, bids }: ContractsFound) {
  const shown = await contractRows([...largest, ...bids])
  const withIds = (ids: readonly string[]) => shown.filter(({ id }) => ids.includes(id))
  return { totals, largest: withIds(largest), bids: withIds(bids) }
}

async function foundInSql(where: Sql, { byRole, largest, bids }: InShort): Promise<ContractsFound> {
  const role = byRole ? sql`role` : sql`NULL::contract_role`
  const isApart = bids === undefined ? sql`false` : sql`kind = 'bid'`
  const first = sql`ORDER BY amount DESC NULLS LAST, id LIMIT`
  const rows = await reader.$queryRaw(sql`
    WITH held AS MATERIALIZED (
      SELECT k.id, k.kind, k.currency::text AS currency, k.amount, min(cc.role) AS role
      FROM contract k JOIN contract_company cc ON cc.contract_id = k.id WHERE ${where} GROUP BY k.id
    )
    SELECT coalesce((SELECT jsonb_agg(one) FROM (
        SELECT kind, ${role} AS role, currency, count(*) AS contracts, count(*) - count(amount) AS "withoutAmount", sum(amount)::text AS total
        FROM held WHERE NOT (${isApart}) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      ) AS one), '[]') AS totals,
      ARRAY(SELECT id FROM held WHERE NOT (${isApart}) ${first} ${largest}::int) AS largest,
      ARRAY(SELECT id FROM held WHERE ${isApart} ${first} ${bids ?? 0}::int) AS bids`)
  return z.tuple([contractsFound]).parse(rows)[0]
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { ContractFilters } from '@/lib/search-params/contracts'
import { contractRelation, inYears } from './contract-filters'
import { type Sql, sql } from './sql'

const sumSchema = z.object({
  kind: z.enum(['award', 'subaward', 'order', 'grant', 'bid']),
  currency: z.string().nullable(),
  count: z.number(),
  /** A decimal string; null where no contract gives an amount. */
  amount: z.string().nullable(),
  negative: z.number(),
  zero: z.number(),
  not_given: z.number(),
  /** Of the amount, what the actions of the fiscal years asked for come to; null where none are asked for. */
  in_years: z.string().nullable(),
})

/** The contracts of one kind and one currency. Nothing is added across kinds or currencies. */
export type ContractSum = z.infer<typeof sumSchema>

/** Exact counts and sums of the contracts that match, apart by kind and currency. */
export async function contractSums(where: Sql, filters: ContractFilters): Promise<ContractSum[]> {
  const years = inYears(filters)
  const inYearsSum = years
    ? sql`(sum((SELECT sum(x.amount) FROM contract_transaction x WHERE x.contract_id = k.id AND ${years})))::text`
    : sql`NULL::text`
  const rows = await reader.$queryRaw(sql`
    SELECT k.kind::text, k.currency::text, count(*)::int AS count, sum(k.amount)::text AS amount,
      (count(*) FILTER (WHERE k.amount < 0))::int AS negative,
      (count(*) FILTER (WHERE k.amount = 0))::int AS zero,
      (count(*) FILTER (WHERE k.amount IS NULL))::int AS not_given,
      ${inYearsSum} AS in_years
    FROM ${contractRelation} WHERE ${where} GROUP BY k.kind, k.currency
    ORDER BY array_position(ARRAY['award', 'order', 'grant', 'subaward', 'bid'], k.kind::text), k.currency NULLS LAST`)
  return z.array(sumSchema).parse(rows)
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { type Sql, sql } from './lists/sql'

/** Amounts of contracts of one kind and in one currency added up, as a decimal string. No two of them are to be added. */
export const unmatchedSums = z.array(
  z.object({
    kind: z.enum(['award', 'subaward', 'order', 'grant', 'bid']),
    currency: z.string(),
    contracts: z.number(),
    amount: z.string(),
  }),
)

export type UnmatchedSum = z.infer<typeof unmatchedSums>[number]

const totalSchema = z.object({
  kind: z.enum(['recipient', 'buyer', 'vendor']),
  names: z.number(),
  rows: z.number(),
  contracts: z.number(),
  sums: unmatchedSums,
})

/** How much is not matched yet: recipients and vendors that are no company of the ledger, buyers that are no agency. */
export type UnmatchedTotal = z.infer<typeof totalSchema>

const order = sql`array_position(ARRAY['recipient', 'buyer', 'vendor'], kind::text)`

/** How much is not matched yet, by kind of name, over some datasets or over all. Kinds of which there are none are left out. */
export async function unmatchedTotals(datasets?: readonly string[]): Promise<UnmatchedTotal[]> {
  const where = datasets ? sql`dataset_id = ANY(${datasets}::text[])` : sql`true`
  return z.array(totalSchema).parse(await reader.$queryRaw(totalled(where)))
}

/** How much of each dataset is not matched yet, by its slug; datasets of which all is are left out. */
export async function unmatchedByDataset(): Promise<ReadonlyMap<string, readonly UnmatchedTotal[]>> {
  const rows = z
    .array(totalSchema.extend({ dataset: z.string() }))
    .parse(
      await reader.$queryRaw(
        sql`SELECT dataset_id AS dataset, kind::text, names, rows, contracts, sums FROM unmatched_total ORDER BY dataset_id, ${order}`,
      ),
    )
  const totals = new Map<string, UnmatchedTotal[]>()
  for (const { dataset, ...total } of rows) totals.set(dataset, [...(totals.get(dataset) ?? []), total])
  return totals
}

function totalled(where: Sql): Sql {
  return sql`
    WITH chosen AS (SELECT * FROM unmatched_total WHERE ${where}),
    added AS (
      SELECT chosen.kind, s.kind AS of, s.currency, sum(s.contracts)::int AS contracts, sum(s.amount)::text AS amount
      FROM chosen, jsonb_to_recordset(chosen.sums) AS s (kind text, currency text, contracts int, amount numeric) GROUP BY 1, 2, 3
    )
    SELECT kind::text, sum(names)::int AS names, sum(rows)::int AS rows, sum(contracts)::int AS contracts,
      coalesce((SELECT jsonb_agg(jsonb_build_object('kind', a.of, 'currency', a.currency, 'contracts', a.contracts, 'amount', a.amount)
        ORDER BY array_position(ARRAY['award', 'order', 'grant', 'subaward', 'bid'], a.of), a.currency)
        FROM added a WHERE a.kind = chosen.kind), '[]') AS sums
    FROM chosen GROUP BY kind ORDER BY ${order}`
}

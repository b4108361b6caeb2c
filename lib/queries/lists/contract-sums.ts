import { z } from 'zod'
import { remembered } from '@/lib/columns/remembered'
import { type Sum, sumUp } from '@/lib/columns/sum'
import { reader } from '@/lib/db/client'
import type { ContractFilters } from '@/lib/search-params/contracts'
import { contractColumns, contractRelation, inYears, yearPairs } from './contract-filters'
import { inColumns } from './in-columns'
import type { KeysetList } from './keyset'
import { plain } from './plain-sql'
import { type Sql, sql } from './sql'

const kind = z.enum(['award', 'subaward', 'order', 'grant', 'bid'])
const kindOrder = ['award', 'order', 'grant', 'subaward', 'bid']

const sumSchema = z.object({
  kind,
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
export async function contractSums(list: KeysetList, filters: ContractFilters): Promise<ContractSum[]> {
  return (await sumsInColumns(list, filters)) ?? sumsInSql(list.where, filters)
}

async function sumsInSql(where: Sql, filters: ContractFilters): Promise<ContractSum[]> {
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

async function sumsInColumns(
  { held, relation, id }: KeysetList,
  filters: ContractFilters,
): Promise<ContractSum[] | null> {
  const prepared = held && (await inColumns({ ...held, relation, id }))
  if (!prepared) return null
  const years = yearPairs(filters)
  return remembered(
    prepared.table.edition,
    `${prepared.key} summed up ${JSON.stringify(years)}`,
    async () => {
      const sums = sumUp(await prepared.selection(), {
        apartBy: [plain(contractColumns.kind), plain(contractColumns.currency)],
        amount: plain(contractColumns.exactAmount),
        pairs: years && { name: 'years', where: years },
      })
      return sums?.map(contractSum).sort(byKindAndCurrency) ?? null
    },
    (sums) => (sums?.length ?? 0) * 400,
  )
}

function contractSum({
  group: [name, currency],
  count,
  amount,
  negative,
  zero,
  notGiven,
  ofPairs,
}: Sum): ContractSum {
  return {
    kind: kind.parse(name),
    currency,
    count,
    amount,
    negative,
    zero,
    not_given: notGiven,
    in_years: ofPairs,
  }
}

function byKindAndCurrency(a: ContractSum, b: ContractSum): number {
  const kinds = kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind)
  if (kinds !== 0 || a.currency === b.currency) return kinds
  if (a.currency === null || b.currency === null) return a.currency === null ? 1 : -1
  return a.currency < b.currency ? -1 : 1
}

import { z } from 'zod'
import { parseUnits, unitsText } from '@/lib/columns/exact'
import { sumUpByPairs } from '@/lib/columns/pair-sums'
import { sumUp } from '@/lib/columns/sum'
import { reader } from '@/lib/db/client'
import { ContractKind } from '@/lib/db/generated/enums'
import { contractColumns } from '../lists/contract-filters'
import { readPart, signedPart, signedYear } from '../lists/contract-years'
import { inColumns } from '../lists/in-columns'
import type { KeysetList } from '../lists/keyset'
import { plain } from '../lists/plain-sql'
import { sql } from '../lists/sql'

const kind = z.enum(ContractKind)

const yearSchema = z.object({
  /** Null where no source gives the year. */
  year: z.number().nullable(),
  /** Whether it is a fiscal year of actions (October to September); else the year of actions or of signing. */
  fiscal: z.boolean(),
  kind,
  currency: z.string().nullable(),
  contracts: z.number(),
  /** A decimal string; null where no contract gives an amount. */
  amount: z.string().nullable(),
})

/** Contracts of one kind and currency in a year. */
export type ContractYear = z.infer<typeof yearSchema>

/** Of contracts with actions what each year's came to, of the others their amounts by the year they were signed in, the latest first. */
export async function contractYears(list: KeysetList): Promise<ContractYear[]> {
  return (await yearsInColumns(list)) ?? yearsInSql(list)
}

async function yearsInSql({ relation, where }: KeysetList): Promise<ContractYear[]> {
  const rows = await reader.$queryRaw(sql`
    SELECT year, fiscal, kind, currency, count(DISTINCT id)::int AS contracts, sum(amount)::text AS amount FROM (
      SELECT k.id, k.kind::text, x.currency::text, coalesce(x.fiscal_year, extract(year FROM x.action_on)::int) AS year,
        x.fiscal_year IS NOT NULL AS fiscal, x.amount
      FROM ${relation} JOIN contract_transaction x ON x.contract_id = k.id WHERE (${where})
      UNION ALL
      SELECT k.id, k.kind::text, k.currency::text, ${signedYear}, false, k.amount FROM ${relation}
      WHERE (${where}) AND k.transaction_count = 0
    ) AS part
    GROUP BY year, fiscal, kind, currency ORDER BY year DESC NULLS LAST, kind, currency NULLS LAST, fiscal`)
  return z.array(yearSchema).parse(rows)
}

async function yearsInColumns({ held, relation, id }: KeysetList): Promise<ContractYear[] | null> {
  const prepared = held && (await inColumns({ ...held, relation, id }))
  if (!prepared) return null
  const selection = await prepared.selection()
  const column = plain(contractColumns.kind)
  const acted = sumUpByPairs(selection, {
    apartBy: [column, column],
    amount: null,
    pairs: 'years',
    of: ['part', 'part'],
    where: [],
  })
  const signed = sumUp(selection, {
    apartBy: [column, plain(signedPart)],
    amount: plain(contractColumns.exactAmount),
    pairs: null,
  })
  if (!acted || !signed) return null
  const years = new Map<string, ContractYear>()
  for (const { group, pair, count, amount } of acted) add(years, group[0], pair[0], { count, amount })
  for (const { group, count, amount } of signed) add(years, group[0], group[1], { count, amount })
  return [...years.values()].sort(byYear)
}

/** A year can have actions without a fiscal year and contracts that were signed in it. */
function add(
  years: Map<string, ContractYear>,
  of: string | null,
  part: string | null,
  { count, amount }: { count: number; amount: string | null },
): void {
  if (part === null) return
  const key = `${of} ${part}`
  const known = years.get(key)
  years.set(key, {
    ...readPart(part),
    kind: kind.parse(of),
    contracts: count + (known?.contracts ?? 0),
    amount: amount && known?.amount ? sumOf(amount, known.amount) : (amount ?? known?.amount ?? null),
  })
}

const sumOf = (a: string, b: string) => unitsText(parseUnits(a, 2).units + parseUnits(b, 2).units, 2)

/** As SQL has them: the latest first, those without a year last. */
function byYear(a: ContractYear, b: ContractYear): number {
  const years = (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY)
  if (a.year !== b.year) return years
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  if (a.currency !== b.currency) {
    if (a.currency === null || b.currency === null) return a.currency === null ? 1 : -1
    return a.currency < b.currency ? -1 : 1
  }
  return Number(a.fiscal) - Number(b.fiscal)
}

import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { ContractKind } from '@/lib/db/generated/enums'
import type { DossierSubject } from '@/lib/dossier/address'
import type { RawParams } from '@/lib/search-params/parse'
import { type ContractRow, contractRows } from '../lists/contract-rows'
import { type ContractSum, contractSums } from '../lists/contract-sums'
import { readPage } from '../lists/page'
import { type Sql, sql } from '../lists/sql'
import { contractTable } from '../tables/contracts'
import { keysetOf, placeOf } from '../tables/table'
import { contractScope } from './scope'

/** Contracts that stand in a dossier; the rest is counted and linked. */
const largestShown = 15
const bidsShown = 5
/** Lines of sums by year. */
const yearsShown = 40

/** The part that a company plays; null where it is the buyer who is asked about. */
export type Role = 'recipient' | 'technology' | null

const yearSchema = z.object({
  /** Null where no source gives the year. */
  year: z.number().nullable(),
  /** Whether it is a fiscal year of actions (October to September); else the year of actions or of signing. */
  fiscal: z.boolean(),
  kind: z.enum(ContractKind),
  currency: z.string().nullable(),
  contracts: z.number(),
  /** A decimal string; null where no contract gives an amount. */
  amount: z.string().nullable(),
})

export type YearSum = z.infer<typeof yearSchema> & { role: Role }
export type RoleSum = ContractSum & { role: Role }

/** Contracts of a subject: sums apart by role, kind and currency, by year, the largest, bids apart. Bounded, however many they are. */
export type DossierContracts = {
  /** All of them, bids included. */
  total: number
  sums: readonly RoleSum[]
  years: readonly YearSum[]
  /** Lines of years that are left out: the earliest. */
  yearsLeft: number
  largest: readonly ContractRow[]
  /** Contracts but bids, of which `largest` are shown. */
  held: number
  bids: readonly ContractRow[]
  bidTotal: number
}

const instruments = ['award', 'order', 'grant', 'subaward']

/** The contracts of a subject, as its list counts them. */
export async function dossierContracts(subject: DossierSubject): Promise<DossierContracts> {
  const roles: readonly Role[] = subject.kind === 'company' ? ['recipient', 'technology'] : [null]
  const [sums, years, largest, bids] = await Promise.all([
    Promise.all(roles.map((role) => sumsOf(subject, role))),
    Promise.all(roles.map((role) => yearsOf(subject, role))),
    firstOf(subject, { kind: instruments }, largestShown),
    firstOf(subject, { kind: 'bid' }, bidsShown),
  ])
  const lines = years.flat().sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
  return {
    total: largest.total + bids.total,
    sums: sums.flat(),
    years: lines.slice(0, yearsShown),
    yearsLeft: Math.max(0, lines.length - yearsShown),
    largest: largest.rows,
    held: largest.total,
    bids: bids.rows,
    bidTotal: bids.total,
  }
}

async function listOf(subject: DossierSubject, more: RawParams) {
  const asked = await contractTable.resolve(contractScope(subject, more))
  return { asked, list: keysetOf(contractTable, asked) }
}

const ofRole = (role: Role): RawParams => ({ kind: instruments, ...(role && { role }) })

async function sumsOf(subject: DossierSubject, role: Role): Promise<RoleSum[]> {
  const { asked, list } = await listOf(subject, ofRole(role))
  const sums = await contractSums(list, asked.filters)
  return sums.map((sum) => ({ ...sum, role }))
}

async function yearsOf(subject: DossierSubject, role: Role): Promise<YearSum[]> {
  const { list } = await listOf(subject, ofRole(role))
  const rows = await reader.$queryRaw(byYear(list.relation, list.where))
  return z
    .array(yearSchema)
    .parse(rows)
    .map((row) => ({ ...row, role }))
}

/** Of contracts with actions what each year's came to, of the others their amounts by the year they were signed in. */
function byYear(relation: Sql, where: Sql): Sql {
  const signed = sql`CASE WHEN extract(year FROM k.signed_earliest) = extract(year FROM k.signed_latest)
    THEN extract(year FROM k.signed_latest)::int END`
  return sql`
    SELECT year, fiscal, kind, currency, count(DISTINCT id)::int AS contracts, sum(amount)::text AS amount FROM (
      SELECT k.id, k.kind::text, x.currency::text, coalesce(x.fiscal_year, extract(year FROM x.action_on)::int) AS year,
        x.fiscal_year IS NOT NULL AS fiscal, x.amount
      FROM ${relation} JOIN contract_transaction x ON x.contract_id = k.id WHERE (${where})
      UNION ALL
      SELECT k.id, k.kind::text, k.currency::text, ${signed}, false, k.amount FROM ${relation}
      WHERE (${where}) AND k.transaction_count = 0
    ) AS part
    GROUP BY year, fiscal, kind, currency ORDER BY year DESC NULLS LAST, kind, currency NULLS LAST`
}

async function firstOf(subject: DossierSubject, more: RawParams, most: number) {
  const { asked, list } = await listOf(subject, { ...more, sort: '-amount' })
  const { ids, total } = await readPage(list, placeOf(asked.filters), most)
  return { total, rows: await contractRows(ids) }
}

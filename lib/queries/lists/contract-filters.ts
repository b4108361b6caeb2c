import type { ContractFilters } from '@/lib/search-params/contracts'
import { nameConditions } from './contract-names'
import { contractWords, meantText, textQuery } from './full-text'
import { resolveCompanies, resolveSlugs } from './resolve'
import { allOf, family, isOneOf, type Sql, sql } from './sql'

/** What contracts are read from: each contract once, with what it is filtered and sorted by. */
export const contractRelation = sql`contract k
  LEFT JOIN agency b ON b.id = k.buyer_agency_id
  LEFT JOIN company r ON r.id = k.recipient_company_id`

/** Finds the records that the filters name, and says which they do not find. */
export async function resolveContractFilters(filters: ContractFilters) {
  const [companies, agencies, datasets, runs, words] = await Promise.all([
    resolveCompanies(filters.company, filters.only !== null),
    resolveSlugs('agency', 'agency', filters.agency === null ? [] : [filters.agency]),
    resolveSlugs('dataset', 'dataset', filters.dataset),
    resolveSlugs('import_run', 'run', filters.run === null ? [] : [filters.run]),
    filters.q === null ? null : meantText(filters.q, sql`contract k`, hasText),
  ])
  const problems = [...companies.problems, ...agencies.problems, ...datasets.problems, ...runs.problems]
  return { companies, agencies, datasets, runs, words, problems }
}

type Resolved = Awaited<ReturnType<typeof resolveContractFilters>>

/** The filters in force as conditions over {@link contractRelation}, by the parameter that sets them. */
export function contractConditions(filters: ContractFilters, resolved: Resolved): Record<string, Sql | null> {
  const part = partConditions(filters, resolved)
  const agency = resolved.agencies.records.map(({ id }) => id)
  return {
    q: resolved.words === null ? null : hasText(resolved.words.text),
    company: part.given
      ? sql`k.id IN (WITH RECURSIVE ${family}
          SELECT part.contract_id FROM (${parts(filters)}) part WHERE ${part.company} AND ${part.role})`
      : null,
    agency: isOneOf(sql`k.buyer_agency_id`, agency),
    ...nameConditions(filters),
    kind: filters.kind.length === 0 ? null : sql`k.kind = ANY(${filters.kind}::text[]::contract_kind[])`,
    year: yearCondition(filters),
    currency: isOneOf(sql`k.currency::text`, filters.currency),
    amount: amountCondition(filters.amount),
    dataset: isOneOf(
      sql`k.dataset_id`,
      resolved.datasets.records.map(({ id }) => id),
    ),
    run: runCondition(resolved.runs.records.map(({ id }) => id)),
  }
}

/** Contracts that the runs brought or changed last, and those with actions that they did. */
function runCondition(runs: readonly string[]): Sql | null {
  if (runs.length === 0) return null
  return sql`k.run_id = ANY(${runs}::text[])
    OR k.id IN (SELECT x.contract_id FROM contract_transaction x WHERE x.run_id = ANY(${runs}::text[]))`
}

/**
 * The part that each company has in each contract, itself or through what it owns, which is then one part: where one of
 * them receives the money, they are its recipient. With `only`, each company for itself. `family` can be joined.
 */
export function parts({ only }: ContractFilters): Sql {
  if (only !== null) return sql`SELECT contract_id, company_id, role FROM contract_company`
  return sql`SELECT cc.contract_id, f.top AS company_id, min(cc.role) AS role
    FROM contract_company cc JOIN family f ON f.member = cc.company_id GROUP BY cc.contract_id, f.top`
}

/** Which companies' {@link parts} in a contract, `part`, are asked for, and which parts; one part must meet both. */
export function partConditions(filters: ContractFilters, { companies }: Resolved) {
  const chosen = companies.records.map(({ id }) => id)
  const company = isOneOf(sql`part.company_id`, chosen)
  const role = isOneOf(sql`part.role::text`, filters.role)
  return { company: company ?? sql`true`, role: role ?? sql`true`, given: company !== null || role !== null }
}

/** Whether an action of the contract falls into a fiscal year that is asked for, over the transaction `x`. */
export function inYears({ year, from, to }: ContractFilters): Sql | null {
  if (year.length === 0 && from === null && to === null) return null
  return allOf([
    year.length === 0 ? null : sql`x.fiscal_year = ANY(${year}::int[])`,
    from === null ? null : sql`x.fiscal_year >= ${from}`,
    to === null ? null : sql`x.fiscal_year <= ${to}`,
  ])
}

function yearCondition(filters: ContractFilters): Sql | null {
  const condition = inYears(filters)
  return condition && sql`k.id IN (SELECT x.contract_id FROM contract_transaction x WHERE ${condition})`
}

const amounts = {
  positive: sql`k.amount > 0`,
  zero: sql`k.amount = 0`,
  negative: sql`k.amount < 0`,
  'not-given': sql`k.amount IS NULL`,
}

function amountCondition(chosen: ContractFilters['amount']): Sql | null {
  if (chosen.length === 0) return null
  return chosen.map((word) => amounts[word]).reduce((either, condition) => sql`${either} OR ${condition}`)
}

/** The words stand in its text, it bears them as its number, or they are a name of a company that has a part in it. */
export function hasText(typed: string): Sql {
  const number = typed.toUpperCase()
  return sql`(${contractWords} @@ ${textQuery(typed)} OR k.display_number = ${number} OR k.identifier = ${number} OR k.id IN (
    WITH RECURSIVE ${family}
    SELECT cc.contract_id FROM company_name n JOIN family f ON f.top = n.company_id
    JOIN contract_company cc ON cc.company_id = f.member WHERE lower(n.name) = lower(${typed})
  ))`
}

import type { ContractFilters } from '@/lib/search-params/contracts'
import { nameConditions } from './contract-names'
import { contractWords, meantText, textQuery } from './full-text'
import { resolveCompanies, resolveSlugs } from './resolve'
import { allOf, family, isOneOf, join, type Sql, sql } from './sql'

/** What contracts are read from: each contract once, with what it is filtered and sorted by. */
export const contractRelation = sql`contract k
  LEFT JOIN agency b ON b.id = k.buyer_agency_id
  LEFT JOIN company r ON r.id = k.recipient_company_id`

/** Finds the records that the filters name, and says which they do not find. */
export async function resolveContractFilters(filters: ContractFilters) {
  const [companies, agencies, types, technologies, datasets, runs, words] = await Promise.all([
    resolveCompanies(filters.company, filters.only !== null),
    resolveSlugs('agency', 'agency', filters.agency),
    resolveSlugs('agency_type', 'agency-type', filters['agency-type']),
    resolveSlugs('technology', 'technology', filters.technology),
    resolveSlugs('dataset', 'dataset', filters.dataset),
    resolveSlugs('import_run', 'run', filters.run === null ? [] : [filters.run]),
    filters.q === null ? null : meantText(filters.q, sql`contract k`, hasText),
  ])
  const resolved = { companies, agencies, types, technologies, datasets, runs }
  const problems = Object.values(resolved).flatMap((part) => part.problems)
  return { ...resolved, words, problems }
}

type Resolved = Awaited<ReturnType<typeof resolveContractFilters>>

/** The filters in force as conditions over {@link contractRelation}, by the parameter that sets them. */
export function contractConditions(filters: ContractFilters, resolved: Resolved): Record<string, Sql | null> {
  const part = partConditions(filters, resolved)
  const ids = (found: { records: readonly { id: string }[] }) => found.records.map(({ id }) => id)
  return {
    q: resolved.words === null ? null : hasText(resolved.words.text),
    company: part.given
      ? sql`k.id IN (WITH RECURSIVE ${family}
          SELECT part.contract_id FROM (${parts(filters)}) part WHERE ${part.company} AND ${part.role})`
      : null,
    reseller: resellerCondition(filters.reseller),
    'agency-type': isOneOf(sql`b.type_id`, ids(resolved.types)),
    agency: isOneOf(sql`k.buyer_agency_id`, ids(resolved.agencies)),
    country: isOneOf(buyerCountry, filters.country),
    state: isOneOf(sql`b.state`, filters.state),
    technology: technologyCondition(ids(resolved.technologies)),
    ...nameConditions(filters),
    kind: filters.kind.length === 0 ? null : sql`k.kind = ANY(${filters.kind}::text[]::contract_kind[])`,
    year: yearCondition(filters),
    currency: isOneOf(sql`k.currency::text`, filters.currency),
    amount: amountCondition(filters.amount),
    'amount range': allOrNone([
      filters['amount-from'] && sql`k.amount >= ${filters['amount-from']}::numeric`,
      filters['amount-to'] && sql`k.amount <= ${filters['amount-to']}::numeric`,
    ]),
    dataset: isOneOf(sql`k.dataset_id`, ids(resolved.datasets)),
    run: runCondition(ids(resolved.runs)),
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

/** The size of an amount: which of the words of `amount` it has, of those that leave each other out. */
export const amountSize = sql`CASE WHEN k.amount IS NULL THEN 'not-given' WHEN k.amount < 0 THEN 'negative' WHEN k.amount = 0 THEN 'zero'
  WHEN k.amount < 1e4 THEN 'under-10k' WHEN k.amount < 1e5 THEN '10k-100k' WHEN k.amount < 1e6 THEN '100k-1m'
  WHEN k.amount < 1e7 THEN '1m-10m' WHEN k.amount < 1e8 THEN '10m-100m' ELSE 'from-100m' END`

const amounts: Readonly<Record<ContractFilters['amount'][number], Sql>> = {
  negative: sql`k.amount < 0`,
  zero: sql`k.amount = 0`,
  'under-10k': sql`k.amount > 0 AND k.amount < 1e4`,
  '10k-100k': sql`k.amount >= 1e4 AND k.amount < 1e5`,
  '100k-1m': sql`k.amount >= 1e5 AND k.amount < 1e6`,
  '1m-10m': sql`k.amount >= 1e6 AND k.amount < 1e7`,
  '10m-100m': sql`k.amount >= 1e7 AND k.amount < 1e8`,
  'from-100m': sql`k.amount >= 1e8`,
  'not-given': sql`k.amount IS NULL`,
  positive: sql`k.amount > 0`,
}

function amountCondition(chosen: ContractFilters['amount']): Sql | null {
  if (chosen.length === 0) return null
  return sql`(${join(
    chosen.map((word) => amounts[word]),
    ') OR (',
  )})`
}

/** The country of the buyer: as the register of agencies has it, else as the record writes it. */
export const buyerCountry = sql`coalesce(b.country, k.buyer_country)::text`

/** A company's technology is bought while a reseller is paid. */
export const boughtThroughReseller = sql`k.through_reseller`

function resellerCondition(chosen: ContractFilters['reseller']): Sql | null {
  if (chosen.length !== 1) return null
  return chosen[0] === 'yes' ? boughtThroughReseller : sql`NOT ${boughtThroughReseller}`
}

/** Contracts that belong to partnerships over the technologies. */
function technologyCondition(technologies: readonly string[]): Sql | null {
  if (technologies.length === 0) return null
  return sql`k.id IN (
    SELECT cc.contract_id FROM contract_company cc JOIN partnership p ON p.id = cc.partnership_id
    WHERE p.technology_id = ANY(${technologies}::text[])
  )`
}

function allOrNone(conditions: readonly (Sql | '' | null)[]): Sql | null {
  const given = conditions.filter((condition) => condition !== null && condition !== '')
  return given.length === 0 ? null : allOf(given)
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

import type { PairTest } from '@/lib/columns/test'
import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import type { ContractFilters } from '@/lib/search-params/contracts'
import { nameConditions } from './contract-names'
import { idsByParties } from './contract-parties'
import { contractWords, meantText, textQuery } from './full-text'
import { plain } from './plain-sql'
import { resolveCompanies, resolveSlugs } from './resolve'
import { allOf, family, isAmong, isOneOf, type Sql, somePair, sql, tested } from './sql'

/** What contracts are read from: each contract once, with what it is filtered and sorted by. */
export const contractRelation = sql`contract k
  LEFT JOIN agency b ON b.id = k.buyer_agency_id
  LEFT JOIN company r ON r.id = k.recipient_company_id`

/** What contracts are filtered and counted by, over {@link contractRelation}. */
export const contractColumns = {
  kind: sql`k.kind::text`,
  currency: sql`k.currency::text`,
  reseller: sql`CASE WHEN k.through_reseller THEN 'yes' ELSE 'no' END`,
  'agency-type': sql`b.type_id`,
  agency: sql`k.buyer_agency_id`,
  country: sql`coalesce(b.country, k.buyer_country)::text`,
  state: sql`b.state`,
  /** The size of an amount: which of the words of `amount` it has, of those that leave each other out. */
  amount: sql`CASE WHEN k.amount IS NULL THEN 'not-given' WHEN k.amount < 0 THEN 'negative' WHEN k.amount = 0 THEN 'zero'
    WHEN k.amount < 1e4 THEN 'under-10k' WHEN k.amount < 1e5 THEN '10k-100k' WHEN k.amount < 1e6 THEN '100k-1m'
    WHEN k.amount < 1e7 THEN '1m-10m' WHEN k.amount < 1e8 THEN '10m-100m' ELSE 'from-100m' END`,
  dataset: sql`k.dataset_id`,
  exactAmount: sql`k.amount`,
}

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
      ? tested(
          sql`k.id IN (WITH RECURSIVE ${family}
            SELECT part.contract_id FROM (${parts(filters)}) part WHERE ${part.company} AND ${part.role})`,
          { is: 'some pair', pairs: 'parts', where: [...part.companyPairs, ...part.rolePairs] },
        )
      : null,
    reseller: resellerCondition(filters.reseller),
    'agency-type': isOneOf(contractColumns['agency-type'], ids(resolved.types)),
    agency: isOneOf(contractColumns.agency, ids(resolved.agencies)),
    country: isOneOf(contractColumns.country, filters.country),
    state: isOneOf(contractColumns.state, filters.state),
    technology: technologyCondition(ids(resolved.technologies)),
    ...nameConditions(filters),
    kind: isOneOf(contractColumns.kind, filters.kind),
    year: yearCondition(filters),
    currency: isOneOf(contractColumns.currency, filters.currency),
    amount: amountCondition(filters.amount),
    'amount range': rangeCondition(filters['amount-from'], filters['amount-to']),
    dataset: isOneOf(contractColumns.dataset, ids(resolved.datasets)),
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
  return {
    company: company ?? sql`true`,
    role: role ?? sql`true`,
    given: company !== null || role !== null,
    /** The same over the pairs `parts` in memory. */
    companyPairs: company === null ? [] : [{ column: 'company', oneOf: chosen }],
    rolePairs: rolePairs(filters),
  }
}

/** The column of the pairs `parts` that holds the part: with `only` that of the company itself. */
export const roleColumn = ({ only }: ContractFilters) => (only === null ? 'role' : 'own')

function rolePairs(filters: ContractFilters): PairTest[] {
  const column = roleColumn(filters)
  if (filters.role.length > 0) return [{ column, oneOf: filters.role }]
  return filters.only === null ? [] : [{ column }]
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

/** {@link inYears} over the pairs `years` in memory; null where no years are asked for. */
export function yearPairs({ year, from, to }: ContractFilters): PairTest[] | null {
  if (year.length === 0 && from === null && to === null) return null
  return [{ column: 'year', ...(year.length > 0 && { oneOf: year.map(String) }), from, to }]
}

function yearCondition(filters: ContractFilters): Sql | null {
  const condition = inYears(filters)
  const where = yearPairs(filters)
  if (!condition || !where) return null
  return tested(sql`k.id IN (SELECT x.contract_id FROM contract_transaction x WHERE ${condition})`, {
    is: 'some pair',
    pairs: 'years',
    where,
  })
}

const positive = ['under-10k', '10k-100k', '100k-1m', '1m-10m', '10m-100m', 'from-100m']

function amountCondition(chosen: ContractFilters['amount']): Sql | null {
  const sizes = chosen.flatMap((word) => (word === 'positive' ? positive : [word]))
  return isOneOf(contractColumns.amount, [...new Set(sizes)])
}

function rangeCondition(from: string | null, to: string | null): Sql | null {
  if (from === null && to === null) return null
  const condition = allOf([
    from === null ? null : sql`k.amount >= ${from}::numeric`,
    to === null ? null : sql`k.amount <= ${to}::numeric`,
  ])
  return tested(condition, { is: 'between', column: plain(contractColumns.exactAmount), from, to })
}

function resellerCondition(chosen: ContractFilters['reseller']): Sql | null {
  return chosen.length === 1 ? isOneOf(contractColumns.reseller, chosen) : null
}

/** Contracts that belong to partnerships over the technologies. */
function technologyCondition(technologies: readonly string[]): Sql | null {
  if (technologies.length === 0) return null
  const condition = sql`k.id IN (
    SELECT cc.contract_id FROM contract_company cc JOIN partnership p ON p.id = cc.partnership_id
    WHERE p.technology_id = ANY(${technologies}::text[])
  )`
  return somePair(condition, 'technologies', 'technology', technologies)
}

/** The words stand in its text, it bears them as its number, or they are a name of a company that has a part in it, of its buyer, or of both. */
export function hasText(typed: string): Sql {
  return isAmong(sql`k.id`, contractIds(typed))
}

/** The ids of the contracts that {@link hasText} means, each once: as a UNION, by which the planner knows how many they are. */
export function contractIds(typed: string): Sql {
  return sql`SELECT k.id FROM contract k WHERE ${contractWords} @@ ${textQuery(typed)} UNION ${idsBesideText(typed)}`
}

/** The ids of contracts that bear this number, or whose buyer, company or both are called so. Each way to find them has its index. */
export function idsBesideText(typed: string): Sql {
  const number = typed.toUpperCase()
  const byParties = idsByParties(typed)
  return sql`SELECT id FROM contract WHERE ${hasNumber(number)}
    UNION SELECT id FROM contract WHERE identifier = ${number} AND dataset_id IN (SELECT slug FROM dataset)
    UNION SELECT k.id FROM contract k JOIN agency_name n ON n.agency_id = k.buyer_agency_id
      WHERE n.normalised = ${normaliseAgencyName(typed)}
    UNION (
      WITH RECURSIVE ${family}
      SELECT cc.contract_id FROM company_name n JOIN family f ON f.top = n.company_id
      JOIN contract_company cc ON cc.company_id = f.member WHERE lower(n.name) = lower(${typed})
    )${byParties ? sql` UNION ${byParties}` : sql``}`
}

/** A number as people cite it, or the beginning of one that is long enough to mean little else: between two numbers, as the index has them. */
function hasNumber(number: string): Sql {
  if (!/^(?=.*\d)[A-Z0-9-]{6,}$/.test(number)) return sql`display_number = ${number}`
  return sql`display_number BETWEEN ${number} AND ${`${number}ZZZZZZZZ`} AND starts_with(display_number, ${number})`
}

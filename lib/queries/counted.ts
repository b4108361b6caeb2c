import { rowsQuery } from '@/lib/search-params/address'
import type { ParamProblem, RawParams } from '@/lib/search-params/parse'
import { parseParams } from '@/lib/search-params/parse'
import { readLasting } from '@/lib/search-params/version'
import { ledgerVersion } from './ledger-version'
import { type ContractSum, contractSums } from './lists/contract-sums'
import { readPage } from './lists/page'
import { type SinceVersion, sinceVersion } from './since-version'
import { tableNamed } from './tables/all-tables'
import { contractTable } from './tables/contracts'
import { keysetOf, placeOf } from './tables/table'

/** What every count says: what it comes to, of what, in which version of the ledger. */
export type CountedInVersion = {
  /** The list's, or `search`. */
  name: string
  nouns: readonly [one: string, many: string]
  total: number
  /** The rows, as the address of the list or of the search has them, without a question mark. */
  query: string
  /** What was searched instead of what was typed. */
  corrected: string | null
  version: number
  /** What changed since the version that the address names. */
  since: SinceVersion | null
  /** What the rows came to in that version, where the address says it. */
  was: number | null
  problems: readonly ParamProblem[]
}

/** How the count of a list came about: of which rows, by which rule. */
export type Counted = CountedInVersion & {
  title: string
  rule: string
  /** Apart by kind and currency; of contracts only. */
  sums: readonly ContractSum[]
  /** The filters in force: the parameter and its values. */
  filters: readonly { name: string; values: readonly string[] }[]
  /** The list's page; null where it has none. */
  page: string | null
}

/** How the count of a list came about; null where there is no list of that name. */
export async function counted(name: string, given: RawParams): Promise<Counted | null> {
  const table = tableNamed(name)
  if (!table) return null
  const { version: asked, was, rest, problems } = readLasting(given)
  const parsed = parseParams(table.list.parameters, rest)
  const answer = await table.resolve(parsed.filters)
  const list = keysetOf(table, answer)
  const query = rowsQuery(table.list, answer.filters)
  const hasVersions = table.columns.some((column) => column.name === 'updated_version')
  const [{ total }, sums, current, since] = await Promise.all([
    readPage(list, { ...placeOf(answer.filters), after: null, before: null, around: null }, 1),
    table.list.name === contractTable.list.name ? sumsOf(rest) : [],
    ledgerVersion(),
    asked === null ? null : sinceVersion(hasVersions ? table.kind : null, asked),
  ])
  return {
    name,
    title: table.title,
    nouns: table.nouns,
    rule: table.rule,
    total,
    sums,
    filters: filtersIn(query),
    query,
    page: table.hasPage ? `${table.list.path}${query ? `?${query}` : ''}` : null,
    version: current?.version ?? 0,
    since,
    was,
    problems: [...problems, ...parsed.problems, ...answer.problems],
    corrected: answer.corrected,
  }
}

async function sumsOf(raw: RawParams): Promise<ContractSum[]> {
  const answer = await contractTable.resolve(parseParams(contractTable.list.parameters, raw).filters)
  return contractSums(keysetOf(contractTable, answer), answer.filters)
}

function filtersIn(query: string): { name: string; values: string[] }[] {
  const params = new URLSearchParams(query)
  return [...new Set(params.keys())]
    .filter((name) => name !== 'sort')
    .map((name) => ({ name, values: params.getAll(name) }))
}

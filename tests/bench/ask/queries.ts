import pg from 'pg'
import { agencyList } from '@/lib/queries/lists/agencies'
import { partConditions } from '@/lib/queries/lists/contract-filters'
import { contractSums } from '@/lib/queries/lists/contract-sums'
import { contractFacets, contractList } from '@/lib/queries/lists/contracts'
import { partnershipList } from '@/lib/queries/lists/partnerships'
import { contractTable } from '@/lib/queries/tables/contracts'
import { keysetOf } from '@/lib/queries/tables/table'
import { agenciesList } from '@/lib/search-params/agencies'
import { contractsList } from '@/lib/search-params/contracts'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { settings } from '@/lib/settings'

/** What pages ask, as they ask it. */
const lists = {
  contracts: (raw: RawParams) => contractList(parseParams(contractsList.parameters, raw).filters),
  partnerships: (raw: RawParams) => partnershipList(parseParams(partnershipsList.parameters, raw).filters),
  agencies: (raw: RawParams) => agencyList(parseParams(agenciesList.parameters, raw).filters),
}

/** Facets of contracts and their sums alone, as the page of contracts asks for them: how many facets there are. */
async function facetsOf(raw: RawParams): Promise<number> {
  const asked = parseParams(contractsList.parameters, raw).filters
  const answer = await contractTable.resolve(asked)
  const { filters, conditions } = answer
  const [counts] = await Promise.all([
    contractFacets(filters, conditions, partConditions(filters, answer)),
    contractSums(keysetOf(contractTable, answer), filters),
  ])
  return counts.size
}

/** A question to this process: a list as its page asks it, its facets and sums alone, or SQL. */
export type Question =
  | { list: keyof typeof lists; raw: RawParams }
  | { facetsOf: RawParams }
  | { sql: string; values?: string[] }

const client = new pg.Client({ connectionString: settings.databaseUrl })
await client.connect()
const names = new Map<string, string>()

/** Each text of SQL is prepared once, as a program would. */
async function bySql(text: string, values: string[] = []): Promise<number> {
  const name = names.get(text) ?? `by-hand-${names.size}`
  names.set(text, name)
  const { rowCount } = await client.query({ name, text, values })
  return rowCount ?? 0
}

function answered(question: Question): Promise<number> {
  if ('sql' in question) return bySql(question.sql, question.values)
  if ('facetsOf' in question) return facetsOf(question.facetsOf)
  return lists[question.list](question.raw).then(({ rows }) => rows.length)
}

process.on('message', async (question: Question) => {
  const start = performance.now()
  try {
    const rows = await answered(question)
    process.send?.({ ms: performance.now() - start, rows })
  } catch (error) {
    process.send?.({ ms: Number.NaN, rows: 0, error: String(error) })
  }
})
process.send?.({ ms: 0, rows: 0 })

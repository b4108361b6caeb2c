import pg from 'pg'
import { agencyList } from '@/lib/queries/lists/agencies'
import { contractList } from '@/lib/queries/lists/contracts'
import { partnershipList } from '@/lib/queries/lists/partnerships'
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

/** A question to this process: a list as its page asks it, or SQL. */
export type Question = { list: keyof typeof lists; raw: RawParams } | { sql: string; values?: string[] }

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

process.on('message', async (question: Question) => {
  const start = performance.now()
  try {
    const rows =
      'sql' in question
        ? await bySql(question.sql, question.values)
        : (await lists[question.list](question.raw)).rows.length
    process.send?.({ ms: performance.now() - start, rows })
  } catch (error) {
    process.send?.({ ms: Number.NaN, rows: 0, error: String(error) })
  }
})
process.send?.({ ms: 0, rows: 0 })

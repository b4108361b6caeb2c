import { rowsQuery } from '@/lib/search-params/address'
import { countedHref } from '@/lib/search-params/counted-href'
import { type ParamProblem, parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import { allFoundHref } from '@/lib/search-params/search-all'
import type { SearchKind } from '@/lib/search-params/search-kinds'
import { readEarlierTotal, readVersion } from '@/lib/search-params/version'
import { ledgerVersion } from './ledger-version'
import { searchLedger } from './search'
import { searchKindPage } from './search-page'
import { type SinceVersion, sinceVersion } from './since-version'

/** How many records of a kind were found, where they stand, and how they were counted where they have a list. */
export type FoundOfKind = { kind: SearchKind; total: number; rows: string; counted: string | null }

/** How the number of records came about that a search found. */
export type CountedSearch = {
  /** What was typed; null where nothing was. */
  typed: string | null
  kinds: readonly FoundOfKind[]
  total: number
  /** What was searched instead of what was typed. */
  corrected: string | null
  /** The search, as its address has it, without a question mark. */
  query: string
  version: number
  since: SinceVersion | null
  was: number | null
  problems: readonly ParamProblem[]
}

/** How the count of a search came about, over all kinds of records or of one. */
export async function countedSearch(given: RawParams): Promise<CountedSearch> {
  const { version: asked, rest: told, problems: wrongVersion } = readVersion(given)
  const { was, rest, problems: wrongTotal } = readEarlierTotal(told)
  const { filters, problems } = parseParams(searchAddress.parameters, rest)
  const [{ found, corrected, wanted }, current, since] = await Promise.all([
    find(filters),
    ledgerVersion(),
    asked === null ? null : sinceVersion(null, asked),
  ])
  const kinds = found.map(({ kind, total }) => {
    const rows = allFoundHref(kind, { q: wanted, typed: filters.typed })
    return { kind, total, rows, counted: rows.startsWith(searchAddress.path) ? null : countedHref(rows) }
  })
  return {
    typed: filters.q,
    kinds,
    total: kinds.reduce((sum, { total }) => sum + total, 0),
    corrected,
    query: rowsQuery(searchAddress, filters),
    version: current?.version ?? 0,
    since,
    was,
    problems: [...wrongVersion, ...wrongTotal, ...problems],
  }
}

type Filters = ReturnType<typeof parseParams<(typeof searchAddress)['parameters']>>['filters']

async function find(filters: Filters) {
  const { q, kind, typed } = filters
  if (q && kind) {
    const found = await searchKindPage(kind, { ...filters, after: null, before: null }, 1)
    return {
      found: [{ kind, total: found?.page.total ?? 0 }],
      corrected: found?.corrected ?? null,
      wanted: q,
    }
  }
  const result = q ? await searchLedger(q, { asTyped: typed !== null }) : null
  return { found: result?.groups ?? [], corrected: result?.corrected ?? null, wanted: result?.wanted ?? q }
}

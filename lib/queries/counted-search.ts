import { rowsQuery } from '@/lib/search-params/address'
import { countedHref } from '@/lib/search-params/counted-href'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import { allFoundHref } from '@/lib/search-params/search-all'
import type { SearchKind } from '@/lib/search-params/search-kinds'
import { readLasting } from '@/lib/search-params/version'
import type { CountedInVersion } from './counted'
import { ledgerVersion } from './ledger-version'
import { searchLedger } from './search'
import { searchKindPage } from './search-page'
import { sinceVersion } from './since-version'

/** How many records of a kind were found, where they stand, and how they were counted where they have a list. */
export type FoundOfKind = { kind: SearchKind; total: number; rows: string; counted: string | null }

/** How the number of records came about that a search found. */
export type CountedSearch = CountedInVersion & {
  /** What was typed; null where nothing was. */
  typed: string | null
  kinds: readonly FoundOfKind[]
}

/** How the count of a search came about, over all kinds of records or of one. */
export async function countedSearch(given: RawParams): Promise<CountedSearch> {
  const { version: asked, was, rest, problems: wrong } = readLasting(given)
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
    name: searchAddress.name,
    nouns: ['record', 'records'],
    typed: filters.q,
    kinds,
    total: kinds.reduce((sum, { total }) => sum + total, 0),
    corrected,
    query: rowsQuery(searchAddress, filters),
    version: current?.version ?? 0,
    since,
    was,
    problems: [...wrong, ...problems],
  }
}

type Filters = ReturnType<typeof parseParams<(typeof searchAddress)['parameters']>>['filters']

async function find({ q, kind, typed }: Filters) {
  if (!q) return { found: [], corrected: null, wanted: q }
  const asked = { q, typed, kind, after: null, before: null }
  const ofKind = kind && (await searchKindPage(kind, asked, 1))
  // Nothing but words to leave out is no search of a kind; the page of a search then shows that of all kinds.
  if (!ofKind) {
    const { groups, corrected, wanted } = await searchLedger(q, { asTyped: typed !== null })
    return { found: groups, corrected, wanted }
  }
  return { found: [{ kind, total: ofKind.page.total }], corrected: ofKind.corrected, wanted: q }
}

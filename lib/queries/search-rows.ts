import type { SearchFilters } from '@/lib/search-params/search'
import { allFoundHref } from '@/lib/search-params/search-all'
import { type PagedKind, type SearchKind, searchKindWords } from '@/lib/search-params/search-kinds'
import { settings } from '@/lib/settings'
import { type SearchHit, shown } from './lists/search-hit'
import { searchLedger } from './search'

/** What was found, as it leaves the ledger. */
export type SearchRow = {
  position: number
  kind: SearchKind
  /** Records of this kind that were found. */
  found: number
  key: string
  title: string
  detail: string | null
  also: string | null
  url: string
  all_url: string | null
}

export type SearchRows = { rows: readonly SearchRow[]; total: number; corrected: string | null }

type Asked = Pick<SearchFilters, 'q' | 'typed'>

/** The best of each kind of record that a search finds, at most so many of each; nothing for no words. */
export async function bestOfKinds(asked: Asked, most = shown): Promise<SearchRows> {
  const { q, typed } = asked
  if (!q) return { rows: [], total: 0, corrected: null }
  const { groups, corrected, wanted } = await searchLedger(q, { asTyped: typed !== null })
  const rows = groups.flatMap(({ kind, hits, total }) =>
    hits.slice(0, most).map((hit) => rowOf(hit, kind, total, allFoundHref(kind, { ...asked, q: wanted }))),
  )
  return { rows: numbered(rows), total: groups.reduce((sum, { total }) => sum + total, 0), corrected }
}

/** Records of one kind that were found, as they leave the ledger: their first stands at `position`. */
export function rowsOfKind(
  hits: readonly SearchHit[],
  kind: PagedKind,
  found: number,
  position: number,
): SearchRow[] {
  return hits.map((hit, index) => ({ position: position + index, ...rowOf(hit, kind, found, null) }))
}

function rowOf({ key, title, detail, also }: SearchHit, kind: SearchKind, found: number, all: string | null) {
  return {
    kind,
    found,
    key,
    // Control characters mark what was found, for pages.
    title: title.replace(/\p{Cc}/gu, ''),
    detail,
    also,
    url: settings.siteUrl + searchKindWords[kind].address(key),
    all_url: all === null ? null : settings.siteUrl + all,
  }
}

const numbered = (rows: readonly Omit<SearchRow, 'position'>[]) =>
  rows.map((row, index) => ({ position: index + 1, ...row }))

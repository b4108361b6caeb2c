import { CountedLink } from '@/components/counted/counted-link'
import { Downloads } from '@/components/ui/downloads'
import type { ParamProblem } from '@/components/ui/param-problems'
import { formatCount } from '@/lib/domain/format-number'
import type { SearchResult } from '@/lib/queries/search'
import { listHref, rowsQuery } from '@/lib/search-params/address'
import { type SearchFilters, searchAddress } from '@/lib/search-params/search'
import { SearchFrame } from './search-frame'
import { SearchGroupSection } from './search-group'
import { SearchHelp } from './search-help'
import { NothingFound, SearchedInstead } from './search-notes'

type SearchViewProps = {
  filters: SearchFilters
  /** Null where nothing was searched. */
  result: SearchResult | null
  problems: readonly ParamProblem[]
}

/** What the ledger has for what was typed: records by kind, the best first. */
export function SearchView({ filters, result, problems }: SearchViewProps) {
  const total = result ? result.groups.reduce((sum, group) => sum + group.total, 0) : 0
  const count = result && (
    <>
      <b className="text-ink">{formatCount(total)}</b> {total === 1 ? 'record' : 'records'} for “{filters.q}”
      · <CountedLink rows={listHref(searchAddress, { q: filters.q, typed: filters.typed })} />
    </>
  )
  return (
    <SearchFrame typed={filters.q} count={count} problems={problems}>
      {result ? <Found filters={filters} result={result} /> : <SearchHelp />}
    </SearchFrame>
  )
}

function Found({ filters, result }: { filters: SearchFilters; result: SearchResult }) {
  const { groups, corrected, wanted, marked } = result
  const typed = filters.q ?? ''
  return (
    <>
      {corrected !== null && <SearchedInstead typed={typed} corrected={corrected} />}
      {groups.length === 0 && <NothingFound typed={typed} wanted={wanted} />}
      {groups.map((group) => (
        <SearchGroupSection
          key={group.kind}
          group={group}
          asked={{ q: wanted, typed: filters.typed }}
          marked={marked}
        />
      ))}
      {groups.length > 0 && (
        <Downloads
          name={searchAddress.name}
          query={rowsQuery(searchAddress, { q: typed, kind: null, typed: filters.typed })}
          label="Download what is shown"
        />
      )}
    </>
  )
}

import { CountedLink } from '@/components/counted/counted-link'
import { Downloads } from '@/components/ui/downloads'
import { Pager } from '@/components/ui/pager'
import type { ParamProblem } from '@/components/ui/param-problems'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/lib/domain/format-number'
import type { SearchKindPage } from '@/lib/queries/search-page'
import { listHref, placeHref, rowsQuery } from '@/lib/search-params/address'
import { type SearchFilters, searchAddress, searchPage } from '@/lib/search-params/search'
import { searchKindWords } from '@/lib/search-params/search-kinds'
import { SearchFrame } from './search-frame'
import { SearchHit } from './search-hit'
import { NothingFound, SearchedInstead } from './search-notes'

type SearchKindViewProps = {
  filters: SearchFilters
  found: SearchKindPage
  problems: readonly ParamProblem[]
}

/** All records of one kind that were found, page by page, by name. */
export function SearchKindView({ filters, found, problems }: SearchKindViewProps) {
  const { kind, page, hits, corrected, marked } = found
  const { title, one } = searchKindWords[kind]
  const typed = filters.q ?? ''
  const count = (
    <>
      <b className="text-ink">{formatCount(page.total)}</b> {page.total === 1 ? one : title.toLowerCase()} for
      “{typed}” · <CountedLink rows={listHref(searchAddress, { q: filters.q, kind, typed: filters.typed })} />{' '}
      · <a href={listHref(searchAddress, { q: filters.q, typed: filters.typed })}>search all kinds</a>
    </>
  )
  return (
    <SearchFrame typed={typed} count={count} problems={[...problems, ...found.problems]}>
      {corrected !== null && <SearchedInstead typed={typed} corrected={corrected} />}
      {page.total === 0 ? (
        <NothingFound typed={typed} wanted="" />
      ) : (
        <Section title={title} note="By name.">
          <ul>
            {hits.map((hit) => (
              <SearchHit key={`${hit.key} ${hit.title}`} hit={hit} kind={kind} marked={marked} />
            ))}
          </ul>
          <Pager
            {...page}
            prevHref={placeHref(searchPage, filters, 'before', page.before)}
            nextHref={placeHref(searchPage, filters, 'after', page.after)}
          />
          <Downloads
            name={searchAddress.name}
            query={rowsQuery(searchAddress, { q: filters.q, kind, typed: filters.typed })}
            label={`Download all ${formatCount(page.total)}`}
          />
        </Section>
      )}
    </SearchFrame>
  )
}

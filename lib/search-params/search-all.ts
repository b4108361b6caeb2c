import { listHref } from './address'
import { type SearchFilters, searchAddress } from './search'
import { pagedKinds, type SearchKind, searchKindWords } from './search-kinds'

type Asked = Pick<SearchFilters, 'q' | 'typed'>

/** Where all that words find of a kind is listed: in its own list, or page by page in the search. */
export function allFoundHref(kind: SearchKind, { q, typed }: Asked): string {
  const words = searchKindWords[kind]
  const paged = pagedKinds.find((one) => one === kind) ?? null
  return paged === null && 'all' in words
    ? words.all(q ?? '')
    : listHref(searchAddress, { q, kind: paged, typed })
}

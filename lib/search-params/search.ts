import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { choice, flag, text } from './parameter'
import type { Filters } from './parse'
import { pagedKinds } from './search-kinds'

/** What the address of the search over the whole ledger may hold. */
export const searchAddress = {
  name: 'search',
  path: '/search',
  parameters: { q: text(), kind: choice(pagedKinds), typed: flag() },
} satisfies List

/** The page of the search: a kind of record is shown page by page. */
export const searchPage = {
  ...searchAddress,
  parameters: { ...searchAddress.parameters, after: cursor(), before: endCursor() },
} satisfies List

/** What the search field asks for while somebody types. */
export const suggestAddress = { name: 'suggest', path: '/suggest', parameters: { q: text() } } satisfies List

export type SearchFilters = Filters<(typeof searchPage)['parameters']>

import type { List } from './address'
import { text } from './parameter'

/** What the address of the search over the whole ledger may hold. */
export const searchAddress = { name: 'search', path: '/search', parameters: { q: text() } } satisfies List

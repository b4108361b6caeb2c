import type { SearchKind } from '@/lib/search-params/search-kinds'
import type { EntryKind } from './lists/search-entries'

/** The kinds that are found by their search entries, and the table that these stand for. */
export const entryKindOf = {
  companies: 'company',
  agencies: 'agency',
  products: 'product',
  technologies: 'technology',
  organizations: 'organization',
  people: 'person',
  campaigns: 'campaign',
  commitments: 'commitment',
  figures: 'figure',
  datasets: 'dataset',
  sources: 'source',
} as const satisfies Partial<Record<SearchKind, EntryKind>>

export type NamedKind = keyof typeof entryKindOf

/** The kind of records that a table of search entries stands for. */
export const kindOfEntry = Object.fromEntries(
  Object.entries(entryKindOf).map(([kind, table]) => [table, kind]),
) as Record<EntryKind, NamedKind>

import type { List } from './address'
import { cursor, endCursor, rowId } from './cursor'
import { choices, slugs, sort, text } from './parameter'
import type { Filters } from './parse'

const columns = ['value', 'rows', 'contracts', 'name'] as const

/** What the address of the list of names that are not matched yet may hold. */
export const unmatchedList = {
  name: 'unmatched',
  path: '/data/unmatched',
  parameters: {
    q: text(),
    kind: choices(['recipient', 'buyer', 'vendor']),
    dataset: slugs(),
    sort: sort(columns, '-value'),
    after: cursor(),
    before: endCursor(),
    around: rowId(),
  },
} satisfies List

export type UnmatchedFilters = Filters<(typeof unmatchedList)['parameters']>
export type UnmatchedKind = UnmatchedFilters['kind'][number]

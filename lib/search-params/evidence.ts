import type { List } from './address'
import { cursor, endCursor, rowId } from './cursor'
import { choices, slugs, sort, text, years } from './parameter'
import type { Filters } from './parse'

const columns = ['newest', 'source'] as const

/** What the address of the list of evidence may hold. */
export const evidenceList = {
  name: 'evidence',
  path: '/evidence',
  parameters: {
    q: text(),
    company: slugs(),
    source: slugs(),
    kind: choices(['quote', 'reference']),
    year: years(),
    attribution: choices(['verified', 'inferred', 'unknown']),
    sort: sort(columns, 'newest'),
    after: cursor(),
    before: endCursor(),
    around: rowId(),
  },
} satisfies List

export type EvidenceFilters = Filters<(typeof evidenceList)['parameters']>

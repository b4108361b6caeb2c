import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { choices, sort } from './parameter'
import type { Filters } from './parse'

const columns = ['held', 'title', 'publisher', 'published'] as const

/** What may be asked of sources. */
export const sourcesList = {
  name: 'sources',
  path: '/sources',
  parameters: {
    kind: choices(['article', 'collage', 'statement', 'report']),
    attribution: choices(['verified', 'inferred', 'unknown']),
    text: choices(['held', 'not-held']),
    sort: sort(columns, 'held'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

export type SourceFilters = Filters<(typeof sourcesList)['parameters']>

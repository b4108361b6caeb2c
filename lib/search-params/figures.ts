import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { choices, flag, slugs, sort } from './parameter'
import type { Filters } from './parse'

const columns = ['headline', 'title', 'asof'] as const

/** What may be asked of figures. */
export const figuresList = {
  name: 'figures',
  path: '/figures',
  parameters: {
    company: slugs(),
    only: flag(),
    kind: choices(['claim', 'counted']),
    sort: sort(columns, 'headline'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

export type FigureFilters = Filters<(typeof figuresList)['parameters']>

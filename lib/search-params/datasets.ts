import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { sort } from './parameter'
import type { Filters } from './parse'

const columns = ['title', 'publisher', 'snapshot'] as const

/** What may be asked of datasets. */
export const datasetsList = {
  name: 'datasets',
  path: '/data',
  parameters: {
    sort: sort(columns, 'title'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

export type DatasetFilters = Filters<(typeof datasetsList)['parameters']>

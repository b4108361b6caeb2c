import { coverageStates } from '@/lib/domain/coverage'
import type { List } from './address'
import { cursor, endCursor, rowId } from './cursor'
import { choices, slugs, sort, text } from './parameter'
import type { Filters } from './parse'

const columns = ['name', 'parent', 'partnerships', 'agencies', 'contracts', 'latest'] as const

/** What the address of the list of companies may hold. */
export const companiesList = {
  name: 'companies',
  path: '/companies',
  parameters: {
    q: text(),
    technology: slugs(),
    'agency-type': slugs(),
    parent: slugs(),
    known: choices(coverageStates),
    sort: sort(columns, '-partnerships'),
    after: cursor(),
    before: endCursor(),
    around: rowId(),
  },
} satisfies List

export type CompanyFilters = Filters<(typeof companiesList)['parameters']>

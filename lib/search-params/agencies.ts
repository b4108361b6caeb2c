import { agencyLevels } from '@/lib/domain/categories'
import { coverageStates } from '@/lib/domain/coverage'
import type { List } from './address'
import { cursor, endCursor, rowId } from './cursor'
import { choices, countries, slug, slugs, sort, states, text } from './parameter'
import type { Filters } from './parse'

const columns = ['name', 'type', 'state', 'companies', 'partnerships', 'latest'] as const

/** What the address of the list of agencies may hold. */
export const agenciesList = {
  name: 'agencies',
  path: '/agencies',
  parameters: {
    q: text(),
    type: slugs(),
    company: slugs(),
    technology: slugs(),
    level: choices(agencyLevels),
    country: countries(),
    state: states(),
    place: choices(['on-map', 'not-on-map']),
    known: choices(coverageStates),
    dataset: slugs(),
    run: slug(),
    sort: sort(columns, 'name'),
    after: cursor(),
    before: endCursor(),
    around: rowId(),
  },
} satisfies List

export type AgencyFilters = Filters<(typeof agenciesList)['parameters']>

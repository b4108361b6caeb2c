import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { choices, flag, slugs, sort } from './parameter'
import type { Filters } from './parse'

const columns = ['company', 'metric', 'asof', 'quantity'] as const

/** What may be asked of claims. They have no page of their own: they stand on those of companies, agencies and figures. */
export const claimsList = {
  name: 'claims',
  path: '/claims',
  parameters: {
    company: slugs(),
    only: flag(),
    agency: slugs(),
    metric: slugs(),
    kind: choices(['quantity', 'statement']),
    sort: sort(columns, '-asof'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

export type ClaimFilters = Filters<(typeof claimsList)['parameters']>

import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { choices, slugs, sort } from './parameter'
import type { Filters } from './parse'

const columns = ['from', 'company', 'kind'] as const

/** What the address of the list of commitments may hold. */
export const commitmentsList = {
  name: 'commitments',
  path: '/commitments',
  parameters: {
    company: slugs(),
    kind: choices([
      'moratorium',
      'exit',
      'feature_removed',
      'training',
      'assurance',
      'not_given',
      'declined_to_comment',
      'no_response',
    ]),
    sort: sort(columns, '-from'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

export type CommitmentFilters = Filters<(typeof commitmentsList)['parameters']>

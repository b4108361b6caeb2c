import type { List } from './address'
import { choices, slugs } from './parameter'
import type { Filters } from './parse'

/** What the address of the list of commitments may hold. */
export const commitmentsList = {
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
  },
} satisfies List

export type CommitmentFilters = Filters<(typeof commitmentsList)['parameters']>

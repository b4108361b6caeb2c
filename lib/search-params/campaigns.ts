import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { flag, slugs, sort } from './parameter'
import type { Filters } from './parse'

const columns = ['began', 'name'] as const

/** What may be asked of campaigns. */
export const campaignsList = {
  name: 'campaigns',
  path: '/campaigns',
  parameters: {
    company: slugs(),
    only: flag(),
    sort: sort(columns, '-began'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

export type CampaignFilters = Filters<(typeof campaignsList)['parameters']>

import { commitmentKinds } from '@/lib/domain/categories'
import type { List } from './address'
import { cursor, endCursor } from './cursor'
import { choices, day, slugs, sort } from './parameter'
import type { Filters } from './parse'

/** Where a commitment can stand, as addresses write it. */
export const standings = [
  'in-force',
  'expired',
  'expired-without-successor',
  'replaced',
  'broken',
  'unknown',
  'not-begun',
  'past-act',
  'answer',
] as const

export type StandingWord = (typeof standings)[number]

const columns = ['from', 'company', 'kind'] as const

/** What the address of the list of commitments may hold. */
export const commitmentsList = {
  name: 'commitments',
  path: '/commitments',
  parameters: {
    company: slugs(),
    kind: choices(commitmentKinds),
    stands: choices(standings),
    on: day(),
    sort: sort(columns, '-from'),
    after: cursor(),
    before: endCursor(),
  },
} satisfies List

/** What the address of one commitment may hold. */
export const commitmentParameters = { on: day() } as const

export type CommitmentFilters = Filters<(typeof commitmentsList)['parameters']>

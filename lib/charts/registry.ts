import { z } from 'zod'
import { timelineFacts, timelineSchema } from './definitions/commitments-timeline'
import { dhsFacts, dhsSchema } from './definitions/dhs-obligations'
import { subcontractsFacts, subcontractsSchema } from './definitions/microsoft-subcontracts'
import { partnershipCountFacts, partnershipCountsSchema } from './definitions/partnership-counts'
import { byStateFacts, byStateSchema } from './definitions/partnerships-by-state'
import { ringFacts, ringSchema } from './definitions/ring-partnerships'
import type { ChartFacts, Head, Size, Table, Variant } from './types'

/** A chart's name with the data it is drawn from. */
export const chartInput = z.discriminatedUnion('slug', [
  z.strictObject({ slug: z.literal('ring-partnerships'), data: ringSchema }),
  z.strictObject({ slug: z.literal('microsoft-subcontracts'), data: subcontractsSchema }),
  z.strictObject({ slug: z.literal('partnerships-by-agency-type'), data: partnershipCountsSchema }),
  z.strictObject({ slug: z.literal('partnerships-by-technology'), data: partnershipCountsSchema }),
  z.strictObject({ slug: z.literal('partnerships-by-state'), data: byStateSchema }),
  z.strictObject({ slug: z.literal('dhs-obligations'), data: dhsSchema }),
  z.strictObject({ slug: z.literal('commitments-timeline'), data: timelineSchema }),
])

export type ChartInput = z.infer<typeof chartInput>
export type ChartSlug = ChartInput['slug']

/** What can be said of a chart without drawing it. */
export type BoundFacts = { head: Head; table: Table; size(variant: Variant): Size }

/** Title, words, rows and size of a chart. */
export function chartFacts(input: ChartInput): BoundFacts {
  switch (input.slug) {
    case 'ring-partnerships':
      return bind(ringFacts, input.data)
    case 'microsoft-subcontracts':
      return bind(subcontractsFacts, input.data)
    case 'partnerships-by-agency-type':
      return bind(partnershipCountFacts('agency type'), input.data)
    case 'partnerships-by-technology':
      return bind(partnershipCountFacts('technology'), input.data)
    case 'partnerships-by-state':
      return bind(byStateFacts, input.data)
    case 'dhs-obligations':
      return bind(dhsFacts, input.data)
    case 'commitments-timeline':
      return bind(timelineFacts, input.data)
  }
}

function bind<Data>(facts: ChartFacts<Data>, data: Data): BoundFacts {
  return { head: facts.head(data), table: facts.table(data), size: (variant) => facts.size(data, variant) }
}

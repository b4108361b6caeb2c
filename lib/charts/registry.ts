import { z } from 'zod'
import { timelineFacts } from './definitions/commitments-timeline'
import { dhsFacts } from './definitions/dhs-obligations'
import { subcontractsFacts } from './definitions/microsoft-subcontracts'
import { partnershipCountFacts } from './definitions/partnership-counts'
import { byStateFacts } from './definitions/partnerships-by-state'
import { ringFacts } from './definitions/ring-partnerships'
import {
  byStateSchema,
  dhsSchema,
  partnershipCountsSchema,
  ringSchema,
  subcontractsSchema,
  timelineSchema,
} from './schemas'
import type { ChartFacts, Digest, Head, Size, Table, Variant } from './types'

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

/** The charts in the order in which they are listed. */
export const chartSlugs = chartInput.options.map((option) => option.shape.slug.value)

export type ChartInput = z.infer<typeof chartInput>
export type ChartSlug = ChartInput['slug']

/** What can be said of a chart without drawing it. */
export type BoundFacts = { head: Head; table: Table; digest: Digest | null; size(variant: Variant): Size }

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
  return {
    head: facts.head(data),
    table: facts.table(data),
    digest: facts.digest?.(data) ?? null,
    size: (variant) => facts.size(data, variant),
  }
}

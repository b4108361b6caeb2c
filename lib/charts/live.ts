import type { ChartInput } from './registry'

/** The map and the time line say all they have in their drawing and their table; the others answer to the pointer. */
export type LiveInput = Exclude<ChartInput, { slug: 'partnerships-by-state' | 'commitments-timeline' }>

export function isLive(input: ChartInput): input is LiveInput {
  return input.slug !== 'partnerships-by-state' && input.slug !== 'commitments-timeline'
}

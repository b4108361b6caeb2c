import type { ReactNode } from 'react'
import { TimelineDrawing } from './drawings/commitments-timeline'
import { ByStateDrawing } from './drawings/partnerships-by-state'
import { LiveDrawing } from './live-drawing'
import type { ChartInput } from './registry'
import type { Variant } from './types'

/** The drawing of any chart. */
export function Drawing({ input, variant }: { input: ChartInput; variant: Variant }): ReactNode {
  switch (input.slug) {
    case 'partnerships-by-state':
      return <ByStateDrawing data={input.data} variant={variant} />
    case 'commitments-timeline':
      return <TimelineDrawing data={input.data} variant={variant} />
    default:
      return <LiveDrawing input={input} variant={variant} />
  }
}

import type { ReactNode } from 'react'
import { subcontractBars } from './definitions/microsoft-subcontracts'
import { partnershipBars } from './definitions/partnership-counts'
import { BarsDrawing } from './drawings/bars'
import { DhsDrawing } from './drawings/dhs-obligations'
import { RingDrawing } from './drawings/ring-partnerships'
import type { LiveInput } from './live'
import type { Variant } from './types'

/** The charts that answer to the pointer. This module carries Recharts: pages load it only when a reader asks. */
export function LiveDrawing({ input, variant }: { input: LiveInput; variant: Variant }): ReactNode {
  switch (input.slug) {
    case 'ring-partnerships':
      return <RingDrawing data={input.data} variant={variant} />
    case 'microsoft-subcontracts':
      return <BarsDrawing bars={subcontractBars(input.data)} variant={variant} />
    case 'partnerships-by-agency-type':
    case 'partnerships-by-technology':
      return <BarsDrawing bars={partnershipBars(input.data)} variant={variant} />
    case 'dhs-obligations':
      return <DhsDrawing data={input.data} variant={variant} />
  }
}

import type { PrismaClient } from '@/lib/db/generated/client'
import { commitmentsTimeline } from './data/commitments-timeline'
import { dhsObligations } from './data/dhs-obligations'
import { microsoftSubcontracts } from './data/microsoft-subcontracts'
import {
  partnershipsByAgencyType,
  partnershipsByState,
  partnershipsByTechnology,
} from './data/partnership-counts'
import { ringPartnerships } from './data/ring-partnerships'
import { type ChartInput, type ChartSlug, chartInput } from './registry'

/** Asks the ledger for a chart's data; null while it holds nothing to draw. */
type Asked = (db: PrismaClient, today: Date) => Promise<ChartInput['data'] | null>

const questions: Record<ChartSlug, Asked> = {
  'ring-partnerships': ringPartnerships,
  'microsoft-subcontracts': microsoftSubcontracts,
  'partnerships-by-agency-type': partnershipsByAgencyType,
  'partnerships-by-technology': partnershipsByTechnology,
  'partnerships-by-state': partnershipsByState,
  'dhs-obligations': dhsObligations,
  'commitments-timeline': commitmentsTimeline,
}

/** The charts that the ledger has data for. `today` places the marker of the time line. */
export async function chartInputs(db: PrismaClient, today: Date): Promise<ChartInput[]> {
  const inputs: ChartInput[] = []
  for (const [slug, ask] of Object.entries(questions)) {
    const data = await ask(db, today)
    if (data) inputs.push(chartInput.parse({ slug, data }))
  }
  return inputs
}

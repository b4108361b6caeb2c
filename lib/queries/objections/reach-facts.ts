import type { ChartSlug } from '@/lib/charts/registry'
import { type CounterName, isCounter } from '@/lib/domain/counters'

/** What kind of records are concerned; `any` for a count of which nothing closer is known here. */
export type Fact =
  | 'partnerships'
  | 'ring'
  | 'contracts'
  | 'dhs'
  | 'microsoft'
  | 'commitments'
  | 'answers'
  | 'any'

const ofCounters: Partial<Record<CounterName, Fact>> = {
  'ring-listings': 'ring',
  'companies-that-commented': 'answers',
  'agencies-with-a-partnership': 'partnerships',
  'dhs-obligations': 'dhs',
}

const ofCharts: Record<ChartSlug, Fact> = {
  'ring-partnerships': 'ring',
  'microsoft-subcontracts': 'microsoft',
  'partnerships-by-agency-type': 'partnerships',
  'partnerships-by-technology': 'partnerships',
  'partnerships-by-state': 'partnerships',
  'dhs-obligations': 'dhs',
  'commitments-timeline': 'commitments',
}

/** Which records a counter counts. */
export function factOfCounter(counter: string): Fact {
  return (isCounter(counter) && ofCounters[counter]) || 'any'
}

/** Which records a chart is drawn from; null for one that is not known here. */
export function factOfChart(slug: string): Fact | null {
  const known: Readonly<Record<string, Fact>> = ofCharts
  return known[slug] ?? null
}

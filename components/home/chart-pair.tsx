import { ChartFigure } from '@/components/charts/chart-figure'
import type { StoredChart } from '@/lib/queries/chart'

type ChartPairProps = { left: StoredChart | null; right: StoredChart | null }

/** Two charts side by side under a heavy rule; one below the other on a phone. */
export function ChartPair({ left, right }: ChartPairProps) {
  if (!left && !right) return null
  return (
    <div className="mt-12 grid gap-12 border-t-2 border-ink pt-5 broad:grid-cols-2">
      {left && <ChartFigure chart={left} />}
      {right && <ChartFigure chart={right} />}
    </div>
  )
}

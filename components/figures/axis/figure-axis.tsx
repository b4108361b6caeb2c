import { formatCount } from '@/lib/domain/format-number'
import type { FigureStory } from '@/lib/queries/figures/figure-story'
import type { FigurePage } from '@/lib/queries/figures/figures'
import { AxisDrawing } from './axis-drawing'
import { axisLayout } from './axis-layout'
import { type AxisPoint, axisPoints } from './axis-points'
import { AxisTable } from './axis-table'

type FigureAxisProps = { figure: FigurePage; story: FigureStory }

/** Every claim of a figure on one time axis, with our own count as a line where its records are dated, and the same as a table. */
export function FigureAxis({ figure, story }: FigureAxisProps) {
  const points = axisPoints(figure, story)
  const { totals } = story
  // One number alone is no comparison: its entry below says all there is.
  if (points.length < (totals ? 1 : 2)) return null
  const label = described(points, totals?.at(-1)?.total ?? null)
  return (
    <figure className="chart mt-10 border-t-2 border-ink pt-4">
      <figcaption>
        <h2 className="chart-title">{totals ? 'Stale when printed' : 'On one time axis'}</h2>
        <p className="chart-standfirst">
          {totals
            ? 'The line is our own count, row by row. A ring is a number where and when it was printed; the dot on the line is the day on which as many were counted. What lies between is how old the number was.'
            : 'A ring is a number on the day it was printed; the line behind it is the time that it covers. Blue is what the ledger publishes, red what differs.'}
        </p>
      </figcaption>
      {(['wide', 'phone'] as const).map((variant) => (
        <div key={variant} className={`chart-${variant} max-w-[820px]`}>
          <AxisDrawing
            layout={axisLayout(points, totals, variant)}
            currency={figure.currency}
            label={label}
          />
        </div>
      ))}
      {totals && (
        <p className="max-w-[62ch] text-small text-soft">
          A row that gives only a month counts from the end of the month, so that a number is never called
          older than it was for want of a day. Days of printing that are not known are drawn at their middle.
        </p>
      )}
      <AxisTable figure={figure} story={story} points={points} />
    </figure>
  )
}

function described(points: readonly AxisPoint[], total: number | null): string {
  const each = points.map(({ words, age }) => (age ? `“${words}”, ${age} when printed` : `“${words}”`))
  const counted = total === null ? '' : ` Our own count rises to ${formatCount(total)}.`
  return `Claims by the day they were printed: ${each.join('; ')}.${counted} The table below has them all.`
}

import { CountedLink } from '@/components/counted/counted-link'
import { isLive } from '@/lib/charts/live'
import { chartFacts } from '@/lib/charts/registry'
import { addressOf } from '@/lib/domain/addresses'
import { formatCount } from '@/lib/domain/format-number'
import type { StoredChart } from '@/lib/queries/chart'
import { ChartKeys } from './chart-keys'
import { ChartTable } from './chart-table'
import { InteractiveChart } from './interactive-chart'
import { StaticSvg } from './static-svg'

type ChartFigureProps = {
  chart: StoredChart
  /** The level of the title; `none` where the page's own title says it. */
  heading?: 'h1' | 'h2' | 'h3' | 'none'
  /** Whether the rows stand open below the chart, unless they are too many to be read at once. */
  open?: boolean
}

const readAtOnce = 40

/**
 * A chart that is complete before any script runs: title, drawing for the column at hand, source, links to its rows, and the rows
 * themselves as a table. Where a script runs, pointing at the drawing or asking for it makes it answer.
 */
export function ChartFigure({ chart, heading = 'h2', open = false }: ChartFigureProps) {
  const { head, table, digest } = chartFacts(chart.input)
  const shown = digest ?? table
  const Heading = heading
  const address = addressOf.chart(chart.input.slug)
  const drawings = (
    <>
      <StaticSvg svg={chart.svg.wide} variant="wide" />
      <StaticSvg svg={chart.svg.phone} variant="phone" />
    </>
  )
  return (
    <figure className="chart">
      <figcaption>
        {Heading !== 'none' && <Heading className="chart-title">{head.title}</Heading>}
        <p className="chart-standfirst">{head.standfirst}</p>
        {head.unit && <p className="chart-unit">Unit: {head.unit}</p>}
        <ChartKeys keys={head.keys} />
      </figcaption>
      {isLive(chart.input) ? (
        <InteractiveChart input={chart.input} title={head.title}>
          {drawings}
        </InteractiveChart>
      ) : (
        drawings
      )}
      <div className="chart-source">
        <p>Source: {head.source}.</p>
        <p className="reach chart-links">
          <a href={head.rowsHref}>Rows</a> <a href={`${address}/rows.csv`}>CSV</a>{' '}
          <a href={`${address}/rows.json`}>JSON</a> <a href={`${address}/rows.jsonl`}>JSON Lines</a>{' '}
          <a href={`${address}/chart.svg`}>SVG</a>{' '}
          <CountedLink rows={head.rowsHref} otherwise="/about#charts" label="How it was counted" />
        </p>
      </div>
      <details className="chart-rows" open={open && shown.rows.length <= readAtOnce}>
        <summary>
          The {formatCount(table.rows.length)} rows as a table{digest && `, a line a ${digest.by}`}
        </summary>
        <ChartTable caption={head.title} table={shown} />
      </details>
    </figure>
  )
}

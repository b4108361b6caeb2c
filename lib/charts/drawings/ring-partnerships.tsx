import type { ReactNode } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  DefaultZIndexes,
  Tooltip,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import { formatCount } from '@/lib/domain/format-number'
import { type RingLayout, ringLayout } from '../definitions/ring-layout'
import { ringFacts } from '../definitions/ring-partnerships'
import { dateLabel } from '../labels'
import { paint, text } from '../paint'
import type { RingData } from '../schemas'
import type { DrawingProps } from '../types'
import { tick, Words } from './parts'
import { Label, Leader, Listed, Point } from './ring-claims'
import { Tip } from './tip'

/** A step line over time, with each printed claim as a point of its own. */
export function RingDrawing({ data, variant }: DrawingProps<RingData>): ReactNode {
  const layout = ringLayout(data, variant)
  const months = data.months.map((month, index) => ({ ...month, at: index + 0.5 }))
  return (
    <ComposedChart
      {...ringFacts.size(data, variant)}
      data={months}
      margin={{ ...layout.margin, left: 0, bottom: 0 }}
    >
      <CartesianGrid vertical={false} stroke={paint.hair} horizontalValues={layout.yTicks} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[0, data.months.length]}
        ticks={layout.xTicks.map(({ at }) => at)}
        interval={0}
        height={layout.margin.bottom}
        axisLine={{ stroke: paint.rule }}
        tickLine={false}
        tick={tick((at) => layout.xTicks.find((t) => t.at === at)?.label ?? '', 'start', 12)}
      />
      <YAxis
        domain={[0, layout.top]}
        ticks={layout.yTicks}
        interval={0}
        width={layout.margin.left}
        axisLine={false}
        tickLine={false}
        tick={tick(formatCount, 'end', 4.5)}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: paint.soft, strokeWidth: 1 }}
        content={({ payload, active }) => {
          const month = payload[0]?.payload
          return active && month ? <MonthTip data={data} month={String(month.month)} /> : null
        }}
      />
      <Area
        type="step"
        dataKey="cumulative"
        isAnimationActive={false}
        dot={false}
        activeDot={{ r: 4, fill: paint.blue, stroke: paint.sheet }}
        stroke={paint.blue}
        strokeWidth={2.2}
        fill={paint.wash}
        fillOpacity={1}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <EndLabel data={data} layout={layout} beside={variant === 'wide'} />
        {layout.claims.map((placed) =>
          placed.label ? <Leader key={placed.claim.id} placed={placed} /> : null,
        )}
        {layout.claims.map((placed) => (
          <Point key={placed.claim.id} placed={placed} />
        ))}
        {layout.claims.map((placed) =>
          placed.label ? (
            <Label key={placed.claim.id} placed={placed} />
          ) : (
            <Listed key={placed.claim.id} placed={placed} layout={layout} />
          ),
        )}
      </ZIndexLayer>
    </ComposedChart>
  )
}

function MonthTip({ data, month }: { data: RingData; month: string }): ReactNode {
  const found = data.months.find((candidate) => candidate.month === month)
  if (!found) return null
  const printed = data.claims.filter((claim) => claim.date.startsWith(month))
  return (
    <Tip
      title={`${dateLabel(month)}: ${formatCount(found.cumulative)} agency rows`}
      lines={[
        `${formatCount(found.added)} added that month`,
        ...printed.map((claim) => `Printed: “${claim.words}”, ${claim.by}`),
      ]}
    />
  )
}

function EndLabel({ data, layout, beside }: { data: RingData; layout: RingLayout; beside: boolean }) {
  const total = data.months.at(-1)?.cumulative ?? 0
  const x = layout.plot.x + ((data.months.length - 0.5) / data.months.length) * layout.plot.width
  const y = layout.plot.y + (1 - total / layout.top) * layout.plot.height
  const label = { fill: paint.blue, fontSize: text.strong, fontWeight: 700 }
  return (
    <g>
      <circle cx={x} cy={y} r={4} fill={paint.blue} />
      {beside ? (
        <Words x={x + 10} y={y + 1} {...label}>
          {formatCount(total)}
          <tspan x={x + 10} dy={16} fill={paint.soft} fontSize={text.tick} fontWeight={400}>
            agency rows
          </tspan>
        </Words>
      ) : (
        <Words x={x + 6} y={y - 10} textAnchor="end" over {...label}>
          {`${formatCount(total)} agency rows`}
        </Words>
      )}
    </g>
  )
}

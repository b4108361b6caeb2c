import type { ReactNode } from 'react'
import { Bar, BarChart, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { type Bar as BarData, barShape, barsSize } from '../definitions/bars'
import { lines } from '../labels'
import { paint, text } from '../paint'
import type { Variant } from '../types'
import { Lines, Target, Words } from './parts'
import { Tip } from './tip'

type Props = { bars: BarData[]; variant: Variant }
type ShapeProps = { x?: number; y?: number; width?: number; height?: number; index?: number }

/** Horizontal bars from zero, the label at the left (above, on a phone) and the number at the end. */
export function BarsDrawing({ bars, variant }: Props): ReactNode {
  const shape = barShape(variant)
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <BarChart
      {...barsSize(bars.length, variant)}
      layout="vertical"
      data={bars}
      margin={{ top: 2, right: shape.right, bottom: 2, left: shape.left }}
    >
      <XAxis type="number" domain={[0, most]} hide />
      <YAxis type="category" dataKey="key" hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: paint.wash }}
        content={({ active, label }) => {
          const bar = bars.find((candidate) => candidate.key === label)
          return active && bar ? <Tip title={bar.label} lines={bar.tip} /> : null
        }}
      />
      <Bar
        dataKey="value"
        barSize={shape.bar}
        isAnimationActive={false}
        shape={(props: ShapeProps) => (
          <Rectangle {...props} claimed={bars[props.index ?? 0]?.claimed ?? false} />
        )}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {bars.map((bar, index) => (
          <BarLabel key={bar.key} bar={bar} index={index} variant={variant} most={most} />
        ))}
      </ZIndexLayer>
    </BarChart>
  )
}

function Rectangle(props: ShapeProps & { claimed: boolean }): ReactNode {
  const { x = 0, y = 0, height = 0, claimed } = props
  // A count of one beside a claim of thousands must still be seen as something.
  const width = Math.max(props.width ?? 0, 1.5)
  const claim = { fill: paint.sheet, stroke: paint.con, strokeWidth: 1.5 }
  return <rect {...{ x, y, width, height }} {...(claimed ? claim : { fill: paint.blue })} />
}

function BarLabel(props: { bar: BarData; index: number; variant: Variant; most: number }): ReactNode {
  const { bar, index, variant, most } = props
  const shape = barShape(variant)
  const top = 2 + index * shape.row
  const end = shape.left + (bar.value / most) * (shape.width - shape.left - shape.right) + 8
  const wrapped = lines(bar.label, shape.labelLimit).slice(0, variant === 'wide' ? 2 : 1)
  const first = top + shape.labelAt - (wrapped.length - 1) * 8
  const claim = { fontFamily: paint.serif, fontStyle: 'italic', fill: paint.con, fontWeight: 600 } as const
  return (
    <a href={bar.href}>
      <Target x={0} y={top} width={shape.width} height={shape.row} />
      <Lines lines={wrapped} x={0} y={first} fill={paint.ink} fontSize={text.label} />
      <Words
        x={end}
        y={top + shape.row / 2 + 5}
        fontSize={text.label}
        {...(bar.claimed ? claim : { fill: paint.ink, fontWeight: 600 })}
      >
        {bar.display}
      </Words>
    </a>
  )
}

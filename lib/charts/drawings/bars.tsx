import type { ReactNode } from 'react'
import { Bar, BarChart, DefaultZIndexes, Tooltip, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { type Bar as BarData, type BarLayout, barLayout } from '../definitions/bars'
import { paint, text } from '../paint'
import type { Variant } from '../types'
import { Lines, Target, Words } from './parts'
import { Tip } from './tip'

type Props = { bars: BarData[]; variant: Variant }
type ShapeProps = { x?: number; y?: number; width?: number; height?: number; index?: number }

/** Horizontal bars from zero, the label at the left (above, on a phone) and the number at the end. */
export function BarsDrawing({ bars, variant }: Props): ReactNode {
  const layout = barLayout(bars, variant)
  return (
    <BarChart
      width={layout.width}
      height={layout.height}
      layout="vertical"
      data={bars}
      margin={{ top: 2, right: layout.right, bottom: 2, left: layout.left }}
    >
      <XAxis type="number" domain={[0, Math.max(1, ...bars.map((bar) => bar.value))]} hide />
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
        barSize={layout.bar}
        isAnimationActive={false}
        shape={(props: ShapeProps) => (
          <Rectangle {...props} down={shift(layout)} claimed={bars[props.index ?? 0]?.claimed ?? false} />
        )}
      />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        {bars.map((bar, index) => (
          <BarLabel key={bar.key} bar={bar} index={index} layout={layout} />
        ))}
      </ZIndexLayer>
    </BarChart>
  )
}

function Rectangle(props: ShapeProps & { claimed: boolean; down: number }): ReactNode {
  const { x = 0, height = 0, claimed } = props
  const y = (props.y ?? 0) + props.down
  // A count of one beside a claim of thousands must still be seen as something.
  const width = props.width ? Math.max(props.width, 1.5) : 0
  const claim = { fill: paint.sheet, stroke: paint.con, strokeWidth: 1.5 }
  return <rect {...{ x, y, width, height }} {...(claimed ? claim : { fill: paint.blue })} />
}

function BarLabel({ bar, index, layout }: { bar: BarData; index: number; layout: BarLayout }): ReactNode {
  const top = 2 + index * layout.row
  const middle = top + layout.row / 2 + shift(layout)
  const label = layout.labels[index] ?? []
  const first = layout.beside ? middle + 5 - (label.length - 1) * 8 : middle - 15 - (label.length - 1) * 16
  const claim = {
    fontFamily: paint.serifItalic,
    fontStyle: 'italic',
    fill: paint.con,
    fontWeight: 600,
  } as const
  return (
    <a href={bar.href}>
      <Target x={0} y={top} width={layout.width} height={layout.row} />
      <Lines lines={label} x={0} y={first} fill={paint.ink} fontSize={text.label} />
      <Words
        x={layout.left + layout.length(bar.value) + 8}
        y={middle + 5}
        fontSize={text.label}
        {...(bar.claimed ? claim : { fill: paint.ink, fontWeight: 600 })}
      >
        {bar.display}
      </Words>
    </a>
  )
}

/** Recharts centres a bar in its row; where the label stands above, the bar moves down to make room. */
function shift(layout: BarLayout): number {
  return layout.beside ? 0 : layout.row / 2 - layout.bar / 2 - 8
}

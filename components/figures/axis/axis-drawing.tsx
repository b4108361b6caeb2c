import { Target, Words } from '@/lib/charts/drawings/parts'
import { paint, text } from '@/lib/charts/paint'
import { formatCount } from '@/lib/domain/format-number'
import { formatQuantity } from '@/lib/domain/format-quantity'
import type { AxisLayout, PlacedPoint } from './axis-layout'

type AxisDrawingProps = {
  layout: AxisLayout
  currency: string | null
  /** The whole drawing in a sentence. */
  label: string
}

/** Claims as rings where they were printed, our own count as a line, and how far a claim lies behind it. */
export function AxisDrawing({ layout, currency, label }: AxisDrawingProps) {
  const { size, plot, y, yTicks, years, line, end, points } = layout
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height]
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      aria-label={label}
    >
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={plot.x} x2={right} y1={y(tick)} y2={y(tick)} stroke={paint.hair} />
          <Words x={plot.x - 8} y={y(tick) + 4.5} textAnchor="end">
            {formatQuantity(String(tick), currency)}
          </Words>
        </g>
      ))}
      {years.map(({ at, label: year }) => (
        <g key={year}>
          <line x1={at} x2={at} y1={bottom} y2={bottom + 6} stroke={paint.rule} />
          <Words x={at} y={bottom + 22} textAnchor="middle">
            {year}
          </Words>
        </g>
      ))}
      <line x1={plot.x} x2={right} y1={bottom} y2={bottom} stroke={paint.rule} />
      {line && <path d={line} fill="none" stroke={paint.blue} strokeWidth={2.2} />}
      {points.map((placed) => (
        <Behind key={placed.point.slug} placed={placed} layout={layout} />
      ))}
      {points.map((placed) => (
        <Claim key={placed.point.slug} placed={placed} layout={layout} />
      ))}
      {end && (
        <>
          <circle cx={end.x} cy={end.y} r={4} fill={paint.blue} />
          <Words x={end.x + 9} y={end.y + 1} fill={paint.blue} fontSize={text.strong} fontWeight={700} over>
            {formatCount(end.total)}
          </Words>
          <Words x={end.x + 9} y={end.y + 17} over>
            counted
          </Words>
        </>
      )}
    </svg>
  )
}

type PartProps = { placed: PlacedPoint; layout: AxisLayout }

/** The years that a number covers; or from the day on which our count met it to the day on which it was printed. */
function Behind({ placed: { point }, layout: { x, y } }: PartProps) {
  const [printed, level] = [x(point.printed), y(point.value)]
  const colour = point.chosen ? paint.blue : paint.con
  if (point.reached !== null) {
    const met = x(point.reached)
    return (
      <>
        <line
          x1={met}
          x2={printed}
          y1={level}
          y2={level}
          stroke={colour}
          strokeWidth={1.4}
          strokeDasharray="3 3"
        />
        <circle cx={met} cy={level} r={3.5} fill={colour} />
      </>
    )
  }
  if (!point.period) return null
  return (
    <line
      x1={x(point.period.from)}
      x2={x(point.period.to)}
      y1={level}
      y2={level}
      stroke={colour}
      strokeWidth={1.4}
    />
  )
}

function Claim({ placed: { point, label }, layout: { x, y, size } }: PartProps) {
  const colour = point.chosen ? paint.blue : paint.con
  const [cx, cy] = [x(point.printed), y(point.value)]
  return (
    <a
      href={`#${point.slug}`}
      aria-label={`${point.number}: “${point.words}”${point.age ? `, ${point.age}` : ''}`}
    >
      {label && <line {...label.leader} stroke={colour} strokeWidth={1} />}
      <Target x={cx - 12} y={cy - 12} width={24} height={24} />
      <circle cx={cx} cy={cy} r={5} fill={paint.sheet} stroke={colour} strokeWidth={2.2} />
      {label &&
        (size.width > 400 ? (
          <Label point={point} label={label} left={label.box.x + label.box.width / 2 < cx} colour={colour} />
        ) : (
          <NumberOf point={point} label={label} colour={colour} />
        ))}
    </a>
  )
}

type LabelProps = { point: PlacedPoint['point']; label: NonNullable<PlacedPoint['label']>; colour: string }

function Label({ point, label: { box }, left, colour }: LabelProps & { left: boolean }) {
  const x = left ? box.x + box.width : box.x
  const anchor = left ? 'end' : 'start'
  return (
    <>
      <Target {...box} />
      <Words
        x={x}
        y={box.y + 13}
        textAnchor={anchor}
        fill={colour}
        fontFamily={paint.serifItalic}
        fontSize={text.strong}
        fontStyle="italic"
        fontWeight={600}
        over
      >
        {`“${point.words}”`}
      </Words>
      {point.age && (
        <Words x={x} y={box.y + 29} textAnchor={anchor} over>
          {point.age}
        </Words>
      )}
    </>
  )
}

function NumberOf({ point, label: { box }, colour }: LabelProps) {
  return (
    <>
      <Target {...box} />
      <Words x={box.x + box.width / 2} y={box.y + 13} textAnchor="middle" fill={colour} fontWeight={700} over>
        {point.number}
      </Words>
    </>
  )
}

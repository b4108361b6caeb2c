import type { ReactNode } from 'react'
import {
  itemDates,
  type TimelineRow,
  timelineFacts,
  timelineRows,
  timelineShape,
} from '../definitions/commitments-timeline'
import { dateLabel } from '../labels'
import { paint, text, textWidth } from '../paint'
import type { TimelineData, TimelineItem } from '../schemas'
import type { DrawingProps, Variant } from '../types'
import { Lines, Target, Words } from './parts'

/** Fractional years: 2020-07-01 is about 2020.5. */
function yearOf(date: string): number {
  const year = Number(date.slice(0, 4))
  return year + (Date.parse(date) - Date.UTC(year, 0)) / (Date.UTC(year + 1, 0) - Date.UTC(year, 0))
}

type Scale = { x(date: string): number; years: number[]; right: number }

function scaleOf(data: TimelineData, variant: Variant): Scale {
  const { left, width } = timelineShape(variant)
  const right = width - 14
  const dates = data.items
    .flatMap(({ from, until }) => [from?.earliest, until?.latest])
    .filter((d) => d !== undefined)
  const first = Math.floor(Math.min(...[...dates, data.asOf].map(yearOf)))
  const last = Math.max(...[...dates, data.asOf].map(yearOf)) + 0.2
  const years = Array.from({ length: Math.floor(last) - first + 1 }, (_, index) => first + index)
  return { years, right, x: (date) => left + ((yearOf(date) - first) / (last - first)) * (right - left) }
}

/** A row a commitment: a bar from its beginning to its end, or a ring for an answer. */
export function TimelineDrawing({ data, variant }: DrawingProps<TimelineData>): ReactNode {
  const size = timelineFacts.size(data, variant)
  const { head } = timelineShape(variant)
  const scale = scaleOf(data, variant)
  const today = scale.x(data.asOf)
  return (
    <svg width={size.width} height={size.height}>
      <title>Commitments on a time line</title>
      {scale.years.map((year) => {
        const x = scale.x(`${year}-01-01`)
        return (
          <g key={year}>
            <line x1={x} x2={x} y1={head} y2={size.height} stroke={paint.hair} />
            {scale.right + 14 - x > 112 ? <Words x={x} y={15}>{`${year}`}</Words> : null}
          </g>
        )
      })}
      <line x1={today} x2={today} y1={22} y2={size.height} stroke={paint.ink} strokeWidth={1} />
      <Words x={scale.right + 14} y={15} textAnchor="end" fill={paint.ink} over>
        {dateLabel(data.asOf.slice(0, 7))}
      </Words>
      {timelineRows(data, variant).map((row) => (
        <ItemRow key={row.item.id} row={row} variant={variant} scale={scale} asOf={data.asOf} />
      ))}
    </svg>
  )
}

type RowProps = { row: TimelineRow; variant: Variant; scale: Scale; asOf: string }

function ItemRow({ row, variant, scale, asOf }: RowProps): ReactNode {
  const { width } = timelineShape(variant)
  const { item, top, height, label } = row
  return (
    <a href={item.href}>
      <title>{`${item.company}: ${item.label}. ${itemDates(item)}; ${item.state}`}</title>
      <Target x={0} y={top} width={width} height={height} />
      <line x1={0} x2={width} y1={top} y2={top} stroke={paint.hair} />
      {row.named ? (
        <Words x={0} y={top + 19} fill={paint.ink} fontSize={text.label} fontWeight={650}>
          {item.company}
        </Words>
      ) : null}
      <Lines lines={label} x={0} y={top + (row.named ? 36 : 20)} fill={paint.ink} />
      <Extent item={item} y={row.barAt} scale={scale} asOf={asOf} variant={variant} />
    </a>
  )
}

type ExtentProps = { item: TimelineItem; y: number; scale: Scale; asOf: string; variant: Variant }

function Extent({ item, y, scale, asOf, variant }: ExtentProps): ReactNode {
  const { left } = timelineShape(variant)
  if (!item.from) {
    return (
      <Words x={left} y={y + 5} fontStyle="italic" over>
        {`date not given · ${item.state}`}
      </Words>
    )
  }
  const begin = scale.x(item.from.earliest)
  const sure = scale.x(item.from.latest)
  if (item.end === 'point') {
    const middle = (begin + sure) / 2
    return (
      <>
        <circle cx={middle} cy={y} r={5} fill={paint.sheet} stroke={paint.blue} strokeWidth={2.2} />
        <State words={item.state} from={middle - 6} to={middle + 10} y={y} scale={scale} left={left} />
      </>
    )
  }
  const end = scale.x(item.until?.latest ?? asOf)
  const sureEnd = scale.x(item.until?.earliest ?? asOf)
  const dashed = item.end === 'inferred' ? { strokeDasharray: '4 3' } : {}
  return (
    <>
      <rect x={begin} y={y - 6} width={Math.max(end - begin, 2)} height={12} fill={paint.wash} />
      <rect x={sure} y={y - 6} width={Math.max(sureEnd - sure, 2)} height={12} fill={paint.blue} />
      {item.end === 'inferred' ? (
        <rect
          x={begin}
          y={y - 6}
          width={Math.max(end - begin, 2)}
          height={12}
          fill={paint.sheet}
          stroke={paint.blue}
          {...dashed}
        />
      ) : null}
      {item.until ? null : <path d={`M${end},${y - 6}l9,6l-9,6z`} fill={paint.blue} />}
      <State
        words={item.state}
        from={begin}
        to={(item.until ? end : end + 9) + 6}
        y={y}
        scale={scale}
        left={left}
      />
    </>
  )
}

type StateProps = { words: string; from: number; to: number; y: number; scale: Scale; left: number }

/** The state after the bar, or before it, or below it where neither side has room. */
function State({ words, from, to, y, scale, left }: StateProps): ReactNode {
  const width = textWidth(words, text.tick)
  if (to + width <= scale.right + 14)
    return (
      <Words x={to} y={y + 5} over>
        {words}
      </Words>
    )
  if (from - 6 - width >= left)
    return (
      <Words x={from - 6} y={y + 5} textAnchor="end" over>
        {words}
      </Words>
    )
  return (
    <Words x={from} y={y + 19} over>
      {words}
    </Words>
  )
}

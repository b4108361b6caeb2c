import type { ReactNode } from 'react'
import {
  itemDates,
  type TimelineRow,
  timelineFacts,
  timelineRows,
  timelineShape,
} from '../definitions/commitments-timeline'
import { dateLabel } from '../labels'
import { paint, text } from '../paint'
import type { TimelineData } from '../schemas'
import type { DrawingProps, Variant } from '../types'
import { Lines, Target, Words } from './parts'
import { Extent } from './timeline-extent'
import { type Scale, scaleOf } from './timeline-scale'

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

import type { ReactNode } from 'react'
import { timelineShape } from '../definitions/commitments-timeline'
import { paint, text, textWidth } from '../paint'
import type { TimelineItem } from '../schemas'
import type { Variant } from '../types'
import { Words } from './parts'
import type { Scale } from './timeline-scale'

type ExtentProps = { item: TimelineItem; y: number; scale: Scale; asOf: string; variant: Variant }

/** From when until when: solid where it is sure, pale where a date is known only to the month, dashed where the end is inferred. */
export function Extent({ item, y, scale, asOf, variant }: ExtentProps): ReactNode {
  const { left } = timelineShape(variant)
  if (!item.from) {
    return (
      <Words x={left} y={y + 5} fontStyle="italic" over>
        {`date not given · ${item.state}`}
      </Words>
    )
  }
  const { earliest, latest } = item.from
  const sure = scale.x(latest ?? asOf)
  if (item.end === 'point') {
    const middle = (scale.x(earliest ?? latest ?? asOf) + scale.x(latest ?? earliest ?? asOf)) / 2
    return (
      <>
        <circle cx={middle} cy={y} r={5} fill={paint.sheet} stroke={paint.blue} strokeWidth={2.2} />
        <State words={item.state} from={middle - 6} to={middle + 10} y={y} scale={scale} left={left} />
      </>
    )
  }
  // Of what began by a day nobody says since when: pale from the edge.
  const begin = earliest ? scale.x(earliest) : left
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

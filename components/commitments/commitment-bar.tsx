import type { CommitmentPeriod } from '@/lib/domain/commitment-history'
import type { CommitmentStateKey } from '@/lib/domain/commitment-terms'
import { possibleMiddle } from '@/lib/domain/possible-days'
import type { CommitmentItem } from '@/lib/queries/profiles/company-words'
import type { TimeScale } from './time-scale'

/** How a state is drawn: height and colour; null: not at all. */
const marks: Partial<Record<CommitmentStateKey, { height: number; className: string }>> = {
  in_force: { height: 12, className: 'fill-blue' },
  unknown: { height: 12, className: 'fill-blue-wash stroke-blue' },
  expired: { height: 2, className: 'fill-field' },
  replaced: { height: 2, className: 'fill-field' },
  broken: { height: 12, className: 'fill-con' },
}

const middle = 11

type BarProps = {
  commitment: Pick<CommitmentItem, 'fromEarliest' | 'fromLatest'>
  periods: readonly CommitmentPeriod[]
  /** Whether it is one act or answer on a day: then it is a ring. */
  moment: boolean
  scale: TimeScale
  on: Date
  today: Date
}

/** A commitment from left to right: what it is when, as a bar, and the day that is asked for as a line. The words stand beside it. */
export function CommitmentBar({ commitment, periods, moment, scale, on, today }: BarProps) {
  const day = possibleMiddle({ earliest: commitment.fromEarliest, latest: commitment.fromLatest })
  return (
    <svg aria-hidden="true" width="100%" height="22" className="block overflow-visible">
      {scale.years.map((year) => {
        const x = percent(scale.at(new Date(Date.UTC(year, 0, 1))))
        return <line key={year} x1={x} x2={x} y1="0" y2="22" className="stroke-rule" />
      })}
      {moment
        ? day && (
            <circle
              cx={percent(scale.at(day))}
              cy={middle}
              r="5"
              className="fill-sheet stroke-blue"
              strokeWidth="2"
            />
          )
        : periods.map((period) => (
            <Stretch key={period.from?.getTime() ?? 0} period={period} scale={scale} today={today} />
          ))}
      <line
        x1={percent(scale.at(on))}
        x2={percent(scale.at(on))}
        y1="0"
        y2="22"
        className="stroke-ink"
        strokeWidth="1.5"
      />
    </svg>
  )
}

type StretchProps = { period: CommitmentPeriod; scale: TimeScale; today: Date }

/** A stretch without an end is drawn up to today: of later nothing is known. */
function Stretch({ period, scale, today }: StretchProps) {
  const mark = marks[period.state.key]
  if (!mark) return null
  const from = period.from ? clamped(scale.at(period.from)) : 0
  const to = clamped(scale.at(nextDay(period.to ?? today)))
  return (
    <rect
      x={percent(from)}
      width={percent(Math.max(to - from, 0.4))}
      y={middle - mark.height / 2}
      height={mark.height}
      className={mark.className}
    />
  )
}

const nextDay = (day: Date) => new Date(day.getTime() + 86_400_000)
const clamped = (share: number) => Math.min(100, Math.max(0, share))
const percent = (share: number) => `${share.toFixed(2)}%`

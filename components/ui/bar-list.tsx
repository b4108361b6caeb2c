import { formatCount } from '@/lib/domain/format-number'

export type Bar = {
  key: string
  label: string
  count: number
  /** The rows that are counted. */
  href: string
}

// The longest bar leaves room for the number at its end.
const longestBar = 84

/** Counts as bars that start at zero, the number at the bar's end, each row a link to what is counted. */
export function BarList({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <ul aria-label={label}>
      {bars.map(({ key, label: name, count, href }) => {
        const width = `${((count / most) * longestBar).toFixed(2)}%`
        return (
          <li key={key}>
            <a href={href} className="bar plain-print">
              <span>
                {name}
                <span className="sr-only">: {formatCount(count)}</span>
              </span>
              <svg aria-hidden="true" width="100%" height="20">
                <rect className="fill-blue" y="4" width={width} height="12" />
                <text className="fill-ink text-small" x={width} y="15" dx="6">
                  {formatCount(count)}
                </text>
              </svg>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

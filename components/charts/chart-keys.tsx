import type { Key } from '@/lib/charts/types'

/** What the marks of a chart mean, in words beside each mark. */
export function ChartKeys({ keys }: { keys: Key[] }) {
  if (keys.length === 0) return null
  return (
    <ul className="chart-keys">
      {keys.map((key) => (
        <li key={key.label}>
          <span className={`chart-key chart-key-${key.mark}`} aria-hidden="true" />
          {key.label}
        </li>
      ))}
    </ul>
  )
}

import { addressOf } from '@/lib/domain/addresses'
import type { Reach, Reached } from '@/lib/queries/objections/reach'

/** The figures and charts that a record has a part in, each with the reason. */
export function ReachList({ reach: { figures, charts } }: { reach: Reach }) {
  if (figures.length + charts.length === 0)
    return <p className="max-w-[65ch]">No figure and no chart has the record in it.</p>
  return (
    <ul className="reach grid max-w-[65ch] gap-2">
      {figures.map((figure) => (
        <Item key={figure.slug} kind="figure" href={addressOf.figure(figure.slug)} item={figure} />
      ))}
      {charts.map((chart) => (
        <Item key={chart.slug} kind="chart" href={addressOf.chart(chart.slug)} item={chart} />
      ))}
    </ul>
  )
}

function Item({ kind, href, item }: { kind: string; href: string; item: Reached }) {
  return (
    <li>
      <a href={href}>{item.title}</a>{' '}
      <span className="text-small text-soft">
        ({kind}: {item.why})
      </span>
    </li>
  )
}

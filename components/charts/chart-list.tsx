import { addressOf } from '@/lib/domain/addresses'
import { formatCounted } from '@/lib/domain/format-number'
import type { ListedChart } from '@/lib/queries/chart'

/** Charts one below the other: the point each makes, what it is drawn from, its files. */
export function ChartList({ charts }: { charts: readonly ListedChart[] }) {
  return (
    <ul className="mt-6 border-t-2 border-ink">
      {charts.map(({ slug, head, rows }) => (
        <li
          key={slug}
          className="grid gap-x-12 gap-y-1 border-b border-rule py-5 wide:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)]"
        >
          <h2 className="font-serif text-h2 font-[560]">
            <a href={addressOf.chart(slug)}>{head.title}</a>
          </h2>
          <div>
            <p className="max-w-[62ch]">{head.standfirst}</p>
            <p className="reach mt-1.5 flex flex-wrap items-baseline gap-x-4 text-small text-soft">
              {formatCounted(rows, 'row', 'rows')} <a href={`${addressOf.chart(slug)}/rows.csv`}>CSV</a>{' '}
              <a href={`${addressOf.chart(slug)}/chart.svg`}>SVG</a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

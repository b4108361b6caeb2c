import { CountedLink } from '@/components/counted/counted-link'
import { formatCount } from '@/lib/domain/format-number'
import type { Holdings } from '@/lib/queries/holdings'
import { countedHref } from '@/lib/search-params/counted-href'

/** How many records of each kind the ledger holds, each number a link to the records where they have a list. */
export function HoldingsTable({ holdings }: { holdings: Holdings }) {
  const rows = [
    { name: 'Companies', count: holdings.companies, href: '/companies' },
    { name: 'Agencies', count: holdings.agencies, href: '/agencies' },
    { name: 'Partnerships', count: holdings.partnerships, href: '/partnerships' },
    { name: 'Contracts', count: holdings.contracts, href: '/contracts' },
    { name: 'Transactions on contracts', count: holdings.transactions, href: '/contracts', rows: '#' },
    { name: 'Rows of registers kept as evidence', count: holdings.rows, href: '#datasets' },
    {
      name: 'Quotes, verbatim in a text the ledger holds',
      count: holdings.quotes,
      href: '/evidence?kind=quote',
    },
    {
      name: 'References to documents it does not hold',
      count: holdings.references,
      href: '/evidence?kind=reference',
    },
    { name: 'Sources', count: holdings.sources, href: '/sources' },
    { name: 'Claims', count: holdings.claims, href: '/figures', rows: '/claims' },
    { name: 'Commitments and answers', count: holdings.commitments, href: '/commitments' },
  ]
  return (
    <ul className="mt-2 grid gap-x-12 wide:grid-cols-2">
      {rows.map(({ name, count, href, rows = href }) => (
        <li key={name} className="flex items-baseline justify-between gap-4 border-t border-hair py-2">
          <span>{name}</span>
          <span className="reach shrink-0">
            <a href={href} className="font-semibold">
              {formatCount(count)}
            </a>
            {countedHref(rows) && (
              <small className="screen-only ml-3 text-micro">
                <CountedLink rows={rows} label="how counted" />
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { CountedLink } from '@/components/counted/counted-link'
import { UnmatchedSums } from '@/components/data/unmatched-sums'
import { type Column, DataTable } from '@/components/ui/data-table'
import { formatCount } from '@/lib/domain/format-number'
import type { UnmatchedTotal } from '@/lib/queries/unmatched'
import { changedHref, listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { type UnmatchedFilters, unmatchedList } from '@/lib/search-params/unmatched'

type UnmatchedTotalsProps = { totals: readonly UnmatchedTotal[]; filters: UnmatchedFilters }

const words = {
  recipient: ['Recipients', 'no company of the ledger'],
  buyer: ['Buyers', 'no agency of the ledger'],
  vendor: ['Vendors', 'no company of the ledger'],
} as const

/** How much stands on the names, by kind; words do not narrow it. */
export function UnmatchedTotals({ totals, filters }: UnmatchedTotalsProps) {
  if (totals.length === 0) return null
  const columns: Column<UnmatchedTotal>[] = [
    {
      key: 'kind',
      header: filters.q === null ? 'In all' : 'In all, whatever the words',
      phone: 'title',
      cell: ({ kind }) => (
        <>
          <a
            href={changedHref(unmatchedList, filters, {
              kind: [kind],
              ...(kind === 'vendor' && { sort: '-rows' }),
            })}
          >
            {words[kind][0]}
          </a>
          <small>{words[kind][1]}</small>
        </>
      ),
    },
    {
      key: 'names',
      header: 'Names',
      phone: 'line',
      phoneLabel: 'Names',
      align: 'end',
      cell: ({ names }) => formatCount(names),
    },
    {
      key: 'rows',
      header: 'Rows',
      phone: 'line',
      phoneLabel: 'Rows',
      align: 'end',
      cell: ({ rows }) => formatCount(rows),
    },
    {
      key: 'contracts',
      header: 'Contracts',
      phone: 'line',
      phoneLabel: 'Contracts',
      align: 'end',
      cell: ({ kind, contracts }) =>
        kind === 'vendor' ? (
          <span className="text-soft">none: listed</span>
        ) : (
          <a href={listHref(contractsList, { unmatched: [kind], dataset: filters.dataset })}>
            {formatCount(contracts)}
            <span className="sr-only"> contracts whose {kind} is not matched</span>
          </a>
        ),
    },
    {
      key: 'amount',
      header: 'Amount',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: ({ sums }) =>
        sums.length > 0 ? <UnmatchedSums sums={sums} /> : <span className="text-soft">not given</span>,
    },
  ]
  return (
    <div className="mb-6 max-w-[46rem]">
      <DataTable
        caption="How much is not matched yet, by kind of name"
        columns={columns}
        rows={totals}
        rowKey={({ kind }) => kind}
      />
      <p className="reach screen-only mt-2 text-small">
        <CountedLink rows={listHref(unmatchedList, { dataset: filters.dataset })} />
      </p>
    </div>
  )
}

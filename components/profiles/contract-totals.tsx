import { CountedLink } from '@/components/counted/counted-link'
import { Count } from '@/components/ui/count'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { contractKindWords, contractRoleWords } from '@/lib/domain/words'
import type { ContractTotal } from '@/lib/queries/profiles/contract-totals'
import { listHref } from '@/lib/search-params/address'
import { type ContractFilters, contractsList } from '@/lib/search-params/contracts'

type ContractTotalsProps = {
  totals: readonly ContractTotal[]
  /** The filters that lead to the contracts added up. */
  filters: Partial<ContractFilters>
}

/** Sums of contracts, one line for each kind, role and currency: none of them may be added to another. */
export function ContractTotals({ totals, filters }: ContractTotalsProps) {
  const columns: Column<ContractTotal>[] = [
    {
      key: 'what',
      header: 'What',
      phone: 'title',
      cell: ({ kind, role }) => (
        <>
          {contractKindWords[kind]}s {role && contractRoleWords[role]}
        </>
      ),
    },
    {
      key: 'contracts',
      header: 'Contracts',
      phone: 'line',
      align: 'end',
      phoneLabel: 'Contracts',
      cell: ({ kind, role, currency, contracts, withoutAmount }) => (
        <>
          <a
            href={listHref(contractsList, {
              ...filters,
              kind: [kind],
              role: role ? [role] : [],
              currency: currency ? [currency] : [],
            })}
          >
            <Count of={contracts} />
          </a>
          {withoutAmount > 0 && <small>{withoutAmount} without an amount</small>}
        </>
      ),
    },
    {
      key: 'total',
      header: 'Sum',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: ({ total, currency }) => <Money amount={total} currency={currency} />,
    },
  ]
  return (
    <>
      <DataTable
        caption="Contracts added up by kind, role and currency"
        columns={columns}
        rows={totals}
        rowKey={({ kind, role, currency }) => `${kind} ${role} ${currency}`}
      />
      <p className="reach screen-only mt-2 text-small">
        <CountedLink rows={listHref(contractsList, filters)} part="sums" label="how these sums were made" />
      </p>
    </>
  )
}

import { UnmatchedSums } from '@/components/data/unmatched-sums'
import { countryName } from '@/lib/domain/country-names'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { unmatchedKindWords } from '@/lib/domain/words'
import type { UnmatchedRow } from '@/lib/queries/lists/unmatched'
import { listHref } from '@/lib/search-params/address'
import { contractsList } from '@/lib/search-params/contracts'
import { type UnmatchedView, unmatchedPage } from '@/lib/search-params/pages'
import { partnershipsList } from '@/lib/search-params/partnerships'
import { type ListColumn, sortable } from './columns-of'

/** The columns of the list of names that are not matched yet; each name leads to its contracts, a vendor to its partnerships. */
export function unmatchedColumns(filters: UnmatchedView): ListColumn<UnmatchedRow>[] {
  const by = sortable(unmatchedPage, filters)
  return [
    { key: 'name', header: 'Name as written', phone: 'title', cell: NameCell, ...by('name') },
    { key: 'where', header: 'Written as', phone: 'second', cell: WhereCell },
    {
      key: 'rows',
      header: 'Rows',
      phone: 'line',
      phoneLabel: 'Rows',
      align: 'end',
      nowrap: true,
      cell: ({ rows }) => formatCount(rows),
      ...by('rows', true),
    },
    {
      key: 'contracts',
      header: 'Contracts',
      phone: 'hidden',
      align: 'end',
      cell: ContractsCell,
      ...by('contracts', true),
    },
    {
      key: 'value',
      header: 'Amount',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: AmountCell,
      ...by('value', true),
    },
  ]
}

/** Where the rows with a name stand. */
function rowsHref({ kind, name, dataset }: UnmatchedRow): string {
  const of = { dataset: [dataset.slug] }
  if (kind === 'vendor') return listHref(partnershipsList, { ...of, vendor: name })
  return listHref(contractsList, {
    ...of,
    unmatched: [kind],
    ...(kind === 'buyer' ? { buyer: name } : { recipient: name }),
  })
}

function NameCell(row: UnmatchedRow) {
  return (
    <a href={rowsHref(row)} className="[overflow-wrap:anywhere]">
      {row.name}
    </a>
  )
}

function WhereCell({ kind, country, dataset }: UnmatchedRow) {
  return (
    <>
      {unmatchedKindWords[kind]}
      {country && `, ${countryName(country)}`}
      <small>{dataset.title}</small>
    </>
  )
}

function ContractsCell({ kind, contracts, shared }: UnmatchedRow) {
  if (kind === 'vendor') return <span className="text-soft">none: listed</span>
  return (
    <>
      {formatCount(contracts)}
      {shared > 0 && (
        <small>
          {shared === contracts
            ? 'shared with others'
            : `${formatCounted(shared, 'is', 'are')} shared with others`}
        </small>
      )}
    </>
  )
}

function AmountCell({ sums, shared }: UnmatchedRow) {
  if (sums.length > 0) return <UnmatchedSums sums={sums} />
  return <span className="text-soft">{shared > 0 ? 'not told apart' : 'not given'}</span>
}

import { type Column, DataTable } from '@/components/ui/data-table'
import { Money } from '@/components/ui/money'
import { Note } from '@/components/ui/note'
import { formatCount } from '@/lib/domain/format-number'
import type { contractKindWords } from '@/lib/domain/words'
import type { ContractSum } from '@/lib/queries/lists/contract-sums'
import { changedHref, rowsQuery } from '@/lib/search-params/address'
import { type ContractView, contractsPage } from '@/lib/search-params/pages'

type ContractSumsProps = {
  sums: readonly ContractSum[]
  filters: ContractView
  /** The answer that they are of. */
  answer: object
}

/** So many sums stand above the rows on a wide screen; more are unfolded. */
const shownAtOnce = 4

const plurals = {
  award: 'Awards',
  order: 'Orders',
  grant: 'Grants',
  subaward: 'Subawards',
  bid: 'Bids',
} as const satisfies Record<keyof typeof contractKindWords, string>

/** What the contracts that match come to: apart by kind and currency, each sum a link to its rows. */
export function ContractSums({ sums, filters, answer }: ContractSumsProps) {
  if (sums.length === 0) return null
  const inYears = sums.some(({ in_years }) => in_years !== null)
  const columns: Column<ContractSum>[] = [
    {
      key: 'kind',
      header: 'Sums of what matches',
      phone: 'title',
      cell: ({ kind, currency }) => (
        <>
          <a
            href={changedHref(contractsPage, filters, {
              kind: [kind],
              currency: currency === null ? [] : [currency],
            })}
          >
            {plurals[kind]}
            {currency && ` in ${currency}`}
          </a>
          {kind === 'bid' && <small>competed for, not spent</small>}
        </>
      ),
    },
    {
      key: 'count',
      header: 'Contracts',
      phone: 'line',
      phoneLabel: 'Contracts',
      align: 'end',
      cell: ({ count }) => formatCount(count),
    },
    {
      key: 'amount',
      header: 'Amount',
      phone: 'aside',
      align: 'end',
      nowrap: true,
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
    },
  ]
  const yearsColumn: Column<ContractSum> = {
    key: 'years',
    header: 'Of it in the years chosen',
    phone: 'line',
    phoneLabel: 'In the years chosen',
    align: 'end',
    cell: ({ in_years, currency }) => <Money amount={in_years} currency={currency} />,
  }
  return (
    <details
      className={`sums ${sums.length > shownAtOnce ? '' : 'sums-shown wide:mb-6 '}max-w-[46rem] open:mb-2 wide:open:mb-6`}
    >
      <summary className="facet-link text-blue underline">
        {sums.length === 1 ? 'What these come to' : `What these come to, in ${sums.length} sums`}
      </summary>
      <DataTable
        caption="Sums of the contracts that match, by kind and currency"
        columns={inYears ? [...columns, yearsColumn] : columns}
        rows={sums}
        rowKey={({ kind, currency }) => `${kind} ${currency}`}
        answer={answer}
      />
      <p className="reach screen-only mt-2 text-small">
        <a href={`/counted/contracts?${rowsQuery(contractsPage, filters)}#sums`}>how these sums were made</a>
      </p>
      <OddAmounts sums={sums} filters={filters} />
    </details>
  )
}

const oddities = [
  {
    word: 'negative',
    key: 'negative',
    says: 'negative: more was taken back than was obligated in the years the ledger holds',
  },
  {
    word: 'zero',
    key: 'zero',
    says: 'zero: the actions held change dates or terms and no money, or cancel each other out',
  },
  {
    word: 'not-given',
    key: 'not_given',
    says: 'without an amount: the source gives none, and none is added',
  },
] as const

/** Explains amounts that look wrong and are not, each with its rows. */
function OddAmounts({ sums, filters }: Omit<ContractSumsProps, 'answer'>) {
  const counted = oddities
    .map((oddity) => ({ ...oddity, count: sums.reduce((total, sum) => total + sum[oddity.key], 0) }))
    .filter(({ count }) => count > 0)
  if (counted.length === 0) return null
  return (
    <Note>
      {counted.map(({ word, says, count }) => (
        <p key={word}>
          <a href={changedHref(contractsPage, filters, { amount: [word] })}>{formatCount(count)}</a> {says}.
        </p>
      ))}
    </Note>
  )
}

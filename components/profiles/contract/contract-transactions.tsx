import type { Column } from '@/components/ui/data-table'
import { Downloads } from '@/components/ui/downloads'
import { Money } from '@/components/ui/money'
import { ProofLink } from '@/components/ui/proof-link'
import { Section } from '@/components/ui/section'
import { Unknown } from '@/components/ui/unknown'
import { addressOf } from '@/lib/domain/addresses'
import { formatDay } from '@/lib/domain/format-date'
import { formatCount, formatCounted } from '@/lib/domain/format-number'
import { shorten } from '@/lib/domain/shorten'
import type { ContractDetail, TransactionItem } from '@/lib/queries/profiles/contract-detail'
import { transactionsAddress } from '@/lib/search-params/transactions'
import { FirstRows } from '../first-rows'
import { amountMeaning } from './contract-words'

/** As many stand open; an award can have hundreds. */
const transactionsOpen = 40

const columns: readonly Column<TransactionItem>[] = [
  {
    key: 'date',
    header: 'Date',
    phone: 'title',
    nowrap: true,
    cell: ({ actionOn, fiscalYear }) => (
      <>
        {actionOn ? formatDay(actionOn) : <Unknown>date not given</Unknown>}
        {fiscalYear !== null && <small>fiscal year {fiscalYear}</small>}
      </>
    ),
  },
  {
    key: 'modification',
    header: 'Modification',
    phone: 'line',
    phoneLabel: 'Modification',
    cell: ({ modification }) => modification ?? <Unknown>none given</Unknown>,
  },
  {
    key: 'description',
    header: 'What for, as written',
    phone: 'second',
    cell: ({ description, lastListed }) => (
      <>
        <span className="block max-w-[60ch]">
          {description ? shorten(description, 400) : <Unknown>not given</Unknown>}
        </span>
        {lastListed && <small className="line">no longer listed, last on {formatDay(lastListed)}</small>}
      </>
    ),
  },
  {
    key: 'amount',
    header: 'Amount',
    phone: 'aside',
    align: 'end',
    cell: ({ amount, currency }) => (
      <>
        <Money amount={amount} currency={currency} />
        {amountMeaning(amount) && <small>{amountMeaning(amount)}</small>}
      </>
    ),
  },
  {
    key: 'proof',
    header: 'Proof',
    phone: 'proof',
    cell: ({ rowId, modification }) => (
      <ProofLink kind="row" href={addressOf.evidence(rowId)} of={`modification ${modification}`} />
    ),
  },
]

/** Every action on a contract that the ledger holds; their sum is the amount shown. */
export function ContractTransactions({ contract }: { contract: ContractDetail }) {
  const { transactions, transactionsHeld, transactionSum, currency } = contract
  if (transactions.length === 0) return null
  return (
    <Section
      title="Transactions held"
      id="transactions"
      note="A negative amount takes back what was obligated before; zero changes the terms and no money. What happened before the register’s first year is not here."
    >
      <FirstRows
        first={transactionsOpen}
        caption="Transactions, the oldest first"
        columns={columns}
        rows={transactions}
        rowKey={({ rowId }) => rowId}
      />
      {transactionsHeld > transactions.length && (
        <p className="pt-2 text-soft">
          The first {formatCount(transactions.length)} of {formatCount(transactionsHeld)}; the sum is of all.
        </p>
      )}
      <p className="pt-2 text-right">
        Sum: <Money amount={transactionSum} currency={currency} />
      </p>
      <Downloads
        name={transactionsAddress.name}
        query={`contract=${contract.id}`}
        label={`Download ${formatCounted(transactionsHeld, 'transaction', 'transactions')}`}
        hasApi={false}
      />
    </Section>
  )
}

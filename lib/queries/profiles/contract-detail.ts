import { cache } from 'react'
import { reader } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { type Cell, cellsOf } from '@/lib/queries/evidence/row-cells'
import { citationOrder, citationSelect } from './citations'
import { type RecipientWritten, recipientsOf } from './recipients'

const named = { select: { slug: true, name: true } } as const
const dataset = { select: { slug: true, title: true, publisher: true, version: true } } as const

/** A framework can have thousands; its page says how many more there are. */
const transactionsShown = 500

const contractSelect = {
  id: true,
  kind: true,
  identifier: true,
  displayNumber: true,
  description: true,
  amount: true,
  currency: true,
  amountNote: true,
  signedEarliest: true,
  signedLatest: true,
  signedText: true,
  lastActionOn: true,
  transactionCount: true,
  buyerName: true,
  recipientName: true,
  recipients: true,
  throughReseller: true,
  file: true,
  line: true,
  rowId: true,
  cells: true,
  lastListed: true,
  run: { select: { id: true, startedAt: true } },
  createdVersion: true,
  updatedVersion: true,
  buyerAgency: named,
  recipientCompany: named,
  dataset,
  companies: {
    select: {
      role: true,
      words: true,
      wordsField: true,
      company: { select: { id: true, slug: true, name: true } },
      partnershipId: true,
    },
    orderBy: [{ role: 'asc' }, { company: { name: 'asc' } }],
  },
  transactions: {
    select: {
      rowId: true,
      modification: true,
      actionOn: true,
      fiscalYear: true,
      amount: true,
      currency: true,
      description: true,
      file: true,
      line: true,
      lastListed: true,
      dataset: { select: { slug: true, title: true } },
    },
    orderBy: [{ actionOn: { sort: 'asc', nulls: 'first' } }, { modification: 'asc' }, { rowId: 'asc' }],
    take: transactionsShown,
  },
  citations: { select: citationSelect, orderBy: citationOrder },
} satisfies Prisma.ContractSelect

type ContractRecord = Prisma.ContractGetPayload<{ select: typeof contractSelect }>
type TransactionRecord = ContractRecord['transactions'][number]

/** One action on a contract; `amount` is a decimal string. */
export type TransactionItem = Omit<TransactionRecord, 'amount'> & { amount: string }

/** A contract as its page shows it. `amount` is a decimal string. */
export type ContractDetail = Omit<ContractRecord, 'amount' | 'transactions' | 'cells' | 'recipients'> & {
  amount: string | null
  /** Several where the record does not say how much goes to whom. */
  recipients: RecipientWritten[]
  transactions: TransactionItem[]
  /** The cells of its own row, in registers that write a row a contract. */
  cells: Cell[] | null
  /** Transactions held; `transactions` are the first of them. */
  transactionsHeld: number
  /** Sum of the transactions held, as a decimal string; null where there are none. */
  transactionSum: string | null
}

/** A contract with its parties, its transactions and its evidence; null when there is none of that id. */
export const contractDetail = cache(async (id: string): Promise<ContractDetail | null> => {
  const [contract, { _sum, _count }] = await Promise.all([
    reader.contract.findUnique({ where: { id }, select: contractSelect }),
    reader.contractTransaction.aggregate({ where: { contractId: id }, _sum: { amount: true }, _count: true }),
  ])
  if (!contract) return null
  return {
    ...contract,
    recipients: recipientsOf(contract.recipients, contract.recipientName),
    cells: contract.cells === null ? null : cellsOf(contract.cells),
    amount: contract.amount?.toFixed(2) ?? null,
    transactions: contract.transactions.map((item) => ({ ...item, amount: item.amount.toFixed(2) })),
    transactionsHeld: _count,
    transactionSum: _sum.amount?.toFixed(2) ?? null,
  }
})

import { Money } from '@/components/ui/money'
import { Note } from '@/components/ui/note'
import { Section } from '@/components/ui/section'
import { formatCounted } from '@/lib/domain/format-number'
import type { ContractDetail } from '@/lib/queries/profiles/contract-detail'

/** The note's own words for what stands above it with a link. */
const sumSentence = /^Sum of the [^.]*\.\s*/

/** A contract's amount, and how it came about. */
export function ContractAmount({ contract }: { contract: ContractDetail }) {
  const { kind, amount, currency, amountNote, transactionsHeld } = contract
  const isSum = transactionsHeld > 0 && contract.rowId === null
  const note = isSum ? amountNote?.replace(sumSentence, '') : amountNote
  return (
    <Section title={kind === 'bid' ? 'What is competed for' : 'Amount'} id="amount" rule="light">
      <p className="font-serif text-[clamp(1.75rem,8vw,2.375rem)] leading-[1.1] font-[560] tracking-[-0.02em]">
        <Money amount={amount} currency={currency} />
      </p>
      {isSum && (
        <p className="reach text-table text-soft">
          Sum of the{' '}
          <a href="#transactions">{formatCounted(transactionsHeld, 'transaction', 'transactions')} held</a>
        </p>
      )}
      {note && <p className="mt-1 max-w-[62ch] text-table text-soft">{note}</p>}
      {kind === 'bid' && <Note>A bid is not an award: nobody has received this money by it.</Note>}
      {kind === 'subaward' && (
        <Note>A subaward’s money is part of a prime award’s. The two are never added together.</Note>
      )}
      {amount?.startsWith('-') && (
        <Note>
          More was taken back than was obligated in the transactions held: what was obligated before them is
          not in the ledger.
        </Note>
      )}
      <SumDiffers contract={contract} />
    </Section>
  )
}

/** A sum that is not the amount shown is a fault, and is said; where the register gives an amount of its own, both are its own. */
function SumDiffers({ contract: { amount, transactionSum, currency, rowId } }: { contract: ContractDetail }) {
  if (transactionSum === null || transactionSum === amount) return null
  return (
    <Note tone={rowId === null ? 'con' : 'plain'}>
      The transactions held add up to <Money amount={transactionSum} currency={currency} />, which is not the
      amount above
      {rowId !== null &&
        ': that is what the register’s row of the contract says, also of actions that are not held'}
      .
    </Note>
  )
}

import { Money } from '@/components/ui/money'
import { contractKindWords } from '@/lib/domain/words'
import type { UnmatchedSum } from '@/lib/queries/unmatched'

/** Sums of contracts, apart by kind and currency; what kind is said where there are several. */
export function UnmatchedSums({ sums }: { sums: readonly UnmatchedSum[] }) {
  return sums.map(({ kind, currency, amount }) => (
    <span key={`${kind} ${currency}`} className="block">
      <Money amount={amount} currency={currency} compact />
      {sums.length > 1 && <small className="inline"> {contractKindWords[kind].toLowerCase()}s</small>}
    </span>
  ))
}

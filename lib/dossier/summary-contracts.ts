import { formatMoney } from '@/lib/domain/format-money'
import { formatCounted } from '@/lib/domain/format-number'

/** What the summary says of contracts is made of. Amounts are decimal strings. */
export type ContractFacts = {
  /** All but bids. */
  held: number
  bids: number
  sums: readonly {
    kind: string
    currency: string | null
    count: number
    amount: string | null
    role: 'recipient' | 'technology' | null
  }[]
}

/** How many contracts, and what they come to: nothing is added across roles, kinds or currencies. */
export function contractsOf({ held, bids, sums }: ContractFacts): string {
  const bid =
    bids > 0
      ? ` ${formatCounted(bids, 'bid', 'bids')}, in which nothing is awarded, ${bids === 1 ? 'is' : 'are'} in no sum.`
      : ''
  if (held === 0)
    return `The ledger holds no contract: the registers that were loaded name none, which is not the same as none.${bid}`
  const parts = sums.map(sumText)
  const apart = parts.length > 1 ? ' These sums are never added to one another.' : ''
  return `It holds ${formatCounted(held, 'contract', 'contracts')}: ${parts.join('; ')}.${apart}${bid}`
}

const roleWords = { recipient: ' as recipient', technology: ' through resellers, who received the money' }

function sumText({ kind, currency, count, amount, role }: ContractFacts['sums'][number]): string {
  const what = formatCounted(count, kind, `${kind}s`)
  const money = amount !== null && currency !== null ? formatMoney(amount, currency) : 'amounts not given'
  return `${what}${role ? roleWords[role] : ''}, ${money}`
}

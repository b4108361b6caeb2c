import { formatMoney } from '@/lib/domain/format-money'

type MoneyProps = { amount: string | null; currency: string | null; compact?: boolean }

/** An amount in its currency, or that none is given. `amount` is a decimal string, `currency` an ISO 4217 code. */
export function Money({ amount, currency, compact = false }: MoneyProps) {
  if (amount === null || currency === null) return <span className="text-soft">amount not given</span>
  return (
    <data value={`${amount} ${currency}`} className="whitespace-nowrap">
      {formatMoney(amount, currency, { compact })}
    </data>
  )
}

export type MoneyFormat = { compact?: boolean }

// Newspapers write £460m and $10bn; Intl writes £460M and $10B.
const compactUnits: Record<string, string> = { K: 'k', M: 'm', B: 'bn', T: 'tn' }

/**
 * An amount with its currency: `$1,234.50`, `£460m` when compact, `−$20`.
 * @param amount a decimal string as PostgreSQL writes numerics; it never becomes a float, so no digit is lost
 * @param currency an ISO 4217 code
 * @throws RangeError when the amount is no decimal or the currency is none
 */
export function formatMoney(amount: string, currency: string, { compact = false }: MoneyFormat = {}): string {
  if (!isDecimal(amount)) throw new RangeError(`Not a decimal amount: ${amount}`)
  if (!compact) return formatter(currency, {}).format(amount).replace('-', '−')
  return formatter(currency, { notation: 'compact', maximumSignificantDigits: 3 })
    .formatToParts(amount)
    .map(({ type, value }) => {
      if (type === 'minusSign') return '−'
      return type === 'compact' ? (compactUnits[value] ?? value) : value
    })
    .join('')
}

/** Made once for each currency: to make one takes as long as to write a hundred amounts. */
const formatters = new Map<string, Intl.NumberFormat>()

function formatter(currency: string, manner: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${currency} ${manner.notation}`
  const made =
    formatters.get(key) ??
    new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
      ...manner,
    })
  formatters.set(key, made)
  return made
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}

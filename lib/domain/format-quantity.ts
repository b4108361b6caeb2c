import { formatMoney } from './format-money'

const grouped = new Intl.NumberFormat('en-US')

/**
 * A claim's or figure's number without its unit: `5,000`, `£460m`, `$10bn`.
 * @param quantity a decimal string; it never becomes a float
 * @param currency an ISO 4217 code where the number is an amount of money
 */
export function formatQuantity(quantity: string, currency: string | null): string {
  if (currency) return formatMoney(quantity, currency, { compact: true })
  const [whole = '0', fraction = ''] = quantity.split('.')
  const decimals = fraction.replace(/0+$/, '')
  return grouped.format(BigInt(whole)).replace('-', '−') + (decimals && `.${decimals}`)
}

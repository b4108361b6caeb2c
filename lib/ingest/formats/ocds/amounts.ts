import { isCurrency } from './currencies'
import { isTree, textAt } from './tree'

/** Digits that the ledger's amounts hold before the point. */
const WHOLE = /^([+-]?)(\d{1,18})(?:\.(\d+))?$/

/**
 * A JSON number, or a decimal that a publisher writes as text, with two decimals; a third one is rounded half away from zero. Null for
 * anything else, and for numbers so large that JSON does not hold them exactly.
 */
export function readDecimal(value: unknown): { amount: string; rounded: boolean } | null {
  if (typeof value === 'number') {
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return null
    const text = String(value)
    return readDecimal(text.includes('e') ? value.toFixed(10) : text)
  }
  const match = typeof value === 'string' ? WHOLE.exec(value.trim()) : null
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const up = (decimals[2] ?? '0') >= '5' ? 1n : 0n
  const hundredths = BigInt(whole + decimals.slice(0, 2).padEnd(2, '0')) + up
  const digits = String(hundredths).padStart(3, '0')
  if (digits.length > 20) return null
  const minus = sign === '-' && hundredths > 0n ? '-' : ''
  return {
    amount: `${minus}${digits.slice(0, -2)}.${digits.slice(-2)}`,
    rounded: /[1-9]/.test(decimals.slice(2)),
  }
}

/** Money as a record can hold it, and what is to be said of it. */
export type Money = { amount: string | null; currency: string | null; note: string }

/** The money of a `value`. What says no amount (0, or one without a currency) is none, with a note that keeps it. */
export function readMoney(value: unknown): Money {
  const given = isTree(value) ? value['amount'] : undefined
  const read = readDecimal(given)
  const currency = textAt(value, 'currency').toUpperCase()
  if (!read) return { amount: null, currency: null, note: 'The register gives no amount.' }
  if (read.amount === '0.00')
    return { amount: null, currency: null, note: 'The register gives 0, which says no amount.' }
  if (!isCurrency(currency))
    return { amount: null, currency: null, note: `The register gives ${String(given)} without a currency.` }
  const note = read.rounded ? `Rounded from ${String(given)}.` : ''
  return { amount: read.amount, currency, note }
}

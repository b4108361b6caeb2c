import { readAmount } from '../usaspending/values'

/** Signs and codes of currencies around a number. */
const CURRENCY = /^([-−+(]?)\s*(?:[A-Z]{3}|[$£€¥])?\s*([-−+]?)|\s*(?:[A-Z]{3}|[$£€¥])(?=\)?$)/gu

/**
 * A decimal as PostgreSQL reads it, of `-1234.5`, `£1,234.50`, `1.234,50 €` (with `comma`), `1 234,50`, `(1234.50)` or `1234.50-`; null for
 * anything else. What groups the digits must do so by three.
 */
export function readMoney(text: string, decimal: 'point' | 'comma'): string | null {
  const [point, group] = decimal === 'comma' ? [',', '.'] : ['.', ',']
  const bare = text.trim().replace(CURRENCY, '$1$2').replaceAll('−', '-')
  const negative = /^\((.*)\)$/.exec(bare)?.[1] ?? /^([^-]+)-$/.exec(bare)?.[1]
  const number = (negative ?? bare).replace(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?:\D|$))/gu, '')
  const [whole = '', fraction, ...more] = number.split(point)
  if (more.length > 0 || fraction?.includes(group)) return null
  const grouped = whole.includes(group)
  if (grouped && !new RegExp(`^[+-]?\\d{1,3}(?:\\${group}\\d{3})+$`).test(whole)) return null
  return readAmount(
    `${negative === undefined ? '' : '-'}${whole.replaceAll(group, '')}${fraction === undefined ? '' : `.${fraction}`}`,
  )
}

import { readDecimal } from '../ocds/amounts'
import { instant } from '../ocds/dates'

/** A decimal of two places of `1234.5`, `£1,234.50` or `1,234`; null where none stands, undefined where it cannot be read. */
export function readPounds(text: string): string | null | undefined {
  if (text === '') return null
  const plain = text.replace(/^£\s?|^GBP\s|\sGBP$/i, '')
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  const read = readDecimal(digits)
  return read && !read.rounded ? read.amount : undefined
}

/** `11/09/2026`, `11/09/2026 12:00`: the day first, as in the United Kingdom. */
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?$/

/** When a notice was published, as an instant that orders as text; null where it is no date. */
export function readPublished(text: string): string | null {
  const [, day = '', month = '', year = '', time = '00:00'] = DAY_FIRST.exec(text) ?? []
  if (!year) return instant(text)
  return instant(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${time.padStart(5, '0')}`)
}

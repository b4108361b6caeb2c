import { isoDay } from '@/lib/domain/partial-date'

/** The most that the ledger's amounts hold: 18 digits before the point. */
const AMOUNT = /^([+-]?)(\d{1,18})(?:\.(\d{0,2})0*)?$/

/** A decimal as PostgreSQL reads it, of `-1234.5`, `$1,234.50` or `(1234.50)`; null for anything else. It never becomes a float. */
export function readAmount(text: string): string | null {
  let match = AMOUNT.exec(text)
  if (!match) {
    const plain = text.replace(/^\((.*)\)$/, '-$1').replace(/^(-?)\$/, '$1')
    match = AMOUNT.exec(/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain)
  }
  if (!match) return null
  const [, sign, whole, cents = ''] = match
  return `${sign === '-' ? '-' : ''}${whole}.${cents.padEnd(2, '0')}`
}

/** An ISO day of `2021-09-28`, the same with a time, or `9/28/2021` (the register writes the month first); null for anything else. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.+Z-]*)?$/.exec(text)
  if (iso) return validDay(iso[1], iso[2], iso[3])
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  return us ? validDay(us[3], us[1], us[2]) : null
}

function validDay(year = '', month = '', day = ''): string | null {
  if (year < '1789' || year > '2199') return null
  if (month >= '01' && month <= '12' && day >= '01' && day <= '28' && day.length === 2 && month.length === 2)
    return `${year}-${month}-${day}`
  try {
    return isoDay(Number(year), Number(month), Number(day))
  } catch {
    return null
  }
}

/** The United States federal fiscal year of an ISO day: October to September, named by the year it ends in. */
export function fiscalYearOf(day: string): number {
  return Number(day.slice(0, 4)) + (day.slice(5, 7) >= '10' ? 1 : 0)
}

import { parsePartialDate } from '@/lib/domain/partial-date'

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2}))?)?$/

/**
 * The instant of a release's date, written so that the order of the texts is the order in time: in UTC, with nine decimals. A date
 * without a zone is taken as UTC, one without a time as its first moment. Null for anything else.
 */
export function instant(text: string): string | null {
  const match = INSTANT.exec(text.trim())
  if (!match) return null
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', , sign, ...zone] = match
  const [hours, minutes] = zone.map(Number)
  const parts = [year, month, day, hour, minute, second].map(Number)
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts
  const time = Date.UTC(y, mo - 1, d, h, mi, Math.min(s, 59))
  if (y < 1900 || new Date(Date.UTC(y, mo - 1, d)).getUTCDate() !== d || mo > 12 || h > 23 || mi > 59)
    return null
  const offset = sign ? ((hours ?? 0) * 60 + (minutes ?? 0)) * (sign === '-' ? -1 : 1) : 0
  return `${new Date(time - offset * 60_000).toISOString().slice(0, 19)}.${fraction.padEnd(9, '0')}Z`
}

/** The first and the last day that a date leaves open, as ISO days, and its spelling where it is no day. */
export type Dated = { earliest: string; latest: string; text: string | null }

/** What publishers write where they have no date. */
const NO_DATE = /^(?:0001-01-01|0000-00-00)/

/**
 * A date of an award, a contract or a tender: the day as written, whatever the zone; a month or a year where no more is given.
 * Null where there is none, undefined where it cannot be read.
 */
export function readDated(text: string): Dated | null | undefined {
  if (text === '' || NO_DATE.test(text)) return null
  const [, written] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[Tt ]\d{2}:\d{2}.*)?$/.exec(text) ?? []
  if (!written || written < '1789' || written > '2200') return undefined
  try {
    const { earliest, latest } = parsePartialDate(written)
    return earliest && latest ? { earliest, latest, text: earliest === latest ? null : text } : undefined
  } catch {
    return undefined
  }
}

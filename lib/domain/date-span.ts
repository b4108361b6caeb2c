import { interval } from './partial-date'

/** First and last day that a date can mean, as ISO days. */
export type Span = { earliest: string; latest: string }

/** The years that a register can speak of; no more than a hundred, so that two digits mean one of them. */
export type Years = { first: number; last: number }

/** Days between day 0 of a spreadsheet's calendar and 1970-01-01. */
const SPREADSHEET_EPOCH = 25_569

const MILLISECONDS_PER_DAY = 86_400_000

/** A year, month or day within the years, or null where the digits are none. Two digits are the year of these that ends in them. */
export function spanOf(years: Years, year: string, month?: string, day?: string): Span | null {
  const full = year.length === 2 ? ofTwoDigits(Number(year), years) : Number(year)
  try {
    const span = interval(full, month ? Number(month) : undefined, day ? Number(day) : undefined)
    if (full >= years.first && full <= years.last) return span
    return day ? yearTurnedDay(span.earliest, years) : null
  } catch {
    return null
  }
}

function ofTwoDigits(digits: number, { first }: Years): number {
  const century = first - (first % 100)
  return digits >= first % 100 ? century + digits : century + 100 + digits
}

/** The day that a spreadsheet's number means (`43831` is 2020-01-01), where it lies within the years. */
export function serialDay(serial: string, years: Years): Span | null {
  const date = new Date((Math.floor(Number(serial)) - SPREADSHEET_EPOCH) * MILLISECONDS_PER_DAY)
  return spanOf(
    years,
    String(date.getUTCFullYear()),
    String(date.getUTCMonth() + 1),
    String(date.getUTCDate()),
  )
}

/**
 * The year that a spreadsheet shows as a day of 1905: a cell with the number 2020, given the form of a date, reads 12 July 1905,
 * for that is the calendar's day 2020.
 */
function yearTurnedDay(day: string, years: Years): Span | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY + SPREADSHEET_EPOCH
  return serial >= years.first && serial <= years.last ? interval(serial) : null
}

/** The least span that covers all of these; null where there is none. */
export function cover(spans: readonly (Span | null)[]): Span | null {
  const real = spans.filter((span) => span !== null)
  const earliest = real.map((span) => span.earliest).sort()[0]
  const latest = real
    .map((span) => span.latest)
    .sort()
    .at(-1)
  return earliest && latest ? { earliest, latest } : null
}

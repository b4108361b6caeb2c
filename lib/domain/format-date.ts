import {
  type CalendarDay,
  calendarDay,
  dayNumber,
  isFirstOfMonth,
  isFirstOfYear,
  isLastOfMonth,
  isLastOfYear,
} from './calendar-day'

/** How the ledger says that no source gives a date. */
export const dateNotGiven = 'date not given'

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** A day as the ledger writes it: `28 Aug 2019` (UTC). */
export function formatDay(date: Date): string {
  return dayText(calendarDay(date))
}

/** A month as the ledger writes it: `Aug 2019` (UTC). */
export function formatMonth(date: Date): string {
  return monthText(calendarDay(date))
}

/**
 * A partial date, as precise as its source: `2019`, `Aug 2019`, `28 Aug 2019`, `2017 – 2019`, `20 or 21 Aug 2020`,
 * `by Aug 2020` when only the latest day is known, `2016 or later` when only the earliest is.
 * @param earliest the first day it can have been, a UTC calendar day
 * @param latest the last day it can have been
 * @throws RangeError when the earliest day is after the latest, or a date is invalid
 */
export function formatPartialDate(earliest: Date | null, latest: Date | null): string {
  if (earliest && latest) return formatInterval(calendarDay(earliest), calendarDay(latest))
  if (latest) return `by ${endText(calendarDay(latest))}`
  if (earliest) return `${startText(calendarDay(earliest))} or later`
  return dateNotGiven
}

/** The machine's spelling for `<time>`: `2019`, `2019-08`, `2019-08-28`; null where one value cannot say it. */
export function partialDateValue(earliest: Date | null, latest: Date | null): string | null {
  if (!earliest || !latest) return null
  const [from, to] = [calendarDay(earliest), calendarDay(latest)]
  const iso = earliest.toISOString()
  if (dayNumber(from) === dayNumber(to)) return iso.slice(0, 10)
  if (from.year !== to.year || !isFirstOfMonth(from) || !isLastOfMonth(to)) return null
  if (from.month === to.month) return iso.slice(0, 7)
  return isFirstOfYear(from) && isLastOfYear(to) ? iso.slice(0, 4) : null
}

function formatInterval(from: CalendarDay, to: CalendarDay): string {
  const days = dayNumber(to) - dayNumber(from)
  if (days < 0)
    throw new RangeError(`The earliest day, ${dayText(from)}, is after the latest, ${dayText(to)}`)
  if (days === 0) return dayText(from)
  if (isFirstOfYear(from) && isLastOfYear(to)) {
    return from.year === to.year ? `${from.year}` : `${from.year} – ${to.year}`
  }
  if (isFirstOfMonth(from) && isLastOfMonth(to)) {
    return sameMonth(from, to) ? monthText(from) : `${monthStart(from, to)} – ${monthText(to)}`
  }
  return `${dayStart(from, to)} ${days === 1 ? 'or' : '–'} ${dayText(to)}`
}

const sameMonth = (a: CalendarDay, b: CalendarDay) => a.year === b.year && a.month === b.month
const monthName = (day: CalendarDay) => months[day.month - 1] ?? ''
const monthText = (day: CalendarDay) => `${monthName(day)} ${day.year}`
const dayText = (day: CalendarDay) => `${day.day} ${monthText(day)}`

function endText(day: CalendarDay): string {
  if (isLastOfYear(day)) return `${day.year}`
  return isLastOfMonth(day) ? monthText(day) : dayText(day)
}

function startText(day: CalendarDay): string {
  if (isFirstOfYear(day)) return `${day.year}`
  return isFirstOfMonth(day) ? monthText(day) : dayText(day)
}

/** The first month of an interval, without the year that its end repeats. */
function monthStart(from: CalendarDay, to: CalendarDay): string {
  return from.year === to.year ? monthName(from) : monthText(from)
}

/** The first day of an interval, without what its end repeats. */
function dayStart(from: CalendarDay, to: CalendarDay): string {
  if (sameMonth(from, to)) return `${from.day}`
  return from.year === to.year ? `${from.day} ${monthName(from)}` : dayText(from)
}

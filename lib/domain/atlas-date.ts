import { interval, isoDay, type PartialDate } from './partial-date'

/** A date as the Atlas of Surveillance writes it. `understood` is false where the text stands but says no date that can be decided. */
export type AtlasDate = PartialDate & { understood: boolean }

type Span = { earliest: string; latest: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Days between 1970-01-01 and the day 0 of Excel's calendar. */
const EXCEL_EPOCH = 25_569

/** Years that the register can speak of: two digits are of this century, a year outside is a typing error. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2030

/**
 * Each form that the register's columns are written in, and what it says. Month before day, as in the United States.
 * A form that gives less than a date (a day and a year without the month) is as wide as what it leaves open.
 */
const FORMS: [RegExp, (...parts: string[]) => Span | null][] = [
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/, (month, day, year) => on(year, month, day)],
  [/^(\d{1,2})\/(\d{1,2}),\s?(\d{4})$/, (month, day, year) => on(year, month, day)],
  [/^(\d{1,2})\/(\d{1,2})\/\s(\d{4})$/, (month, day, year) => on(year, month, day)],
  [/^(\d{4})-(\d{2})-(\d{2})$/, (year, month, day) => on(year, month, day)],
  [/^([a-z]+) (\d{1,2}), (\d{4})$/i, (month, day, year) => on(year, monthNumber(month), day)],
  [/^(\d{1,2}) ([a-z]+) (\d{4})$/i, (day, month, year) => on(year, monthNumber(month), day)],
  [/^(\d{1,2})\/(\d{4})$/, (month, year) => on(year, month)],
  [/^(\d{4})$/, (year) => on(year)],
  [/^\d{1,2}, (\d{4})$/, (year) => on(year)],
  [/^(\d{4})[-/](\d{4})$/, (from, to) => years(from, to)],
  [/^(\d{4})[-/](\d{2})$/, (from, to) => years(from, `20${to}`)],
  [/^(\d{5})$/, (serial) => excelDay(serial)],
]

/**
 * Reads a date of the Atlas of Surveillance: `12/27/2012`, `3/22/18`, `05/2016`, `2017`, `2017-2019`, `2016-17` (the years
 * 2016 to 2017), `01/17,2019`, `26 Mar 2014`, `21, 2019` (some month of 2019), `43655` (a spreadsheet's number of a day).
 * What cannot be decided (`10/4`, `9/21/0206`) is an unknown date that keeps the text. Never throws.
 */
export function parseAtlasDate(cell: string): AtlasDate {
  const text = cell.trim()
  if (!text) return { earliest: null, latest: null, text: null, understood: true }
  for (const [form, read] of FORMS) {
    const match = form.exec(text)
    if (!match) continue
    const span = read(...match.slice(1))
    if (span) return { ...span, text, understood: true }
  }
  return { earliest: null, latest: null, text, understood: false }
}

/** A year, month or day of the calendar, or null where the parts are none. */
function on(year = '', month?: string, day?: string): Span | null {
  const full = Number(year.length === 2 ? `20${year}` : year)
  if (full < FIRST_YEAR || full > LAST_YEAR) return null
  try {
    return interval(full, month ? Number(month) : undefined, day ? Number(day) : undefined)
  } catch {
    return null
  }
}

function years(from = '', to = ''): Span | null {
  const [first, last] = [on(from), on(to)]
  return first && last && first.earliest < last.earliest
    ? { earliest: first.earliest, latest: last.latest }
    : null
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function excelDay(serial = ''): Span | null {
  const day = new Date((Number(serial) - EXCEL_EPOCH) * 86_400_000)
  const year = day.getUTCFullYear()
  if (year < FIRST_YEAR || year > LAST_YEAR) return null
  const iso = isoDay(year, day.getUTCMonth() + 1, day.getUTCDate())
  return { earliest: iso, latest: iso }
}

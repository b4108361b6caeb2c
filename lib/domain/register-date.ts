import type { DateOrder } from './date-order'
import { cover, type Span, serialDay, spanOf, type Years } from './date-span'
import { monthNumber } from './month-names'
import type { PartialDate } from './partial-date'

/** A date as a register writes it. `understood` is false where text stands but says no date that can be decided. */
export type RegisterDate = PartialDate & { understood: boolean }

/** How a register writes its dates. */
export type DateRules = { order: DateOrder; years?: Years }

const YEARS: Years = { first: 1990, last: 2035 }

/** No date has more signs. */
const LONGEST = 80

type Reading = (parts: string[], rules: Required<DateRules>) => Span | null

/** Each form that a date is written in, and what it says. What a form leaves open makes its span as wide. */
const FORMS: [RegExp, Reading][] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, ([y = '', , m, d], { years }) => spanOf(years, y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y = '', m, d], { years }) => spanOf(years, y, m, d)],
  [/^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/, ([a, , b, c], rules) => inOrder([a, b, c], rules)],
  [/^(\d{1,2})\/(\d{1,2})(?:, ?|\/ )(\d{4})$/, (parts, rules) => inOrder(parts, rules)],
  [/^(\d{4})(?: ?(?:[-–—/]|to) ?)(\d{4})$/, ([from = '', to = ''], { years }) => between(from, to, years)],
  [/^(\d{4})[-–/](\d{2})$/, ([y = '', other = ''], { years }) => monthOrYears(y, other, years)],
  [/^(\d{4})[-/.](\d)$/, ([y = '', m], { years }) => spanOf(years, y, m)],
  [/^(\d{1,2})[/.-](\d{4})$/, ([m, y = ''], { years }) => spanOf(years, y, m)],
  [/^(\d{4})$/, ([y = ''], { years }) => spanOf(years, y)],
  [/^\d{1,2}, (\d{4})$/, ([y = ''], { years }) => spanOf(years, y)],
  [/^(\p{L}+)\.? (\d{1,2}),? (\d{4})$/u, ([m, d, y], { years }) => inWords(y, m, d, years)],
  [/^(\d{1,2})\.?[ -](\p{L}+)\.?,?[ -](\d{4}|\d{2})$/u, ([d, m, y], { years }) => inWords(y, m, d, years)],
  [/^(\d{4})[ -](\p{L}+)\.?[ -](\d{1,2})$/u, ([y, m, d], { years }) => inWords(y, m, d, years)],
  [/^(\p{L}+)\.?,?[ -](\d{4})$/u, ([m, y], { years }) => inWords(y, m, undefined, years)],
  [/^(\p{L}+)-(\d{2})$/u, ([m, y], { years }) => inWords(y, m, undefined, years)],
  [/^(\d{4})[ -](\p{L}+)$/u, ([y, m], { years }) => inWords(y, m, undefined, years)],
  [/^(\d{5})(?:\.\d+)?$/, ([serial = ''], { years }) => serialDay(serial, years)],
]

/**
 * Reads a date as registers write it: `2017`, `2017-2019`, `2016-17` (the years 2016 to 2017), `05/2016`, `3/22/18`, `01/17,2019`,
 * `26 Mar 2014`, `2019-08-28T10:00:00Z` (the day as written, whatever the zone), `43655` (a spreadsheet's number of a day),
 * `7/12/1905` (the year 2020 in a spreadsheet's cell for days), `21, 2019` (some month of 2019). Digits are read in the order of
 * the register; where that is undecided, a part over 12 decides, and `3/4/2018` is as wide as both of its readings.
 * What cannot be decided (`10/4`, `9/21/0206`) is an unknown date that keeps the text. Never throws.
 */
export function readRegisterDate(cell: string, { order, years = YEARS }: DateRules): RegisterDate {
  const text = cell.trim()
  if (!text) return { earliest: null, latest: null, text: null, understood: true }
  const plain = text.length > LONGEST ? '' : plainDate(text)
  for (const [form, read] of FORMS) {
    const match = form.exec(plain)
    const span = match && read(match.slice(1), { order, years })
    if (span) return { ...span, text, understood: true }
  }
  return { earliest: null, latest: null, text, understood: false }
}

const TIME =
  /(?:[T ]| at )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2}))?$/i

/** Without the time of day, the day of the week, the endings of ordinals, and words between. */
function plainDate(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(TIME, '')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?=\S)/i, '')
    .replace(/^(\D*\d{1,2})(?:st|nd|rd|th)\b/i, '$1')
    .replace(/ (?:de|del|of) /gi, ' ')
    .trim()
}

/** The day that three numbers mean in the register's order. */
function inOrder([a = '', b, c = '']: (string | undefined)[], { order, years }: Required<DateRules>) {
  const monthFirst = () => spanOf(years, c, a, b)
  const dayFirst = () => spanOf(years, c, b, a)
  const yearFirst = () => (a.length === 2 && c.length === 2 ? spanOf(years, a, b, c) : null)
  if (order === 'mdy') return monthFirst()
  if (order === 'dmy') return dayFirst()
  if (order === 'ymd' && c.length === 2) return yearFirst()
  return cover([monthFirst(), dayFirst()]) ?? yearFirst()
}

function inWords(year = '', month = '', day: string | undefined, years: Years): Span | null {
  const number = monthNumber(month)
  return number ? spanOf(years, year, String(number), day) : null
}

function between(from: string, to: string, years: Years): Span | null {
  return from < to && spanOf(years, from) && spanOf(years, to)
    ? cover([spanOf(years, from), spanOf(years, to)])
    : null
}

/** `2019-08` is a month and `2016-17` two years; `2011-12` can be either, and is as wide as both. */
function monthOrYears(year: string, other: string, years: Years): Span | null {
  return cover([spanOf(years, year, other), between(year, `${year.slice(0, 2)}${other}`, years)])
}

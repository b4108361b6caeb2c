/**
 * A date as precise as its source: the first and the last day it can have been, as ISO days (`2019-08-28`).
 * Open ends are null. `text` is the source's own spelling.
 */
export type PartialDate = { earliest: string | null; latest: string | null; text: string | null }

/** No source gives it. */
export const UNKNOWN_DATE: PartialDate = { earliest: null, latest: null, text: null }

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Number of days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** An ISO day. Throws a RangeError for a day that is none (`2019-02-30`) and for years outside 1000 to 2999. */
export function isoDay(year: number, month: number, day: number): string {
  if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`${year}-${month}-${day} is no day of the calendar`)
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** First and last day of a year, a month or a day. */
export function interval(year: number, month?: number, day?: number): { earliest: string; latest: string } {
  const first = month ?? 1
  const last = month ?? 12
  return {
    earliest: isoDay(year, first, day ?? 1),
    latest: isoDay(year, last, day ?? daysInMonth(year, last)),
  }
}

/**
 * Reads the ledger's own spelling of a partial date: `2019`, `2019-08`, `2019-08-28`, an interval `2015..2019`,
 * `2020-08-20..2020-08-21`, `..2020-08` (by then) or `2016..` (from then on). Throws a RangeError that says what it saw.
 */
export function parsePartialDate(text: string): { earliest: string | null; latest: string | null } {
  const [from, to, ...more] = text.trim().split('..')
  if (from === undefined || more.length > 0) throw new RangeError(`"${text}" is no date`)
  if (to === undefined) return single(from, text)
  if (!from && !to) throw new RangeError(`"${text}" is no date: give at least one end`)
  const earliest = from ? single(from, text).earliest : null
  const latest = to ? single(to, text).latest : null
  if (earliest && latest && earliest > latest) {
    throw new RangeError(`"${text}" is no interval: it ends before it begins`)
  }
  return { earliest, latest }
}

function single(part: string, whole: string): { earliest: string; latest: string } {
  const match = DAY.exec(part.trim())
  if (!match) {
    throw new RangeError(
      `"${whole}" is no date: write 2019, 2019-08, 2019-08-28 or an interval such as 2015..2019`,
    )
  }
  const [year, month, day] = match.slice(1).map((digits) => (digits ? Number(digits) : undefined))
  return interval(year ?? 0, month, day)
}

/** Whether two partial dates can be the same: whether their intervals overlap. Open ends reach for ever. */
export function overlaps(
  a: Pick<PartialDate, 'earliest' | 'latest'>,
  b: Pick<PartialDate, 'earliest' | 'latest'>,
): boolean {
  return (a.earliest ?? '') <= (b.latest ?? '9999') && (b.earliest ?? '') <= (a.latest ?? '9999')
}

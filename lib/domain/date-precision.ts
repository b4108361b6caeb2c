import { formatPartialDate, partialDateValue } from './format-date'

/** How precisely a date is known. */
export type DatePrecision = 'unknown' | 'by' | 'from' | 'day' | 'month' | 'year' | 'interval'

const precisionOfLength: Record<number, DatePrecision> = { 4: 'year', 7: 'month', 10: 'day' }

/** How precisely a partial date is known, from its first and last possible day (UTC). */
export function datePrecision(earliest: Date | null, latest: Date | null): DatePrecision {
  if (!earliest && !latest) return 'unknown'
  if (!earliest) return 'by'
  if (!latest) return 'from'
  return precisionOfLength[partialDateValue(earliest, latest)?.length ?? 0] ?? 'interval'
}

/** When something began, in a sentence that says how precisely that is known. */
export function beganSentence(earliest: Date | null, latest: Date | null): string {
  const date = formatPartialDate(earliest, latest)
  return {
    unknown: 'No source gives when it began.',
    by: `In use ${date}, the date of the earliest evidence; the beginning is not given.`,
    from: `Began ${date}; nothing closer is given.`,
    day: `Began on ${date}.`,
    month: `Began in ${date}; the source gives no day.`,
    year: `Began in ${date}; the source gives no month.`,
    interval: `Began ${date}; the source gives nothing closer.`,
  }[datePrecision(earliest, latest)]
}

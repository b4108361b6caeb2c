/** A day of the calendar, without a time or a zone. `month` is 1 to 12. */
export type CalendarDay = { year: number; month: number; day: number }

const millisecondsPerDay = 86_400_000

/**
 * The UTC calendar day of a date.
 * @throws RangeError when the date is invalid
 */
export function calendarDay(date: Date): CalendarDay {
  if (Number.isNaN(date.getTime())) throw new RangeError('Not a date')
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Days since 1 January 1970, so that days can be subtracted. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay
}

export const isFirstOfMonth = ({ day }: CalendarDay): boolean => day === 1
export const isFirstOfYear = ({ month, day }: CalendarDay): boolean => month === 1 && day === 1
export const isLastOfYear = ({ month, day }: CalendarDay): boolean => month === 12 && day === 31

/** Whether the next day belongs to another month. */
export function isLastOfMonth(day: CalendarDay): boolean {
  const next = new Date((dayNumber(day) + 1) * millisecondsPerDay)
  return next.getUTCDate() === 1
}

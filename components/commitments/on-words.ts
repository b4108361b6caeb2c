import { formatDay } from '@/lib/domain/format-date'

/** Whether two moments lie on one UTC calendar day. */
export const sameDay = (a: Date, b: Date): boolean =>
  a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10)

/** The day as of which a state is said, at the beginning of a line: `Today`, `On 1 Jan 2021`. */
export function onWords(on: Date, today: Date): string {
  return sameDay(on, today) ? 'Today' : `On ${formatDay(on)}`
}

/** The days on which something can have been: UTC calendar days, null for an open end. */
export type PossibleDays = { earliest: Date | null; latest: Date | null }

/** Whether something is so on a day: for sure, for sure not, or it depends on a day that is not known. */
export type Certainty = 'yes' | 'no' | 'maybe'

/** Days since 1970-01-01 (UTC); an open end reaches for ever. */
export function dayBounds({ earliest, latest }: PossibleDays): { first: number; last: number } {
  return {
    first: earliest ? dayCount(earliest) : Number.NEGATIVE_INFINITY,
    last: latest ? dayCount(latest) : Number.POSITIVE_INFINITY,
  }
}

/** Days since 1970-01-01 (UTC). */
export const dayCount = (date: Date): number => Math.floor(date.getTime() / 86_400_000)

/** The day that is so many days after 1970-01-01. */
export const dayOfCount = (days: number): Date => new Date(days * 86_400_000)

/** Whether what happened on one of the days has happened by the end of `day`. */
export function happenedBy(days: PossibleDays, day: number): Certainty {
  const { first, last } = dayBounds(days)
  if (day >= last) return 'yes'
  return day < first ? 'no' : 'maybe'
}

/** A day to draw something at that happened on one of the days: their middle, or the one end that is known; null where neither is. */
export function possibleMiddle({ earliest, latest }: PossibleDays): Date | null {
  if (!earliest || !latest) return earliest ?? latest
  return dayOfCount(Math.floor((dayCount(earliest) + dayCount(latest)) / 2))
}

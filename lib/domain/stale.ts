import { type Comparator, rangeOf } from './claims'

/** What dated records count in all from a day on; ascending, a day once. */
export type DatedTotal = { day: string; total: number }

/** A number in print: first and last day on which it can have been printed, as ISO days. */
export type Printed = {
  comparator: Comparator
  quantity: string
  published: { earliest: string | null; latest: string | null }
}

/** What dated records said of a printed number. Counts are of the ends of days; two of them where the day is not known. */
export type Staleness = {
  /** The first day on which the records met the number; null when they never did. */
  reached: string | null
  /** Days between then and the printing, at least and at most; negative when it was printed before the records met it. */
  age: { least: number; most: number } | null
}

const millisecondsPerDay = 86_400_000

/** What the records count by the end of a day: the last total before the next day. */
export function totalOn(totals: readonly DatedTotal[], day: string): number {
  let found = 0
  for (const { day: from, total } of totals) {
    if (from > day) break
    found = total
  }
  return found
}

/** The first day on which the records met a number: counted as many, or more where it says "more than". Null when they never did. */
export function reachedOn(
  totals: readonly DatedTotal[],
  { comparator, quantity }: Pick<Printed, 'comparator' | 'quantity'>,
): string | null {
  const rising = comparator === 'more_than' ? 'more_than' : 'at_least'
  const { from } = rangeOf({ comparator: rising, quantity, currency: null })
  const hit = totals.find(({ total }) => from !== null && BigInt(total) * 100n >= from)
  return hit?.day ?? null
}

/** How old a number was when it was printed, by the records. */
export function staleness(totals: readonly DatedTotal[], printed: Printed): Staleness {
  const reached = reachedOn(totals, printed)
  const { earliest, latest } = printed.published
  if (!reached || !earliest || !latest) return { reached, age: null }
  return { reached, age: { least: daysBetween(reached, earliest), most: daysBetween(reached, latest) } }
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay
}

/** "12 weeks old", "of the day", "3 days ahead of the records"; the middle, where the day of printing is not known. */
export function ageWords(age: Staleness['age']): string {
  if (!age) return 'age not known'
  const days = Math.round((age.least + age.most) / 2)
  if (days === 0) return 'of the day'
  const about = age.most - age.least > 1 ? 'about ' : ''
  return days < 0 ? `${about}${spanWords(-days)} ahead of the records` : `${about}${spanWords(days)} old`
}

function spanWords(days: number): string {
  const [count, unit] =
    days < 21
      ? [days, 'day']
      : days < 120
        ? [Math.round(days / 7), 'week']
        : [Math.round(days / 30.44), 'month']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

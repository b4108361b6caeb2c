import type { CommitmentPeriod } from '@/lib/domain/commitment-history'
import { dayCount } from '@/lib/domain/possible-days'

/** A stretch of time drawn from left to right. */
export type TimeScale = {
  /** Where a day lies, in per cent of the width. */
  at: (day: Date) => number
  /** Years whose beginning lies within. */
  years: number[]
}

/** The days on which one of the states begins. */
export function turningDays(periods: readonly CommitmentPeriod[]): Date[] {
  return periods.flatMap(({ from }) => from ?? [])
}

/** A scale that holds all of the days, in whole years. */
export function timeScale(days: readonly Date[]): TimeScale {
  const years = days.map((day) => day.getUTCFullYear())
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const start = dayCount(new Date(Date.UTC(first, 0, 1)))
  const end = dayCount(new Date(Date.UTC(last + 1, 0, 1)))
  return {
    at: (day) => ((dayCount(day) - start) / (end - start)) * 100,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
  }
}

import { timelineShape } from '../definitions/commitments-timeline'
import type { TimelineData } from '../schemas'
import type { Variant } from '../types'

/** Fractional years: 2020-07-01 is about 2020.5. */
function yearOf(date: string): number {
  const year = Number(date.slice(0, 4))
  return year + (Date.parse(date) - Date.UTC(year, 0)) / (Date.UTC(year + 1, 0) - Date.UTC(year, 0))
}

export type Scale = { x(date: string): number; years: number[]; right: number }

/** The time axis: from the year of the first date to a little after today. */
export function scaleOf(data: TimelineData, variant: Variant): Scale {
  const { left, width } = timelineShape(variant)
  const right = width - 14
  const dates = data.items
    .flatMap(({ from, until }) => [from?.earliest ?? from?.latest, until?.latest ?? until?.earliest])
    .filter((d) => typeof d === 'string')
  const first = Math.floor(Math.min(...[...dates, data.asOf].map(yearOf)))
  const last = Math.max(...[...dates, data.asOf].map(yearOf)) + 0.2
  const years = Array.from({ length: Math.floor(last) - first + 1 }, (_, index) => first + index)
  return { years, right, x: (date) => left + ((yearOf(date) - first) / (last - first)) * (right - left) }
}

import { formatCount } from '@/lib/domain/format-number'
import { lines, list } from '../labels'
import type { ByStateData, Place } from '../schemas'
import type { ChartFacts, Variant } from '../types'

/** On the map, and large enough to be read: the fifty states. */
const onMap = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
)

export function placesBeside(data: ByStateData): Place[] {
  return data.places.filter((place) => !onMap.has(place.code))
}

/** Heights of the map and of the legend below it. */
export function mapShape(variant: Variant) {
  return variant === 'wide' ? { width: 720, map: 458, legend: 42 } : { width: 358, map: 232, legend: 66 }
}

/** What the map cannot show, in lines of words. */
export function besideLines(data: ByStateData, variant: Variant): string[] {
  const beside = [...placesBeside(data), ...data.others].map(
    ({ name, count }) => `${name} ${formatCount(count)}`,
  )
  return lines(beside.join(' · '), variant === 'wide' ? 95 : 46)
}

export type CountClass = { from: number; to: number }

/** At most five classes with about as many places in each; equal counts are never parted. */
export function countClasses(counts: number[]): CountClass[] {
  const sorted = [...counts].sort((a, b) => a - b)
  const starts = [0, 1, 2, 3, 4].map((fifth) => sorted[Math.floor((fifth * sorted.length) / 5)])
  const distinct = [...new Set(starts)].filter((start) => start !== undefined)
  return distinct.map((from, index) => {
    const next = distinct[index + 1]
    const to = sorted.filter((value) => next === undefined || value < next).at(-1) ?? from
    return { from, to }
  })
}

export const byStateFacts: ChartFacts<ByStateData> = {
  head(data) {
    const ranked = [...data.places].sort((a, b) => b.count - a.count)
    const top = ranked.slice(0, 3)
    return {
      title: `${list(top.map((place) => place.name))} have the most partnerships on record`,
      standfirst:
        'Partnerships of agencies in each state, in fifths of the states. Hatched: no record, which is not the same as none. Each state opens its partnerships.',
      unit: 'partnerships',
      description: `${[...ranked, ...data.others].map((place) => `${place.name} ${formatCount(place.count)}`).join(', ')}.`,
      source: data.source,
      rowsHref: data.rowsHref,
      keys: [],
    }
  },
  size(data, variant) {
    const { width, map, legend } = mapShape(variant)
    return { width, height: map + legend + 17 * besideLines(data, variant).length }
  },
  table: (data) => ({
    columns: [
      { key: 'name', label: 'State, territory or country' },
      { key: 'code', label: 'Code' },
      { key: 'count', label: 'Partnerships', kind: 'count' },
    ],
    rows: [
      ...[...data.places]
        .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
        .map(({ href, ...cells }) => ({ cells, href })),
      ...data.others.map(({ href, ...cells }) => ({ cells, ...(href && { href }) })),
    ],
  }),
}

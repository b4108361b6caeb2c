import type { Box, Segment } from '../geometry'
import { text, textWidth } from '../paint'
import { placeLabels } from '../place-labels'
import type { RingClaim, RingData } from '../schemas'
import type { Variant } from '../types'
import { claimNote, ringFacts } from './ring-partnerships'

export type PlacedClaim = {
  claim: RingClaim
  number: number
  point: { x: number; y: number }
  /** Where its words stand; null on a phone, where a list below the plot holds them. */
  label: { box: Box; leader: Segment } | null
}

export type RingLayout = {
  margin: { top: number; right: number; bottom: number; left: number }
  plot: Box
  top: number
  yTicks: number[]
  xTicks: { at: number; label: string }[]
  claims: PlacedClaim[]
}

/** Positions of everything Recharts does not place. Months are bands: month i runs from i to i + 1 on the x axis. */
export function ringLayout(data: RingData, variant: Variant): RingLayout {
  const size = ringFacts.size(data, variant)
  const wide = variant === 'wide'
  const list = wide ? 0 : 46 * data.claims.length
  const margin = wide
    ? { top: 18, right: 84, bottom: 32, left: 54 }
    : { top: 30, right: 16, bottom: 32 + list, left: 52 }
  const plot = {
    x: margin.left,
    y: margin.top,
    width: size.width - margin.left - margin.right,
    height: size.height - margin.top - margin.bottom,
  }
  const highest = Math.max(...data.months.map((m) => m.cumulative), ...data.claims.map((c) => c.value))
  const step = niceStep(highest / 4)
  const top = step * Math.ceil(highest / step)
  const x = (month: number) => plot.x + (month / data.months.length) * plot.width
  const y = (value: number) => plot.y + (1 - value / top) * plot.height

  const points = data.claims.map((claim, index) => ({
    claim,
    number: index + 1,
    point: { x: x(monthPosition(data, claim.date)), y: y(claim.value) },
  }))
  const placed = wide
    ? placeLabels(
        points.map(({ claim, point }) => ({ point, ...labelSize(claim) })),
        curve(data, x, y),
        { x: plot.x + 4, y: 2, width: size.width - plot.x - 6, height: plot.y + plot.height - 8 },
        [
          {
            x: plot.x + plot.width - 24,
            y: y(data.months.at(-1)?.cumulative ?? 0) - 16,
            width: 108,
            height: 38,
          },
        ],
      )
    : []
  return {
    margin,
    plot,
    top,
    yTicks: Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step),
    xTicks: monthTicks(data),
    claims: points.map((point, index) => ({ ...point, label: placed[index] ?? null })),
  }
}

/** A date on the band axis: a day at its place in its month, a month at its middle, a year at its middle. */
export function monthPosition(data: RingData, date: string): number {
  const first = data.months[0]?.month ?? date
  const [year = 0, month = 6.5, day] = date.split('-').map(Number)
  const [firstYear = 0, firstMonth = 1] = first.split('-').map(Number)
  const within = day === undefined ? 0.5 : (day - 0.5) / new Date(Date.UTC(year, month, 0)).getUTCDate()
  const position = (year - firstYear) * 12 + month - firstMonth + within
  return Math.min(Math.max(position, 0), data.months.length)
}

function labelSize(claim: RingClaim) {
  const words = textWidth(`“${claim.words}”`, text.strong)
  return { width: Math.max(words, textWidth(claimNote(claim), text.tick)), height: 35 }
}

function curve(data: RingData, x: (month: number) => number, y: (value: number) => number): Segment[] {
  return data.months.flatMap((month, index) => {
    const level = y(month.cumulative)
    const next = data.months[index + 1]
    const flat = { x1: x(index), y1: level, x2: x(index + 1), y2: level }
    return next ? [flat, { x1: x(index + 1), y1: level, x2: x(index + 1), y2: y(next.cumulative) }] : [flat]
  })
}

function monthTicks(data: RingData) {
  const last = data.months.length - 1
  return data.months.flatMap(({ month }, index) => {
    const year = month.slice(0, 4)
    if (month.endsWith('-01') && last - index > 3) return [{ at: index, label: year }]
    return index === 0 && !['-10', '-11', '-12'].some((late) => month.endsWith(late))
      ? [{ at: index, label: year }]
      : []
  })
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const factor = [1, 2, 4, 5, 10].find((candidate) => candidate * power >= rough) ?? 10
  return factor * power
}

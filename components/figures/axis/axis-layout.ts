import type { Box, Segment } from '@/lib/charts/geometry'
import { text, textWidth } from '@/lib/charts/paint'
import { placeLabels } from '@/lib/charts/place-labels'
import type { Variant } from '@/lib/charts/types'
import type { DatedTotal } from '@/lib/domain/stale'
import type { AxisPoint } from './axis-points'

/** A point with the place of its words (a number, on a phone); null where there is no room for them. */
export type PlacedPoint = {
  point: AxisPoint
  label: { box: Box; leader: Segment } | null
}

/** Everything of the drawing that has to be computed: scales, ticks, the counted line, and where words have room. */
export type AxisLayout = {
  size: { width: number; height: number }
  plot: Box
  x: (time: number) => number
  y: (value: number) => number
  yTicks: number[]
  years: { at: number; label: string }[]
  /** The counted line as the path of an SVG; null without one. */
  line: string | null
  end: { x: number; y: number; total: number } | null
  points: PlacedPoint[]
}

const sizes = { wide: { width: 720, height: 400 }, phone: { width: 358, height: 300 } } as const
const day = 86_400_000

/** Layouts by what they were made of: to find room for words takes longer than all else on the page. */
const made = new Map<string, AxisLayout>()
const keptAtMost = 40

/** Places what a figure's claims say, and its own count where there is one, on one time axis. The same input gives the same layout. */
export function axisLayout(
  points: readonly AxisPoint[],
  totals: readonly DatedTotal[] | null,
  variant: Variant,
): AxisLayout {
  const key = JSON.stringify([variant, points, totals])
  const kept = made.get(key)
  if (kept) return kept
  const layout = layOut(points, totals, variant)
  if (made.size >= keptAtMost) made.clear()
  made.set(key, layout)
  return layout
}

function layOut(
  points: readonly AxisPoint[],
  totals: readonly DatedTotal[] | null,
  variant: Variant,
): AxisLayout {
  const size = sizes[variant]
  const plot = { x: 58, y: 20, width: size.width - 58 - (totals ? 70 : 24), height: size.height - 54 }
  const counted = (totals ?? []).map(({ day: on, total }) => ({ time: Date.parse(on) + day, total }))
  const times = [
    ...counted.map(({ time }) => time),
    ...points.flatMap((point) => [point.printed, ...(point.period ? [point.period.from] : [])]),
  ]
  const span = { from: Math.min(...times), to: Math.max(...times) }
  const edge = Math.max((span.to - span.from) * 0.03, 20 * day)
  const [from, to] = [span.from - edge, span.to + edge]
  const highest = Math.max(...counted.map(({ total }) => total), ...points.map(({ value }) => value), 1)
  const step = niceStep(highest / 4)
  const top = step * Math.ceil((highest * 1.02) / step)
  const x = (time: number) => round(plot.x + ((time - from) / (to - from)) * plot.width)
  const y = (value: number) => round(plot.y + (1 - value / top) * plot.height)
  const corners = counted.map(({ time, total }) => ({ x: x(time), y: y(total) }))
  const last = counted.at(-1)
  const end = last ? { x: x(last.time), y: y(last.total), total: last.total } : null
  return {
    size,
    plot,
    x,
    y,
    yTicks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step),
    years: yearTicks(from, to, plot.width).map(({ time, label }) => ({ at: x(time), label })),
    line: corners.length > 1 ? corners.map(stepTo).join('') : null,
    end,
    points: placed(points, { x, y, plot, size, variant, corners, end }),
  }
}

type Place = Pick<AxisLayout, 'x' | 'y' | 'plot' | 'size' | 'end'> & {
  variant: Variant
  corners: { x: number; y: number }[]
}

function placed(points: readonly AxisPoint[], place: Place): PlacedPoint[] {
  const { x, y, plot, size, end, variant, corners } = place
  const wanted = points.map((point) => ({
    point: { x: x(point.printed), y: y(point.value) },
    ...(variant === 'wide' ? wordsSize(point) : { width: 16, height: 16 }),
  }))
  const beside = points.flatMap((point) => {
    const level = y(point.value)
    const from = point.reached ?? point.period?.from
    return from === undefined ? [] : [{ x1: x(from), y1: level, x2: x(point.printed), y2: level }]
  })
  const bounds = { x: plot.x + 4, y: 2, width: size.width - plot.x - 6, height: plot.y + plot.height - 8 }
  const taken = end ? [{ x: end.x, y: end.y - 18, width: size.width - end.x, height: 40 }] : []
  const found = placeLabels(wanted, [...coarse(corners), ...beside], bounds, taken)
  return points.map((point, index) => ({ point, label: found[index] ?? null }))
}

function wordsSize({ words, age }: AxisPoint) {
  return {
    width: Math.max(textWidth(`“${words}”`, text.strong), textWidth(age ?? '', text.tick)),
    height: age ? 35 : 19,
  }
}

/** The line in few straight parts, for words to keep away from. */
function coarse(corners: readonly { x: number; y: number }[]): Segment[] {
  const every = Math.max(1, Math.floor(corners.length / 40))
  const kept = corners.filter((_, index) => index % every === 0 || index === corners.length - 1)
  return kept.slice(1).map((corner, index) => {
    const before = kept[index] ?? corner
    return { x1: before.x, y1: before.y, x2: corner.x, y2: corner.y }
  })
}

const round = (value: number) => Math.round(value * 10) / 10
const stepTo = (corner: { x: number; y: number }, index: number) =>
  index === 0 ? `M${corner.x} ${corner.y}` : `H${corner.x}V${corner.y}`

/** The years that begin within the axis, thinned out so that their words have room. */
function yearTicks(from: number, to: number, width: number): { time: number; label: string }[] {
  const first = new Date(from).getUTCFullYear() + 1
  const years = Array.from({ length: new Date(to).getUTCFullYear() - first + 1 }, (_, i) => first + i)
  const every = Math.max(1, Math.ceil((years.length * 44) / width))
  return years
    .filter((year) => (year - first) % every === 0)
    .map((year) => ({ time: Date.UTC(year, 0, 1), label: String(year) }))
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  return power * ([1, 2, 4, 5, 10].find((factor) => factor * power >= rough) ?? 10)
}

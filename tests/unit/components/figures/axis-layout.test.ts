import { describe, expect, it } from 'vitest'
import { axisLayout } from '@/components/figures/axis/axis-layout'
import type { AxisPoint } from '@/components/figures/axis/axis-points'

const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)
const point = (number: number, day: string, value: number, reached: string | null): AxisPoint => ({
  slug: `claim-${number}`,
  number,
  words: `more than ${value}`,
  value,
  printed: noon(day),
  reached: reached === null ? null : noon(reached),
  age: reached === null ? null : '12 weeks old',
  period: null,
  chosen: false,
})
const points = [
  point(1, '2019-08-28', 400, '2019-08-26'),
  point(2, '2019-08-28', 401, '2019-08-27'),
  point(3, '2020-08-20', 1300, '2020-05-30'),
]
const totals = Array.from({ length: 30 }, (_, month) => ({
  day: new Date(Date.UTC(2018, 3 + month, 0)).toISOString().slice(0, 10),
  total: 50 * (month + 1),
}))

describe.each(['wide', 'phone'] as const)('the time axis, %s', (variant) => {
  const layout = axisLayout(points, totals, variant)

  it('holds every point and the counted line, later to the right and more to the top', () => {
    const { plot, x, y } = layout
    for (const { point: one } of layout.points) {
      expect(x(one.printed)).toBeGreaterThan(plot.x)
      expect(x(one.printed)).toBeLessThan(plot.x + plot.width)
      expect(y(one.value)).toBeGreaterThan(plot.y)
      expect(y(one.value)).toBeLessThan(plot.y + plot.height)
    }
    expect(x(noon('2020-01-01'))).toBeGreaterThan(x(noon('2019-01-01')))
    expect(y(1000)).toBeLessThan(y(500))
    expect(layout.line?.match(/H/g)).toHaveLength(totals.length - 1)
    expect(layout.end?.total).toBe(1500)
  })

  it('has room for the words of every point, and no two of them touch', () => {
    const boxes = layout.points.map(({ label }) => label?.box)
    boxes.forEach((box, index) => {
      if (!box) throw new Error(`Point ${index + 1} has no words`)
      for (const other of boxes.slice(index + 1))
        if (other)
          expect(
            box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y,
          ).toBe(true)
    })
  })

  it('is laid out once for the same claims', () => {
    expect(axisLayout(structuredClone(points), structuredClone(totals), variant)).toBe(layout)
    expect(axisLayout(points.slice(1), totals, variant)).not.toBe(layout)
  })
})

it('Claims without a counted line have an axis of their own', () => {
  const layout = axisLayout([point(1, '2019-06-14', 460_000_000, null)], null, 'wide')
  expect(layout.line).toBeNull()
  expect(layout.end).toBeNull()
  expect(layout.yTicks.at(-1)).toBeGreaterThanOrEqual(460_000_000)
})

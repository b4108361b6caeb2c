import { type Box, crosses, grow, lengthOf, meet, overlaps, type Point, type Segment } from './geometry'

type Wanted = { point: Point; width: number; height: number }
type Placed = { box: Box; leader: Segment }

/** What a label must not cover: the curve, the points of all labels, and boxes that are taken for something else. */
type Obstacles = { curve: Segment[]; points: Point[]; avoid: Box[] }

const grid = 6
const gap = 6

/**
 * Finds a place for each label near its point such that no two labels touch, none covers the curve or a point, and all lie within
 * `bounds` and off the boxes to `avoid`. Deterministic: the same input gives the same picture. A label for which there is no place
 * is null.
 */
export function placeLabels(
  wanted: Wanted[],
  curve: Segment[],
  bounds: Box,
  avoid: Box[] = [],
): (Placed | null)[] {
  const obstacles = { curve, avoid, points: wanted.map((label) => label.point) }
  const free = wanted.map((label) => freePlaces(label, bounds, obstacles))
  const downwards = sorted(wanted, ({ point }) => point.y)
  const rightwards = sorted(wanted, ({ point }) => point.x)
  const straight = [downwards, rightwards, byCrowd(wanted)]
  const orders = [...straight, ...straight.map((order) => [...order].reverse())]
  const attempts = orders.map((order) => attempt(order, free, obstacles))
  return attempts.reduce((best, next) => (next.cost < best.cost ? next : best)).placed
}

/** Every place on a fine grid that covers nothing, the nearest first. */
function freePlaces({ point, width, height }: Wanted, bounds: Box, obstacles: Obstacles): Placed[] {
  const places: Placed[] = []
  for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += grid) {
    for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += grid) {
      const box = { x, y, width, height }
      if (covers(grow(box, gap), obstacles)) continue
      places.push({ box, leader: { x1: point.x, y1: point.y, ...attachment(box, point) } })
    }
  }
  return places.sort((a, b) => lengthOf(a.leader) - lengthOf(b.leader))
}

function covers(room: Box, { curve, points, avoid }: Obstacles): boolean {
  return (
    points.some((point) => overlaps(room, around(point))) ||
    avoid.some((box) => overlaps(room, box)) ||
    curve.some((segment) => crosses(segment, room))
  )
}

/** Where a leader ends: beside the label, or above or below it if the point stands over its words. */
function attachment(box: Box, point: Point): { x2: number; y2: number } {
  const right = box.x + box.width
  const bottom = box.y + box.height
  if (point.x > right || point.x < box.x) {
    const x2 = point.x > right ? right + 3 : box.x - 3
    return { x2, y2: Math.min(Math.max(point.y, box.y + 8), bottom - 8) }
  }
  const x2 = Math.min(Math.max(point.x, box.x + 20), right - 20)
  return { x2, y2: point.y > bottom ? bottom + 1 : box.y - 1 }
}

function attempt(order: number[], free: Placed[][], obstacles: Obstacles) {
  const placed: (Placed | null)[] = free.map(() => null)
  let total = 0
  for (const index of order) {
    const taken = placed.filter((other) => other !== null)
    let best: { cost: number; place: Placed } | null = null
    for (const place of free[index] ?? []) {
      // No cost is less than the leader's length, and the places come in its order.
      if (best && lengthOf(place.leader) >= best.cost) break
      if (taken.some((other) => disturbs(place, other))) continue
      const cost = costOf(place, index, taken, obstacles)
      if (!best || cost < best.cost) best = { cost, place }
    }
    placed[index] = best?.place ?? null
    total += best?.cost ?? 1e6
  }
  return { placed, cost: total }
}

function disturbs(place: Placed, other: Placed): boolean {
  const room = grow(place.box, gap)
  return overlaps(room, other.box) || crosses(place.leader, grow(other.box, 2)) || crosses(other.leader, room)
}

function costOf({ leader }: Placed, own: number, taken: Placed[], { curve, points }: Obstacles): number {
  const throughPoints = points.filter(
    (point, index) => index !== own && crosses(leader, around(point)),
  ).length
  const overCurve = curve.filter((segment) => meet(segment, leader)).length
  const overLeaders = taken.filter((other) => meet(other.leader, leader)).length
  return lengthOf(leader) + 200 * throughPoints + 60 * overCurve + 400 * overLeaders
}

function around({ x, y }: Point): Box {
  return { x: x - 8, y: y - 8, width: 16, height: 16 }
}

function sorted(wanted: Wanted[], by: (label: Wanted) => number): number[] {
  const keyed = wanted.map((label, index) => ({ index, key: by(label) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ index }) => index)
}

/** Labels of crowded points first. */
function byCrowd(wanted: Wanted[]): number[] {
  const away = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
  return sorted(wanted, (label) => {
    const others = wanted.filter((other) => other !== label).map((other) => away(label.point, other.point))
    return Math.min(Number.MAX_VALUE, ...others)
  })
}

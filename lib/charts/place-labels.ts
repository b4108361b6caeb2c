export type Box = { x: number; y: number; width: number; height: number }
export type Segment = { x1: number; y1: number; x2: number; y2: number }
type Wanted = { point: { x: number; y: number }; width: number; height: number }
type Placed = { box: Box; leader: Segment }

const grid = 6
const gap = 6

/**
 * Finds a place for each label near its point such that no two labels touch, none covers the curve or another point, and all
 * lie within `bounds` and off the boxes to `avoid`. Deterministic: the same input gives the same picture. A label for which there is no place is null.
 */
export function placeLabels(
  wanted: Wanted[],
  curve: Segment[],
  bounds: Box,
  avoid: Box[] = [],
): (Placed | null)[] {
  const orders = [byHeight(wanted), byHeight(wanted).reverse(), byCrowd(wanted)]
  const attempts = orders.map((order) => attempt(order, wanted, curve, bounds, avoid))
  return attempts.reduce((best, next) => (next.cost < best.cost ? next : best)).placed
}

function attempt(order: number[], wanted: Wanted[], curve: Segment[], bounds: Box, avoid: Box[]) {
  const placed: (Placed | null)[] = wanted.map(() => null)
  let total = 0
  for (const index of order) {
    const label = wanted[index]
    if (!label) continue
    const taken = placed.filter((other) => other !== null)
    const others = wanted.filter((_, i) => i !== index).map((other) => other.point)
    let best: { cost: number; place: Placed } | null = null
    for (const place of candidates(label, bounds)) {
      if (avoid.some((box) => overlaps(grow(place.box, gap), box))) continue
      const cost = costOf(place, label, taken, others, curve)
      if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, place }
    }
    placed[index] = best && Number.isFinite(best.cost) ? best.place : null
    total += best?.cost ?? 1e6
  }
  return { placed, cost: total }
}

/** Every place within bounds, on a fine grid. */
function* candidates({ point, width, height }: Wanted, bounds: Box): Generator<Placed> {
  for (let x = bounds.x; x + width <= bounds.x + bounds.width; x += grid) {
    for (let y = bounds.y; y + height <= bounds.y + bounds.height; y += grid) {
      const box = { x, y, width, height }
      yield { box, leader: { x1: point.x, y1: point.y, ...attachment(box, point) } }
    }
  }
}

/** Where a leader ends: beside the label, or above or below it if the point stands over its words. */
function attachment(box: Box, point: { x: number; y: number }) {
  const right = box.x + box.width
  const bottom = box.y + box.height
  if (point.x > right || point.x < box.x) {
    const x2 = point.x > right ? right + 3 : box.x - 3
    return { x2, y2: Math.min(Math.max(point.y, box.y + 8), bottom - 8) }
  }
  const x2 = Math.min(Math.max(point.x, box.x + 20), right - 20)
  return { x2, y2: point.y > bottom ? bottom + 1 : box.y - 1 }
}

function costOf(place: Placed, label: Wanted, taken: Placed[], others: Wanted['point'][], curve: Segment[]) {
  const { box, leader } = place
  const room = grow(box, gap)
  if (taken.some((other) => overlaps(room, other.box) || crosses(leader, grow(other.box, 2)))) return Infinity
  if (taken.some((other) => crosses(other.leader, room))) return Infinity
  if (curve.some((segment) => crosses(segment, room))) return Infinity
  const points = [label.point, ...others].map((p) => ({ x: p.x - 8, y: p.y - 8, width: 16, height: 16 }))
  if (points.some((mark) => overlaps(room, mark))) return Infinity
  const throughPoint = points.slice(1).filter((mark) => crosses(leader, mark)).length
  const overCurve = curve.filter((segment) => meet(segment, leader)).length
  const overLeaders = taken.filter((other) => meet(other.leader, leader)).length
  const length = Math.hypot(leader.x2 - leader.x1, leader.y2 - leader.y1)
  return length + 200 * throughPoint + 60 * overCurve + 400 * overLeaders
}

function byHeight(wanted: Wanted[]): number[] {
  return wanted.map((_, index) => index).sort((a, b) => (wanted[a]?.point.y ?? 0) - (wanted[b]?.point.y ?? 0))
}

function byCrowd(wanted: Wanted[]): number[] {
  return wanted
    .map((label, index) => ({ index, near: nearest(label, wanted) }))
    .sort((a, b) => a.near - b.near)
    .map(({ index }) => index)
}

function nearest(label: Wanted, wanted: Wanted[]): number {
  const distances = wanted
    .filter((other) => other !== label)
    .map((other) => Math.hypot(other.point.x - label.point.x, other.point.y - label.point.y))
  return Math.min(Number.MAX_VALUE, ...distances)
}

function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

/** Whether two boxes share any room. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether a segment touches a box. */
export function crosses(segment: Segment, box: Box): boolean {
  const { x, y, width, height } = box
  const within = (px: number, py: number) => px >= x && px <= x + width && py >= y && py <= y + height
  if (within(segment.x1, segment.y1) || within(segment.x2, segment.y2)) return true
  const diagonals = [
    { x1: x, y1: y, x2: x + width, y2: y + height },
    { x1: x, y1: y + height, x2: x + width, y2: y },
  ]
  return diagonals.some((diagonal) => meet(diagonal, segment))
}

function meet(a: Segment, b: Segment): boolean {
  const side = (s: Segment, px: number, py: number) =>
    Math.sign((s.x2 - s.x1) * (py - s.y1) - (s.y2 - s.y1) * (px - s.x1))
  return (
    side(a, b.x1, b.y1) * side(a, b.x2, b.y2) <= 0 &&
    side(b, a.x1, a.y1) * side(b, a.x2, a.y2) <= 0 &&
    Math.max(Math.min(a.x1, a.x2), Math.min(b.x1, b.x2)) <=
      Math.min(Math.max(a.x1, a.x2), Math.max(b.x1, b.x2)) &&
    Math.max(Math.min(a.y1, a.y2), Math.min(b.y1, b.y2)) <=
      Math.min(Math.max(a.y1, a.y2), Math.max(b.y1, b.y2))
  )
}

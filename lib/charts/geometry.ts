export type Point = { x: number; y: number }
export type Box = { x: number; y: number; width: number; height: number }
export type Segment = { x1: number; y1: number; x2: number; y2: number }

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by }
}

export function lengthOf({ x1, y1, x2, y2 }: Segment): number {
  return Math.hypot(x2 - x1, y2 - y1)
}

/** Whether two boxes share any room. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Whether a segment touches a box. */
export function crosses(segment: Segment, { x, y, width, height }: Box): boolean {
  const [right, bottom] = [x + width, y + height]
  if (Math.max(segment.x1, segment.x2) < x || Math.min(segment.x1, segment.x2) > right) return false
  if (Math.max(segment.y1, segment.y2) < y || Math.min(segment.y1, segment.y2) > bottom) return false
  if (segment.x1 >= x && segment.x1 <= right && segment.y1 >= y && segment.y1 <= bottom) return true
  return (
    meet({ x1: x, y1: y, x2: right, y2: bottom }, segment) ||
    meet({ x1: x, y1: bottom, x2: right, y2: y }, segment)
  )
}

/** Whether two segments share a point. */
export function meet(a: Segment, b: Segment): boolean {
  if (Math.max(a.x1, a.x2) < Math.min(b.x1, b.x2) || Math.max(b.x1, b.x2) < Math.min(a.x1, a.x2)) return false
  if (Math.max(a.y1, a.y2) < Math.min(b.y1, b.y2) || Math.max(b.y1, b.y2) < Math.min(a.y1, a.y2)) return false
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) <= 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) <= 0
}

function side({ x1, y1, x2, y2 }: Segment, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))
}

import type { GeoJsonProperties } from 'geojson'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'

type Point = [number, number]
type Properties = Record<string, GeometryObject<GeoJsonProperties>>

/**
 * The same topology with fewer points: no point dropped lies further than `tolerance` (in the topology's own units) from the new
 * line. Works on arcs, so neighbours keep their common border.
 */
export function simplifyTopology<Objects extends Properties>(
  topology: Topology<Objects>,
  tolerance: number,
): Topology<Objects> {
  const { transform, ...rest } = topology
  const arcs = topology.arcs.map((arc) => {
    let x = 0
    let y = 0
    const points = arc.map(([dx = 0, dy = 0]): Point => {
      if (!transform) return [dx, dy]
      x += dx
      y += dy
      return [
        x * transform.scale[0] + transform.translate[0],
        y * transform.scale[1] + transform.translate[1],
      ]
    })
    return thin(points, tolerance)
  })
  return { ...rest, arcs }
}

/** Ramer, Douglas and Peucker's way of thinning a line. */
function thin(points: Point[], tolerance: number): Point[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.length < 3) return points
  let furthest = 0
  let distance = 0
  points.forEach((point, index) => {
    const away = distanceTo(point, first, last)
    if (away > distance) {
      distance = away
      furthest = index
    }
  })
  if (distance <= tolerance) return [first, last]
  return [
    ...thin(points.slice(0, furthest + 1), tolerance).slice(0, -1),
    ...thin(points.slice(furthest), tolerance),
  ]
}

function distanceTo(point: Point, from: Point, to: Point): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length === 0) return Math.hypot(point[0] - from[0], point[1] - from[1])
  const cross = (to[0] - from[0]) * (from[1] - point[1]) - (from[0] - point[0]) * (to[1] - from[1])
  return Math.abs(cross) / length
}

export type StateTopology = Topology<{
  states: GeometryCollection<{ name: string }>
  nation: GeometryCollection
}>

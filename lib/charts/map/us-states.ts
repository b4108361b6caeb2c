import { geoAlbersUsa, geoPath } from 'd3-geo'
import type { Geometry } from 'geojson'
import { feature } from 'topojson-client'
import atlas from 'us-atlas/states-albers-10m.json'
import { shortPath } from './short-path'
import { codeOfFips } from './state-codes'
import { type StateTopology, simplifyTopology } from './topology'

/** us-atlas draws its states in this frame. */
export const frame = { width: 975, height: 610 }

export type StateShape = {
  /** Postal code: "CA". */
  code: string
  name: string
  /** An SVG path in the frame's units. */
  path: string
  box: { x: number; y: number; width: number; height: number }
}

const topology = atlas as unknown as StateTopology

const drawn = new Map<number, StateShape[]>()

/** The fifty states and the District of Columbia, drawn no finer than `tolerance` units of the frame; drawn once a process. */
export function stateShapes(tolerance: number): StateShape[] {
  const shapes = drawn.get(tolerance) ?? drawShapes(tolerance)
  drawn.set(tolerance, shapes)
  return shapes
}

function drawShapes(tolerance: number): StateShape[] {
  const thinned = simplifyTopology(topology, tolerance)
  const measure = geoPath()
  const decimals = tolerance < 1 ? 2 : tolerance < 2 ? 1 : 0
  return feature(thinned, thinned.objects.states).features.flatMap((state) => {
    const code = codeOfFips(String(state.id))
    const path = shortPath(ringsOf(state.geometry), decimals)
    if (!code || !path) return []
    const [[x, y], [right, bottom]] = measure.bounds(state)
    return [{ code, name: state.properties.name, path, box: { x, y, width: right - x, height: bottom - y } }]
  })
}

/** The borders of what is drawn as an area, each a list of points. */
function ringsOf(geometry: Geometry): [number, number][][] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : []
  return polygons.flat().map((ring) => ring.map(([x = 0, y = 0]) => [x, y]))
}

const project = geoAlbersUsa().scale(1300).translate([487.5, 305])

/** A place in the frame's units, or null where the frame does not reach (territories, other countries). */
export function framePoint(latitude: number, longitude: number): { x: number; y: number } | null {
  const point = project([longitude, latitude])
  return point ? { x: point[0], y: point[1] } : null
}

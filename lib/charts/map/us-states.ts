import { geoAlbersUsa, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import atlas from 'us-atlas/states-albers-10m.json'
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
  const draw = geoPath().digits(tolerance < 1 ? 2 : 1)
  return feature(thinned, thinned.objects.states).features.flatMap((state) => {
    const code = codeOfFips(String(state.id))
    const path = draw(state)
    if (!code || !path) return []
    const [[x, y], [right, bottom]] = draw.bounds(state)
    return [{ code, name: state.properties.name, path, box: { x, y, width: right - x, height: bottom - y } }]
  })
}

const project = geoAlbersUsa().scale(1300).translate([487.5, 305])

/** A place in the frame's units, or null where the frame does not reach (territories, other countries). */
export function framePoint(latitude: number, longitude: number): { x: number; y: number } | null {
  const point = project([longitude, latitude])
  return point ? { x: point[0], y: point[1] } : null
}

import { framePoint, stateShapes } from '@/lib/charts/map/us-states'

type AgencyPlaceMapProps = {
  agency: string
  country: string
  /** Postal code of a US state; null for an agency of the whole country. */
  state: string | null
  /** Degrees, WGS 84; null where the register gives none. */
  latitude: number | null
  longitude: number | null
}

const size = { width: 240, height: 180 }
const edge = 10

/**
 * A state in outline with a dot where the agency sits. Nothing where there is no outline (territories, other countries, agencies of
 * a whole country) or no place: the page's words say it then.
 */
export function AgencyPlaceMap({ agency, country, state, latitude, longitude }: AgencyPlaceMapProps) {
  const shape = country === 'US' ? stateShapes(0.15).find((candidate) => candidate.code === state) : undefined
  if (!shape) return null
  const point = latitude !== null && longitude !== null ? framePoint(latitude, longitude) : null
  const { box } = shape
  const scale = Math.min((size.width - 2 * edge) / box.width, (size.height - 2 * edge) / box.height)
  const x = (along: number) => (along - box.x) * scale + (size.width - box.width * scale) / 2
  const y = (down: number) => (down - box.y) * scale + (size.height - box.height * scale) / 2
  const within =
    point && x(point.x) > 0 && x(point.x) < size.width && y(point.y) > 0 && y(point.y) < size.height
  const label = within ? `${agency} on the map of ${shape.name}` : `${shape.name}; the place is not known`
  return (
    <figure>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={label}
        className="max-w-full"
      >
        <path
          d={shape.path}
          transform={`translate(${x(0).toFixed(1)} ${y(0).toFixed(1)}) scale(${scale.toFixed(3)})`}
          vectorEffect="non-scaling-stroke"
          className="fill-blue-wash stroke-blue"
        />
        {within && (
          <circle cx={x(point.x)} cy={y(point.y)} r={5.5} strokeWidth={2} className="fill-con stroke-sheet" />
        )}
      </svg>
      <figcaption className="text-small text-soft">
        {within ? `${shape.name}, the agency’s seat marked` : `${shape.name}; the place is not given`}
      </figcaption>
    </figure>
  )
}

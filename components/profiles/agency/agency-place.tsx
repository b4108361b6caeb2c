import { Unknown } from '@/components/ui/unknown'
import type { AgencyHead } from '@/lib/queries/profiles/agency-head'

/** Where an agency is, in degrees as its register gives them. */
export function AgencyPlace({ head: { place } }: { head: Pick<AgencyHead, 'place' | 'state' | 'name'> }) {
  if (!place) {
    return (
      <p className="mb-3 text-small">
        <Unknown>No map: no register that has been loaded gives its coordinates.</Unknown>
      </p>
    )
  }
  return (
    <p className="mb-3 text-small text-soft">
      {degrees(place.latitude, 'N', 'S')}, {degrees(place.longitude, 'E', 'W')}
    </p>
  )
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(3)}° ${value < 0 ? negative : positive}`
}

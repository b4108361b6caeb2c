import { AgencyPlaceMap } from '@/components/charts/agency-place-map'
import { Unknown } from '@/components/ui/unknown'
import type { AgencyHead } from '@/lib/queries/profiles/agency-head'

type AgencyPlaceProps = { head: Pick<AgencyHead, 'place' | 'state' | 'country' | 'name' | 'level'> }

/** Where an agency is, on the map of its state where a register gives coordinates, else in words. */
export function AgencyPlace({ head: { place, state, country, name, level } }: AgencyPlaceProps) {
  if (place) {
    return <AgencyPlaceMap agency={name} country={country} state={state} {...place} />
  }
  return (
    <p className="mb-3 text-small">
      <Unknown>
        {level === 'federal'
          ? 'No map: the agency works in the whole country.'
          : 'No map: no register that has been loaded gives its coordinates.'}
      </Unknown>
    </p>
  )
}

import { countryName } from '@/lib/domain/country-names'
import { stateName } from '@/lib/domain/us-states'

/** City and state, or the country: `Greenfield, WI`, `United States`; null where nothing is known. */
export function placeOf(city: string | null, state: string | null, country: string | null): string | null {
  if (state === null) {
    const parts = [city, country && countryName(country)].filter(Boolean)
    return parts.join(', ') || null
  }
  return [city, country === 'US' || country === null ? state : stateName(country, state)]
    .filter(Boolean)
    .join(', ')
}

import { countryName } from './country-names'
import { stateName } from './us-states'

/** Where an agency is, as the ledger has it: ISO codes, and names as the register writes them. */
export type Place = { city?: string | null; county?: string | null; state: string | null; country: string }

/** A place in a word or two below a name: `Seattle, WA`; a country's name where nothing nearer is known. */
export function shortPlace({ city, state, country }: Place): string {
  if (!state) return city ? `${city}, ${countryName(country)}` : countryName(country)
  const near = city ? `${city}, ${state}` : stateName(country, state)
  return country === 'US' ? near : `${near}, ${countryName(country)}`
}

/** A place in full: `Seattle, King County, Washington, United States`. */
export function fullPlace({ city, county, state, country }: Place): string {
  const parts = [city, county, state && stateName(country, state), countryName(country)]
  return parts.filter(Boolean).join(', ')
}

import { copyValue } from './copy'
import type { AgencyFacts, AgencyRow, ListingRow, Problem } from './mapped'
import { cellsJson, NO_TEXT, PLACE_COLUMNS, type Place, placeValues, tooLong } from './staged-row'

const AGENCY = ['agency_name', 'country', 'state', 'county', 'city', 'agency_type', 'agency_level'] as const

/** Columns of staging.listing_row in the order of {@link stagedListing}. */
export const LISTING_COLUMNS = [
  ...[...PLACE_COLUMNS, ...AGENCY, 'vendors', 'product', 'technology', 'kind', 'status'],
  ...['dated_earliest', 'dated_latest', 'dated_text', 'note', 'cells'],
] as const

/** Columns of staging.agency_row in the order of {@link stagedAgency}. */
export const AGENCY_COLUMNS = [...PLACE_COLUMNS, ...AGENCY, 'ori', 'latitude', 'longitude', 'cells'] as const

/** A row as staging.listing_row takes it, in COPY's text form; or why it cannot be taken. */
export function stagedListing(row: ListingRow, place: Place): string | Problem {
  const oversize = tooLong(row.rowKey, row.agency.name, ...row.vendors)
  if (oversize) return oversize
  const cells = cellsJson(row.cells)
  if (cells === null) return NO_TEXT
  return [
    placeValues(place, row.rowKey),
    agencyValues(row.agency),
    copyValue(arrayText(row.vendors)),
    ...[row.product, row.technology, row.kind, row.status].map(copyValue),
    ...[row.dated.earliest, row.dated.latest, row.dated.text, row.note, cells].map(copyValue),
  ].join('\t')
}

/** A row as staging.agency_row takes it, in COPY's text form; or why it cannot be taken. */
export function stagedAgency(row: AgencyRow, place: Place): string | Problem {
  const oversize = tooLong(row.rowKey, row.agency.name)
  if (oversize) return oversize
  const cells = cellsJson(row.cells)
  if (cells === null) return NO_TEXT
  return [
    placeValues(place, row.rowKey),
    agencyValues(row.agency),
    ...[row.ori, row.latitude, row.longitude, cells].map(copyValue),
  ].join('\t')
}

const agencyValues = ({ name, country, state, county, city, type, level }: AgencyFacts) =>
  [name, country, state, county, city, type, level].map(copyValue).join('\t')

/** A list as PostgreSQL writes an array of texts. */
const arrayText = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

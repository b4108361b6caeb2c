import type { CopyBytes } from './copy-bytes'
import type { AgencyFacts, AgencyRow, ListingRow, Problem } from './mapped'
import {
  agencyTooLong,
  endRow,
  PLACE_COLUMNS,
  type Place,
  tooLong,
  writeCells,
  writePlace,
} from './staged-row'

const AGENCY = ['agency_name', 'country', 'state', 'county', 'city', 'agency_type', 'agency_level'] as const

/** Columns of staging.listing_row in the order of {@link stageListing}. */
export const LISTING_COLUMNS = [
  ...[...PLACE_COLUMNS, ...AGENCY, 'vendors', 'product', 'technology', 'kind', 'status'],
  ...['dated_earliest', 'dated_latest', 'dated_text', 'note', 'cells'],
] as const

/** Columns of staging.agency_row in the order of {@link stageAgency}. */
export const AGENCY_COLUMNS = [...PLACE_COLUMNS, ...AGENCY, 'ori', 'latitude', 'longitude', 'cells'] as const

/** Writes a row as staging.listing_row takes it; gives back why it cannot be taken, where it cannot. */
export function stageListing(row: ListingRow, place: Place, to: CopyBytes): Problem | null {
  const oversize = tooLong(row.rowKey, ...row.vendors) ?? agencyTooLong(row.agency)
  if (oversize) return oversize
  const start = to.length
  writePlace(place, row.rowKey, to)
  writeAgency(row.agency, to)
  to.value(arrayText(row.vendors))
  for (const value of [row.product, row.technology, row.kind, row.status]) to.value(value)
  for (const value of [row.dated.earliest, row.dated.latest, row.dated.text, row.note]) to.value(value)
  writeCells(row.cells, to)
  return endRow(to, start)
}

/** Writes a row as staging.agency_row takes it; gives back why it cannot be taken, where it cannot. */
export function stageAgency(row: AgencyRow, place: Place, to: CopyBytes): Problem | null {
  const oversize = tooLong(row.rowKey) ?? agencyTooLong(row.agency)
  if (oversize) return oversize
  const start = to.length
  writePlace(place, row.rowKey, to)
  writeAgency(row.agency, to)
  for (const value of [row.ori, row.latitude, row.longitude]) to.value(value)
  writeCells(row.cells, to)
  return endRow(to, start)
}

function writeAgency({ name, country, state, county, city, type, level }: AgencyFacts, to: CopyBytes): void {
  for (const value of [name, country, state, county, city, type, level]) to.value(value)
}

/** A list as PostgreSQL writes an array of texts. */
const arrayText = (values: readonly string[]) =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`

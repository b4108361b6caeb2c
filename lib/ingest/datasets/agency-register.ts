import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import type { KnownAgency } from './agency-directory'
import { countiesAgree } from './county'
import type { AgenciesSpec } from './dataset-schema'
import type { Refusal } from './read-csv'
import type { Row } from './table'

/** A row of a register of agencies and the agency it is. Coordinates in degrees, WGS 84. */
export type AgencyRow = {
  row: Row
  ori: string
  agencyId: string
  matchedBy: string
  latitude: string | null
  longitude: string | null
}

const DEGREES = /^-?\d{1,3}(\.\d+)?$/

/**
 * Finds the agencies of a register among those that the ledger knows: same state, same name in normal form, and a county in
 * common unless one gives none. A county that differs is overruled only for identifiers that the dataset lists as
 * reviewed. A row that could be several agencies, or one that another row is already, is refused, never guessed.
 */
export function readAgencyRows(
  rows: readonly Row[],
  spec: AgenciesSpec,
  agencies: readonly KnownAgency[],
): { matched: AgencyRow[]; refusals: Refusal[] } {
  const byName = new Map<string, KnownAgency[]>()
  for (const agency of agencies)
    for (const key of new Set(
      [agency.name, ...agency.names.keys()].map((name) => `${agency.state}|${normaliseAgencyName(name)}`),
    ))
      byName.set(key, [...(byName.get(key) ?? []), agency])
  const reviewed = new Set(spec.reviewed)
  const taken = new Map<string, string>()
  const matched: AgencyRow[] = []
  const refusals: Refusal[] = []
  for (const row of rows) {
    const result = readRow(row)
    if ('reason' in result) refusals.push(result)
    else matched.push(result)
  }
  return { matched, refusals }

  function readRow(row: Row): AgencyRow | Refusal {
    const ori = row.get('ori')
    if (!/^[A-Z0-9]{7,9}$/.test(ori))
      return row.refusal(`"${ori}" is no ORI`, 'give 7 to 9 capitals and digits', 'ori')
    const [latitude, longitude] = [row.get('latitude') || null, row.get('longitude') || null]
    if (!onGlobe(latitude, 90) || !onGlobe(longitude, 180) || (latitude === null) !== (longitude === null))
      return row.refusal('the coordinates are none', 'give latitude and longitude in degrees', 'latitude')
    const candidates = byName.get(`${row.get('state')}|${normaliseAgencyName(row.get('agency'))}`) ?? []
    const agreeing = candidates.filter(({ county }) => countiesAgree(county, row.get('county')))
    const byHand = agreeing.length === 0 && reviewed.has(ori)
    const [agency, ...others] = byHand ? candidates : agreeing
    if (!agency) {
      const reason = candidates.length > 0 ? 'the county differs' : 'the ledger has no agency of this name'
      return row.refusal(reason, 'leave the row out, or list its ORI under reviewed', 'agency')
    }
    if (others.length > 0)
      return row.refusal('the ledger has several agencies of this name and county', 'leave it out', 'agency')
    const other = taken.get(agency.id)
    if (other) return row.refusal(`${other} is the same agency already`, 'leave one of them out', 'ori')
    taken.set(agency.id, ori)
    const matchedBy = byHand
      ? 'state and name; the county was reviewed'
      : agency.county && row.get('county')
        ? 'state, name and county'
        : 'state and name'
    return { row, ori, agencyId: agency.id, matchedBy, latitude, longitude }
  }
}

function onGlobe(degrees: string | null, limit: number): boolean {
  return degrees === null || (DEGREES.test(degrees) && Math.abs(Number(degrees)) <= limit)
}

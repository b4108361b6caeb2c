import { Mapping } from '../mapping'
import type { AgencyMeaning } from './agency-rows'

/** Names that registers of agencies by ORI have used for a meaning, the one to prefer first: letters and digits only, in small letters. */
const NAMES: Readonly<Partial<Record<AgencyMeaning, readonly string[]>>> = {
  ori: ['ori', 'ori9', 'oricode', 'orinumber', 'originatingagencyidentifier'],
  agency: [
    'agencyname',
    'pubagencyname',
    'agency',
    'name',
    'ucragencyname',
    'ncicagencyname',
    'departmentname',
  ],
  unit: ['pubagencyunit', 'agencyunit'],
  agencyType: ['agencytypename', 'agencytype', 'typeofagency'],
  county: ['primarycounty', 'countyname', 'county', 'counties'],
  city: ['cityname', 'city'],
  state: ['stateabbr', 'statepostalabbr', 'state', 'statecode', 'statename'],
  latitude: ['latitude', 'lat', 'icpsrlat'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'icpsrlng'],
}

const plain = (column: string) => column.toLowerCase().replace(/[^a-z0-9]/g, '')

/** What the names of columns, or the keys of objects, mean: of several names for one thing the best. */
export function agencyNames(names: readonly string[]): ReadonlyMap<string, AgencyMeaning> {
  const given = new Map(names.map((name) => [plain(name), name]))
  return new Map(
    Object.entries(NAMES).flatMap(([meaning, known]) => {
      const best = known.find((name) => given.has(name))
      return best ? [[given.get(best) ?? best, meaning as AgencyMeaning] as const] : []
    }),
  )
}

/** The columns of a header that names agencies by ORI; null where it does not. */
export function agencyColumns(header: readonly string[]): Mapping<AgencyMeaning> | null {
  const names = agencyNames(header)
  const columns = new Mapping<AgencyMeaning>(header, (column) => names.get(column) ?? 'kept')
  const isOther = header.some((column) =>
    /^(?:technology|technologies|vendor|aosnumber)$/.test(plain(column)),
  )
  return columns.has('ori') && columns.has('agency') && columns.has('state') && !isOther ? columns : null
}

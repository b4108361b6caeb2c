import type { AgencyKind } from '@/lib/ingest/datasets/atlas-agency-types'
import type { AgencyRow, Cells, Problem } from '@/lib/ingest/import/mapped'
import { LONGEST, shown, tooLong } from '../mapping'

/** What a register of agencies says of one. */
export type AgencyMeaning =
  | 'ori'
  | 'rowKey'
  | 'agency'
  | 'unit'
  | 'agencyType'
  | 'jurisdiction'
  | 'county'
  | 'city'
  | 'state'
  | 'latitude'
  | 'longitude'

/** How the rows of a register of agencies are understood. */
export type AgencyRules = {
  /** ISO code. */
  country: string
  /** Type and level; null where the words are not known. */
  agencyKindOf(type: string, jurisdiction: string, name: string): AgencyKind | null
  /** Where to say what a word for a type means. */
  remedy: string
}

/** An agency's row as far as it is read: its words by what they mean, its state, the register's key of it. */
export type AgencyWords = {
  words: Readonly<Partial<Record<AgencyMeaning, string>>>
  state: string | null
  rowKey: string
  cells: Cells
}

/** What is wrong with a row, and in what. */
export type AgencyFault = Omit<Problem, 'column'> & { meaning: AgencyMeaning }

const DEGREES = /^[+-]?\d{1,3}(?:\.\d+)?$/

/** Reads an agency from its words. What is wrong in them refuses it. */
export function readAgency(
  { words, state, rowKey, cells }: AgencyWords,
  rules: AgencyRules,
): AgencyRow | AgencyFault {
  const long = Object.entries(words).find(([, word]) => word && word.length > LONGEST)
  if (long) {
    const { column: _, ...problem } = tooLong(null, long[1] ?? '')
    return { ...problem, meaning: long[0] as AgencyMeaning }
  }
  const name = [words.agency, words.unit].filter(Boolean).join(': ')
  if (!name) return fault('agency', '', 'names no agency', 'name it')
  const ori = words.ori?.toUpperCase() || null
  if (ori && !/^[A-Z0-9]{7,9}$/.test(ori))
    return fault('ori', ori, `${shown(ori)} is no ORI`, 'give 7 to 9 capitals and digits')
  if (!rowKey)
    return fault('ori', '', 'has no key of the register', 'give it the key that the register gives it')
  const [type, jurisdiction] = [words.agencyType ?? '', words.jurisdiction ?? '']
  const kind = rules.agencyKindOf(type, jurisdiction, name)
  if (!kind) {
    const reason = type ? `type ${shown(type)} is not known` : 'does not say of which type the agency is'
    return fault('agencyType', type, reason, rules.remedy)
  }
  const place = coordinates(words.latitude ?? '', words.longitude ?? '')
  if (!place)
    return fault(
      'latitude',
      `${words.latitude ?? ''}, ${words.longitude ?? ''}`,
      'the coordinates are none',
      'give latitude and longitude in degrees, or neither',
    )
  return {
    shape: 'agency',
    rowKey,
    agency: {
      name,
      country: rules.country,
      state,
      county: words.county || null,
      city: words.city || null,
      ...kind,
    },
    ori,
    ...place,
    cells,
  }
}

/** Coordinates as decimal degrees; none where both are missing or both are 0, where no agency is; null where they are wrong. */
function coordinates(latitude: string, longitude: string) {
  if (!latitude && !longitude) return { latitude: null, longitude: null }
  const [lat, lon] = [latitude, longitude].map((text) => text.replace(/^([+-]?\d{1,3}),(\d+)$/, '$1.$2'))
  if (!lat || !lon || !DEGREES.test(lat) || !DEGREES.test(lon)) return null
  if (Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) return null
  if (Number(lat) === 0 && Number(lon) === 0) return { latitude: null, longitude: null }
  return { latitude: lat.replace('+', ''), longitude: lon.replace('+', '') }
}

const fault = (meaning: AgencyMeaning, value: string, reason: string, remedy: string): AgencyFault => ({
  meaning,
  value: value.slice(0, 200),
  reason,
  remedy,
})

/** Type of an agency (slug of agency-types.yaml) and its level of government. */
export type AgencyKind = { type: string; level: string }

/** Each value of the Atlas' column for the jurisdiction, and the level it stands for. */
const LEVELS = words({
  ...each(
    'local',
    ['municipal', 'municipality', 'city', 'town', 'township', 'village', 'local', 'independent city'],
    ['special district', 'hospital', 'housing authority', 'consolidated', 'consolidated city-county'],
  ),
  ...each('county', ['county', 'parish', 'borough', 'county/municipal', 'judicial district']),
  ...each('state', ['state', 'statewide', 'commonwealth']),
  ...each(
    'regional',
    ['regional', 'cross-jurisdictional', 'multi-jurisdictional', 'multijurisdictional', 'multi-agency'],
    ['airport', 'transit', 'port', 'railroad', 'metropolitan', 'park district', 'interstate', 'district'],
  ),
  ...each(
    'campus',
    ['university', 'college', 'community college', 'university/college', 'university or college', 'campus'],
    ['higher education', 'school district', 'school', 'k-12', 'private university', 'public university'],
  ),
  ...each('federal', ['federal', 'national', 'military']),
  ...each('tribal', ['tribal', 'tribe', 'tribal nation']),
  ...each('territory', ['territory', 'territorial']),
})

/** Each value of the Atlas' column for the type of agency, and the type it stands for. */
const TYPES = words({
  ...each('police', ['police', 'police department', 'municipal police', 'city police', 'county police']),
  ...each('sheriff', ['sheriff', 'sheriffs', "sheriff's office", "sheriff's department", 'sheriff office']),
  ...each('state-police', ['state police', 'highway patrol', 'state patrol', 'state troopers']),
  ...each('state-police', ['state bureau of investigation', 'bureau of investigation']),
  ...each('fusion-center', ['fusion center', 'fusion centre', 'intelligence center']),
  ...each('motor-vehicles', ['dmv', 'department of motor vehicles', 'motor vehicles']),
  ...each('immigration-enforcement', ['dhs', 'cbp', 'ice', 'border patrol', 'customs and border protection']),
  ...each('homeland-security', ['homeland security', 'emergency management']),
  ...each(
    'federal-law-enforcement',
    ['federal', 'federal agency', 'federal law enforcement', 'fbi', 'dea', 'atf', 'u.s. marshals'],
    ['us marshals', 'secret service'],
  ),
  ...each('military-and-defence', ['military', 'national guard', 'military police', 'department of defense']),
  ...each(
    'prosecutor',
    ['district attorney', 'county attorney', 'city attorney', "state's attorney", 'state attorney'],
    ["district attorney's office", 'attorney general', 'prosecutor', "prosecutor's office"],
  ),
  ...each(
    'corrections',
    ['corrections', 'department of corrections', 'probation', 'parole', 'juvenile', 'juvenile justice'],
    ['jail', 'prison'],
  ),
  ...each('constable', ['constable', 'constables', 'marshal', 'marshals']),
  ...each('public-safety', ['public safety', 'department of public safety']),
  ...each('task-force', ['task force', 'drug task force', 'crash team', 'multi-agency']),
  ...each(
    'park-police',
    ['parks', 'park police', 'park rangers', 'rangers', 'ranger', 'wildlife', 'fish and wildlife'],
    ['game warden', 'conservation', 'natural resources'],
  ),
  ...each('campus-police', [
    'university',
    'college',
    'campus police',
    'university police',
    'campus security',
  ]),
  ...each('school-district-police', ['school district', 'school police', 'school district police', 'school']),
  ...each(
    'transit-police',
    ['transit police', 'transit', 'transit authority', 'airport', 'airport police', 'port', 'port authority'],
    ['railroad', 'railroad police'],
  ),
  ...each('tribal-police', ['tribal', 'tribal police']),
  ...each(
    'other',
    ['state agency', 'environmental services enforcement', 'animal control', 'mental health', 'tax board'],
    ['medical examiner', 'coroner', 'parking', 'code enforcement', 'security', 'hospital', 'court', 'courts'],
    ['fire', 'fire department', 'fire marshal', 'housing authority', 'public works', 'transportation'],
    ['department of transportation', 'city agency', 'county agency', 'government', 'other'],
  ),
})

/** What the column for the type calls police is more than that where the jurisdiction says so. */
const POLICE_OF = words({
  ...each('campus-police', ['university', 'college', 'community college', 'university/college', 'campus']),
  ...each('campus-police', [
    'university or college',
    'higher education',
    'private university',
    'public university',
  ]),
  ...each('school-district-police', ['school district', 'school', 'k-12']),
  ...each('transit-police', ['airport', 'transit', 'port', 'railroad']),
  ...each('park-police', ['park district']),
  ...each('tribal-police', ['tribal', 'tribe', 'tribal nation']),
  ...each('state-police', ['state', 'statewide', 'commonwealth']),
  ...each('federal-law-enforcement', ['federal', 'national']),
  ...each('military-and-defence', ['military']),
})

/** The level of types that are of one level, for rows that give no jurisdiction. */
const LEVEL_OF = words({
  sheriff: 'county',
  'state-police': 'state',
  'fusion-center': 'regional',
  'motor-vehicles': 'state',
  'immigration-enforcement': 'federal',
  'federal-law-enforcement': 'federal',
  'campus-police': 'campus',
  'school-district-police': 'campus',
  'tribal-police': 'tribal',
})

/**
 * Type and level of an agency by the Atlas' columns "Type of LEA" and "Type of Juris"; null for values that are not known.
 * Once the two are interchanged ("Municipal", "Police"). Without a jurisdiction the level is the type's, or unknown.
 */
export function atlasAgencyKind(typeCell: string, jurisdictionCell: string): AgencyKind | null {
  const cells = [plain(typeCell), plain(jurisdictionCell)]
  const [of = '', where = ''] =
    cells[1] === 'police' && LEVELS.has(cells[0] ?? '') ? cells.toReversed() : cells
  const type = of === 'police' ? (POLICE_OF.get(where) ?? TYPES.get(of)) : TYPES.get(of)
  if (!type) return null
  const level = where ? LEVELS.get(where) : (LEVEL_OF.get(type) ?? 'unknown')
  return level ? { type, level } : null
}

/** Whether a cell for the type leaves the type open: it is empty, or only says whose the agency is ("Municipal"). */
export const leavesTypeOpen = (typeCell: string) => {
  const cell = plain(typeCell)
  return cell === '' || (LEVELS.has(cell) && !TYPES.has(cell))
}

/** Level of an agency by the Atlas' column "Type of Juris"; null for a value that is not known. */
export const atlasLevel = (jurisdictionCell: string): string | null =>
  LEVELS.get(plain(jurisdictionCell)) ?? null

function plain(cell: string): string {
  return cell.trim().toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ')
}

function each(meaning: string, ...of: string[][]): Record<string, string> {
  return Object.fromEntries(of.flat().map((word) => [word, meaning]))
}

function words(table: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table))
}

/** Type of an agency (slug of agency-types.yaml) and its level of government. */
export type AgencyKind = { type: string; level: string }

/** Each value of the Atlas' column for the jurisdiction, and the level it stands for. */
const LEVELS: Record<string, string> = {
  municipal: 'local',
  county: 'county',
  parish: 'county',
  borough: 'county',
  state: 'state',
  statewide: 'state',
  regional: 'regional',
  'cross-jurisdictional': 'regional',
  airport: 'regional',
  transit: 'regional',
  port: 'regional',
  university: 'campus',
  'school district': 'campus',
  school: 'campus',
  federal: 'federal',
  tribal: 'tribal',
  territory: 'territory',
}

/** Each value of the Atlas' column for the type of agency, and the type it stands for. */
const TYPES: Record<string, string> = {
  police: 'police',
  sheriff: 'sheriff',
  'state police': 'state-police',
  'highway patrol': 'state-police',
  'fusion center': 'fusion-center',
  dmv: 'motor-vehicles',
  dhs: 'immigration-enforcement',
  'homeland security': 'homeland-security',
  'district attorney': 'prosecutor',
  'county attorney': 'prosecutor',
  'attorney general': 'prosecutor',
  prosecutor: 'prosecutor',
  corrections: 'corrections',
  probation: 'corrections',
  juvenile: 'corrections',
  constables: 'constable',
  marshals: 'constable',
  'public safety': 'public-safety',
  'task force': 'task-force',
  'crash team': 'task-force',
  parks: 'park-police',
  rangers: 'park-police',
  'school district': 'school-district-police',
  'transit police': 'transit-police',
  'state agency': 'other',
  'environmental services enforcement': 'other',
  'animal control': 'other',
  'mental health': 'other',
  'tax board': 'other',
  'medical examiner': 'other',
  parking: 'other',
}

/** What the column for the type calls police is more than that where the jurisdiction says so. */
const POLICE_OF: Record<string, string> = {
  university: 'campus-police',
  'school district': 'school-district-police',
  school: 'school-district-police',
  airport: 'transit-police',
  transit: 'transit-police',
  port: 'transit-police',
  tribal: 'tribal-police',
  state: 'state-police',
  federal: 'federal-law-enforcement',
}

/**
 * Type and level of an agency by the Atlas' columns "Type of LEA" and "Type of Juris"; null for values that are not known.
 * Once the two are interchanged ("Municipal", "Police").
 */
export function atlasAgencyKind(typeCell: string, jurisdictionCell: string): AgencyKind | null {
  const cells = [typeCell.trim().toLowerCase(), jurisdictionCell.trim().toLowerCase()]
  const [of = '', where = ''] = cells[1] === 'police' && LEVELS[cells[0] ?? ''] ? cells.toReversed() : cells
  const level = LEVELS[where]
  const type = of === 'police' ? (POLICE_OF[where] ?? TYPES[of]) : TYPES[of]
  return level && type ? { type, level } : null
}

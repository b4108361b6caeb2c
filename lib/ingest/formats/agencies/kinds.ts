import type { AgencyKind } from '@/lib/ingest/datasets/atlas-agency-types'

type Rule = readonly [name: RegExp, type: string, level: string]

const kind = (type: string, level: string): AgencyKind => ({ type, level })

/** What an agency's own name says of its type. */
const IMMIGRATION: Rule = [
  /border patrol|customs (?:and|&) border|immigration (?:and|&) customs|customs serv|\bcust serv\b/,
  'immigration-enforcement',
  'federal',
]
const FUSION: Rule = [
  /fusion cent(?:er|re)|(?:intelligence|information (?:and|&|sharing) ?\w*|threat analysis) cent(?:er|re)/,
  'fusion-center',
  'regional',
]
const SCHOOL: Rule = [
  /school (?:district|system|police|public safety)|schooldistrict|public schools|board of education|\bisd\b/,
  'school-district-police',
  'campus',
]
const CAMPUS: Rule = [
  /universit(?!\w* hospital)|colleges?\b(?! (?:park|station|place|corner|city))|polytechnic|institute of technology|\bcampus\b/,
  'campus-police',
  'campus',
]
const TRANSIT: Rule = [
  /\brail(?:road|way)s?\b|\brapid transit\b|\btransit\b|transportation authority|southern pacific|amtrak|conrail|\bcsx\b|norfolk (?:and )?southern|penn central|lehigh valley r|erie lackawanna|long island rl|airports?\b|aviation|\bports? auth|\bport of\b/,
  'transit-police',
  'regional',
]
const TASK_FORCE: Rule = [
  /(?:task|strike) force|enforcement (?:group|team|network|unit)|(?:drug|narcotics|gang|counterdrug) (?:unit|squad|team)|multi-?(?:county|jurisdictional)/,
  'task-force',
  'regional',
]
const PARK: Rule = [
  /park (?:police|rangers?|district|authority|and recreation)|\bparks\b|metropark|county park\b|state (?:historic )?park\b|\brangers\b|wildlife|fish and |game,? |natural resources|marine (?:patrol|police|fisheries|resources)|water patrol|conservation|forest preserve|forestry/,
  'park-police',
  'local',
]
const NATIONAL_PARK: Rule = [
  /national (?:\w+ )*(?:parks?|monument\w*|histori\w+|recreation\w*|seashore|memorial|battlefield|cemet\w+|trail|place|parkway|lakeshore)|\bnatl? (?:mem|mon|park)|parkway$|recreation(?:al)? area|memorial park/,
  'park-police',
  'federal',
]
const PROSECUTOR: Rule = [
  /prosecutor|(?:district|county|state'?s?|commonwealth'?s?) attorney|county detective/,
  'prosecutor',
  'county',
]
const ATTORNEY_GENERAL: Rule = [/attorney general/, 'prosecutor', 'state']
const CONSTABLE: Rule = [/^(?!.*\bpolice\b).*(?:constable|\bmarshal(?:'?s)?\b)/, 'constable', 'county']
const CORRECTIONS: Rule = [/correction|\bprison|\bjail\b|probation|parole|juvenile/, 'corrections', 'state']
const MOTOR_VEHICLES: Rule = [/motor vehicles|driver licen/, 'motor-vehicles', 'state']
const STATE_POLICE: Rule = [
  /state ?(?:police|patrol|troopers)|highway (?:safety )?patrol|\(sp\)|bureau of (?:criminal )?investigation|bureau of narcotics|law enforcement division|department of law enforcement|criminal (?:law enforcement|identification|investigation)/,
  'state-police',
  'state',
]
const HOMELAND: Rule = [/homeland security|emergency management/, 'homeland-security', 'state']
const SHERIFF: Rule = [/sheriff/, 'sheriff', 'county']
const TRIBAL: Rule = [
  /\btrib(?:e|al)\b|\bpueblo\b|\bindian (?:tribe|community|reservation)/,
  'tribal-police',
  'tribal',
]
const COUNTY_POLICE: Rule = [/county police|county pd\b/, 'police', 'county']
const POLICE: Rule = [/police|\bpd\b/, 'police', 'local']
const MILITARY: Rule = [
  /\bnavy\b|air force|\barmy\b|marine corps|national guard/,
  'military-and-defence',
  'federal',
]
const FEDERAL_PARK: Rule = [/park police/, 'park-police', 'federal']

/** Each value of the FBI's column for the type of agency: what a name says within it, and what it stands for otherwise. */
const TYPES = new Map<string, { rules: readonly Rule[]; otherwise: AgencyKind }>(
  Object.entries({
    city: { rules: [SHERIFF, SCHOOL, CONSTABLE], otherwise: kind('police', 'local') },
    county: { rules: [SHERIFF, CONSTABLE, PROSECUTOR], otherwise: kind('police', 'county') },
    'university or college': { rules: [], otherwise: kind('campus-police', 'campus') },
    'state police': { rules: [], otherwise: kind('state-police', 'state') },
    'other state agency': {
      rules: [
        CORRECTIONS,
        MOTOR_VEHICLES,
        PARK,
        ATTORNEY_GENERAL,
        HOMELAND,
        TRANSIT,
        STATE_POLICE,
        CAMPUS,
      ].map(([name, type]): Rule => [name, type, 'state']),
      otherwise: kind('other', 'state'),
    },
    tribal: { rules: [], otherwise: kind('tribal-police', 'tribal') },
    federal: {
      rules: [IMMIGRATION, FEDERAL_PARK, MILITARY],
      otherwise: kind('federal-law-enforcement', 'federal'),
    },
    other: {
      rules: [SCHOOL, TRANSIT, TASK_FORCE, PARK, PROSECUTOR, CONSTABLE, CAMPUS, COUNTY_POLICE, POLICE],
      otherwise: kind('other', 'unknown'),
    },
    unknown: {
      rules: [NATIONAL_PARK, TRANSIT, STATE_POLICE, SHERIFF, CAMPUS, COUNTY_POLICE, POLICE],
      otherwise: kind('other', 'unknown'),
    },
  }),
)

/** What a name alone says, in the order in which it is believed. */
const ANY: readonly Rule[] = [
  ...[IMMIGRATION, FUSION, SCHOOL, NATIONAL_PARK, STATE_POLICE, SHERIFF, TRIBAL, CAMPUS, TRANSIT, TASK_FORCE],
  ...[ATTORNEY_GENERAL, PROSECUTOR, CONSTABLE, MOTOR_VEHICLES, CORRECTIONS, PARK, COUNTY_POLICE, POLICE],
]

/** Type and level of an agency by the FBI's word for its type, and its name; null for words that are not the FBI's. */
export function fbiAgencyKind(type: string, name: string): AgencyKind | null {
  const known = TYPES.get(type.trim().toLowerCase())
  return known ? (byRules(known.rules, name) ?? known.otherwise) : null
}

/** Type and level of an agency by its name alone; null where it does not say. */
export const kindByName = (name: string): AgencyKind | null => byRules(ANY, name)

function byRules(rules: readonly Rule[], name: string): AgencyKind | null {
  const plain = name.slice(0, 300).toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ')
  const found = rules.find(([pattern]) => pattern.test(plain))
  return found ? kind(found[1], found[2]) : null
}

import { agencyForm } from './name-forms'

/** The parts of an agency's name: `Ocean Township, Monmouth County Police Department`. */
export type AgencyNameParts = {
  /** The place or body without its kind and without blanks: `ocean`. */
  core: string
  /** What the place is called, where the name says it: `township`. Two kinds of one core are two places. */
  kind: string | null
  /** The office: `police`, `sheriff`, `safety`, … ; the last words themselves where it is none of the usual. */
  office: string
  /** A county that the name gives to tell it apart: `Monmouth County`. */
  county: string | null
}

const OFFICES: [RegExp, string][] = [
  [/^(?:office of (?:the )?sheriff (?:of )?)(?:the )?(.+)$/, 'sheriff'],
  [/^(.+?) sheriffs?(?: (?:office|department))?$/, 'sheriff'],
  [/^(.+?) (?:department of public safety|public (?:safety|sfty)(?: department| division)?)$/, 'safety'],
  [
    /^(?:police department|department of police|division of police|bureau of police) (?:of )?(?:the )?(.+)$/,
    'police',
  ],
  [/^(.+?) (?:department|division|bureau) of police$/, 'police'],
  [/^(.+?) police(?: (?:department|division|bureau|force|service))?$/, 'police'],
  [/^(.+?) (?:constabulary)$/, 'police'],
  [/^(.+?) (?:prosecutors office)$/, 'prosecutor'],
  [/^(.+?) (?:marshals office|marshal)$/, 'marshal'],
]

/** Bodies whose police registers list by the body's name alone. */
const BODIES = /\b(?:university|college|school district|airport|airport authority|hospital)\b/

const KIND_WORDS = '(township|town and village|town|village|borough|boro|city|county|parish)'
const KIND_BEFORE = new RegExp(`^${KIND_WORDS} of (.+)$`)
const KIND_BEHIND = new RegExp(`^(.+?) (?:charter )?${KIND_WORDS}$`)

/**
 * Takes an agency's name apart, so that `Borough of Lodi Police Department` and `Lodi Borough Police` can be seen to be
 * the same office of the same place, and `Lodi Township Police Department` another.
 * @param state code of its state, which some names carry at their end
 */
export function parseAgencyName(name: string, state: string | null): AgencyNameParts {
  const { bare, county } = takeCounty(state ? name.replace(new RegExp(`,\\s*${state}\\.?$`), '') : name)
  const form = agencyForm(bare)
  for (const [pattern, office] of OFFICES) {
    const [, place] = pattern.exec(form) ?? []
    if (place) return { ...takeKind(place), office, county }
  }
  return { ...takeKind(form), office: BODIES.test(form) ? 'police' : '', county }
}

/** Takes out a county that stands between commas or at the end: it says where, and belongs not to the name. */
function takeCounty(name: string): { bare: string; county: string | null } {
  const match = /,\s*([^,]+? (?:County|Parish))\b/i.exec(name)
  if (!match?.[1]) return { bare: name, county: null }
  return { bare: name.replace(match[0], ' ').trim(), county: match[1] }
}

function takeKind(place: string): { core: string; kind: string | null } {
  const [, before, rest] = KIND_BEFORE.exec(place) ?? []
  if (before && rest) return { core: squash(rest), kind: usual(before) }
  const [, core, behind] = KIND_BEHIND.exec(place) ?? []
  return core && behind ? { core: squash(core), kind: usual(behind) } : { core: squash(place), kind: null }
}

/** Louisiana's parishes are its counties. */
const usual = (kind: string) => ({ boro: 'borough', parish: 'county' })[kind] ?? kind

const squash = (words: string) => words.replace(/\s/g, '')

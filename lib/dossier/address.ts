import { z } from 'zod'
import { usStateNames } from '@/lib/domain/us-states'
import { slug, text } from '@/lib/search-params/parameter'
import { type ParamProblem, parseParams, type RawParams } from '@/lib/search-params/parse'
import { readVersion } from '@/lib/search-params/version'

/** Whom a dossier is about. A state is the two parts of its ISO 3166-2 code. */
export type DossierSubject =
  | { kind: 'agency'; slug: string }
  | { kind: 'company'; slug: string }
  | { kind: 'state'; country: string; state: string }

/** What the address of a dossier asks for. */
export type DossierAddress = {
  /** Null where it names nobody: then a dossier is chosen. */
  subject: DossierSubject | null
  /** Words to look for somebody by. */
  q: string | null
  /** The version of the ledger that it names. */
  version: number | null
  problems: readonly ParamProblem[]
}

const stateCode = {
  many: false,
  schema: z
    .string()
    .regex(/^(?:[a-z]{2}-)?[a-z0-9]{1,3}$/i, 'is no code of a state: CA would be, or US-CA')
    .transform((code) => code.toUpperCase()),
  fallback: null,
} as const

const parameters = { agency: slug(), company: slug(), state: stateCode, q: text() }
const kinds = ['agency', 'company', 'state'] as const

/** Reads the address of a dossier. Of several subjects the first counts, and the others are problems. Never throws. */
export function readDossierAddress(raw: RawParams): DossierAddress {
  const { version, rest, problems: wrongVersion } = readVersion(raw)
  const { filters, problems } = parseParams(parameters, rest)
  const [first, ...others] = kinds.filter((kind) => filters[kind] !== null)
  const surplus = others.map((name) => ({
    name,
    value: filters[name] ?? '',
    message: `does not go together with ${first}, which applies: a dossier is about one of them`,
  }))
  return {
    subject: first ? subjectOf(first, filters[first] ?? '') : null,
    q: filters.q,
    version,
    problems: [...wrongVersion, ...problems.map(inDossier), ...surplus],
  }
}

const inDossier = (problem: ParamProblem): ParamProblem => ({
  ...problem,
  message: problem.message.replace('this list has', 'a dossier has'),
})

function subjectOf(kind: (typeof kinds)[number], value: string): DossierSubject {
  if (kind !== 'state') return { kind, slug: value }
  const [state = '', country = 'US'] = value.split('-').reverse()
  return { kind, country, state }
}

/** The parameter and its value by which an address names a subject. */
export function subjectParameter(subject: DossierSubject): [name: string, value: string] {
  if (subject.kind !== 'state') return [subject.kind, subject.slug]
  const { country, state } = subject
  return ['state', country === 'US' ? state : `${country}-${state}`]
}

/** The address of a dossier; with a version it says later what changed since. */
export function dossierHref(subject: DossierSubject, version: number | null = null): string {
  const query = new URLSearchParams([subjectParameter(subject)])
  if (version !== null) query.set('version', String(version))
  return `/dossier?${query}`
}

/** The states whose dossiers can be chosen from a list: those of the United States, by name. */
export const listedStates = Object.entries(usStateNames)
  .map(([state, name]) => ({ state, name }))
  .sort((a, b) => a.name.localeCompare(b.name))

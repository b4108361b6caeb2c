import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { slugify } from '@/lib/domain/slug'
import { agencyId } from '@/lib/ingest/ids'
import type { Declared, Registry } from '@/lib/ingest/registry'
import type { AgencyKind } from './atlas-agency-types'
import { counties, countiesAgree } from './county'

/** How a row of a register names an agency. */
export type AgencyMention = {
  country: string
  state: string
  name: string
  county: string | null
  city: string | null
  kind: AgencyKind
  /** Slug of the register's dataset. */
  seenIn: string
}

type DeclaredAgency = Declared<'agencies'>

/** An agency as the registers and the registry together give it. */
export type KnownAgency = {
  id: string
  slug: string
  country: string
  state: string
  name: string
  names: Map<string, string>
  type: string
  level: string
  county: string | null
  city: string | null
  declared: DeclaredAgency | null
}

const keyOf = (country: string, state: string | null | undefined, name: string) =>
  `${country}|${state ?? ''}|${normaliseAgencyName(name)}`

/**
 * Gathers the agencies that registers name. An agency is its name in normal form and its state; where the registry declares
 * several of a name in a state, the county decides, and where it does not, the mention is nobody's. What rows contradict
 * each other about is decided by the registry, else by the most rows, else by the alphabet: never by the order of rows.
 */
export class AgencyDirectory {
  readonly #declared = new Map<string, DeclaredAgency[]>()
  readonly #mentions = new Map<string, { declared: DeclaredAgency | null; all: AgencyMention[] }>()

  constructor(registry: Registry) {
    for (const agency of registry.agencies.values())
      for (const name of [agency.name, ...(agency.aliases ?? []).map((alias) => alias.name)]) {
        const key = keyOf(agency.country, agency.state, name)
        this.#declared.set(key, [...(this.#declared.get(key) ?? []), agency])
      }
  }

  /** Adds a mention and gives the agency's id; null where several agencies of that name cannot be told apart. */
  add(mention: AgencyMention): string | null {
    const candidates = this.#declared.get(keyOf(mention.country, mention.state, mention.name)) ?? []
    const declared =
      candidates.length > 1
        ? candidates.filter(({ county }) => mention.county && countiesAgree(county ?? null, mention.county))
        : candidates
    if (candidates.length > 1 && declared.length !== 1) return null
    const [agency = null] = declared
    const id = agency?.id ?? agencyId(mention)
    const known = this.#mentions.get(id) ?? { declared: agency, all: [] }
    known.all.push(mention)
    this.#mentions.set(id, known)
    return id
  }

  /** All agencies mentioned so far, in the order of their ids. */
  agencies(): KnownAgency[] {
    const ids = [...this.#mentions.keys()].sort()
    return ids.flatMap((id) => {
      const found = this.#mentions.get(id)
      return found ? [settle(id, found.declared, found.all)] : []
    })
  }
}

function settle(id: string, declared: DeclaredAgency | null, mentions: AgencyMention[]): KnownAgency {
  const [first] = mentions
  if (!first) throw new Error(`Agency ${id} has no mention`)
  const kind = mostFrequent(mentions.map(({ kind: { type, level } }) => `${type} ${level}`))
  const [type = 'other', level = 'unknown'] = kind?.split(' ') ?? []
  const name = declared?.name ?? mostFrequent(mentions.map((mention) => mention.name)) ?? first.name
  return {
    id,
    slug: declared?.slug ?? slugify(name, first.state),
    country: first.country,
    state: first.state,
    name,
    names: new Map(mentions.map((mention) => [mention.name, mention.seenIn])),
    type: declared?.type ?? type,
    level: declared?.level ?? level,
    county:
      declared?.county ??
      mostFrequent(
        mentions.map((mention) => mention.county),
        countyCount,
      ),
    city: declared?.city ?? mostFrequent(mentions.map((mention) => mention.city)),
    declared,
  }
}

const countyCount = (cell: string) => counties(cell).size

/** The value that most have; among equals the one that says more, then the first by the alphabet. Blanks do not count. */
function mostFrequent(values: (string | null)[], weight = (_: string) => 0): string | null {
  const counts = new Map<string, number>()
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || weight(b) - weight(a) || (a < b ? -1 : 1))
  return ranked[0]?.[0] ?? null
}

import { parseAgencyName } from './agency-name'
import type { ResolverAgency } from './data'
import { agencyForm } from './name-forms'
import { trigrams } from './trigrams'

/** A name of an agency: what kind of place it names, and the county that it gives. */
export type Named = { agency: ResolverAgency; kind: string | null; county: string | null }

/** A name of an agency, as candidates are looked for. */
export type Likeness = { agency: ResolverAgency; name: string; grams: Set<string> }

/** The agencies of one state by their names. */
type StateIndex = { byForm: Map<string, ResolverAgency[]>; byCore: Map<string, Named[]> }

const NONE: readonly never[] = []

/**
 * Agencies by country, state and name. A state's names are taken apart when it is first asked for, since most imports are about few states, and
 * a register of a country has tens of thousands of agencies.
 */
export class AgencyIndex {
  readonly #byState = new Map<string, ResolverAgency[]>()
  readonly #indexed = new Map<string, StateIndex>()
  /** Trigrams of the state that was asked for last: those of all would fill the memory. */
  #likenesses: { key: string; names: Likeness[] } | null = null

  constructor(agencies: readonly ResolverAgency[]) {
    for (const agency of agencies) push(this.#byState, keyOf(agency.country, agency.state), agency)
  }

  /** Those with a name of this form. */
  named(country: string, state: string | null | undefined, form: string): readonly ResolverAgency[] {
    return this.#of(country, state).byForm.get(form) ?? NONE
  }

  /** Those whose name is about this place and office. */
  about(country: string, state: string | null | undefined, office: string, core: string): readonly Named[] {
    return this.#of(country, state).byCore.get(`${office}|${core}`) ?? NONE
  }

  /** All names of a state. */
  likenesses(country: string, state: string | null | undefined): readonly Likeness[] {
    const key = keyOf(country, state)
    if (this.#likenesses?.key === key) return this.#likenesses.names
    const names = (this.#byState.get(key) ?? NONE).flatMap((agency) =>
      namesOf(agency).map((name) => ({ agency, name, grams: trigrams(agencyForm(name)) })),
    )
    this.#likenesses = { key, names }
    return names
  }

  #of(country: string, state: string | null | undefined): StateIndex {
    const key = keyOf(country, state)
    const known = this.#indexed.get(key)
    if (known) return known
    const index: StateIndex = { byForm: new Map(), byCore: new Map() }
    for (const agency of this.#byState.get(key) ?? NONE) {
      const names = namesOf(agency)
      for (const form of new Set(names.map(agencyForm))) push(index.byForm, form, agency)
      for (const name of names) {
        const { office, core, kind, county } = parseAgencyName(name, agency.state)
        push(index.byCore, `${office}|${core}`, { agency, kind, county })
      }
    }
    this.#indexed.set(key, index)
    return index
  }
}

const namesOf = ({ name, names }: ResolverAgency) => [...new Set([name, ...names])]

const keyOf = (country: string, state: string | null | undefined) => `${country}|${state ?? ''}`

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

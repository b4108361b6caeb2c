import type { Place } from './fault'
import type { RegistryEntry, RegistryFile } from './schemas/registry'

/** An entry of the registry with its stable id and the place of its declaration. */
export type Declared<F extends RegistryFile> = RegistryEntry<F> & { id: string; at: Place }

/** The registry: the entries of each file under seeds/registry by their slug, in the order of the file. */
export type Registry = { [F in RegistryFile]: Map<string, Declared<F>> }

/** A registry without entries. */
export function emptyRegistry(): Registry {
  return {
    companies: new Map(),
    products: new Map(),
    technologies: new Map(),
    'agency-types': new Map(),
    agencies: new Map(),
    'agency-groups': new Map(),
    organizations: new Map(),
    people: new Map(),
    units: new Map(),
    metrics: new Map(),
  }
}

/** What each file declares one of, in words. */
export const entryNames: Record<RegistryFile, string> = {
  companies: 'company',
  products: 'product',
  technologies: 'technology',
  'agency-types': 'agency type',
  agencies: 'agency',
  'agency-groups': 'agency group',
  organizations: 'organization',
  people: 'person',
  units: 'unit',
  metrics: 'metric',
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { normaliseAgencyName } from '@/lib/domain/normalise-name'
import { type IdKind, stableId } from '@/lib/domain/stable-id'
import type { Fault } from './fault'
import { agencyId, firstSlug } from './ids'
import { listLabel } from './label'
import { type Declared, emptyRegistry, entryNames, type Registry } from './registry'
import { type RegistryEntry, type RegistryFile, registryEntries } from './schemas/registry'
import { seedFileName } from './seed-files'
import { parseYaml } from './yaml-file'
import { checkRecords, isRecord } from './yaml-salvage'

/** The registry as far as its files are right, their faults, and the slugs of entries that are declared but wrong. */
export type ReadRegistry = {
  registry: Registry
  faults: Fault[]
  faulty: Set<string>
}

/** Reads all files under seeds/registry. */
export function readRegistry(seedsDir: string): ReadRegistry {
  const read: ReadRegistry = { registry: emptyRegistry(), faults: [], faulty: new Set() }
  for (const file of Object.keys(registryEntries) as RegistryFile[]) readFile(file)
  return read

  function readFile<F extends RegistryFile>(file: F): void {
    const path = join(seedsDir, 'registry', `${file}.yaml`)
    const name = seedFileName(seedsDir, path)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '[]'
    const yaml = parseYaml(name, text)
    const schema: z.ZodType<RegistryEntry<F>[]> = z.array(registryEntries[file] as never)
    const { value = [], faults, place } = checkRecords(yaml, schema, 1, listLabel(entryNames[file]))
    read.faults.push(...faults)
    if (faults.length > 0) for (const slug of slugsIn(yaml.value)) read.faulty.add(`${file}/${slug}`)
    const idOf = idMaker(file, value)
    const entries: Map<string, Declared<F>> = read.registry[file]
    value.forEach((entry, index) => {
      const at = place([index])
      const earlier = entries.get(entry.slug)
      if (earlier)
        read.faults.push({
          ...at,
          record: `${entryNames[file]} ${entry.slug}`,
          message: `the slug is declared on line ${earlier.at.line} already`,
          remedy: 'one of the two needs another slug',
        })
      else entries.set(entry.slug, { ...entry, id: idOf(entry), at })
    })
  }
}

/** The entries' slugs, as far as they can be seen in a file that has faults. */
function slugsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((entry) =>
    isRecord(entry) && typeof entry['slug'] === 'string' ? [entry['slug']] : [],
  )
}

const ID_KINDS: Partial<Record<RegistryFile, IdKind>> = {
  companies: 'company',
  products: 'product',
  'agency-groups': 'agency_group',
  organizations: 'organization',
  people: 'person',
}

/** How a file's entries get their ids: most from the first slug, lookup tables are their slug, agencies name and place. */
function idMaker<F extends RegistryFile>(
  file: F,
  entries: readonly RegistryEntry<F>[],
): (entry: RegistryEntry<F>) => string {
  if (file === 'agencies') {
    const agencies = entries as readonly RegistryEntry<'agencies'>[]
    return (entry) => declaredAgencyId(entry as RegistryEntry<'agencies'>, agencies)
  }
  const kind = ID_KINDS[file]
  return kind ? (entry) => stableId(kind, firstSlug(entry)) : (entry) => entry.slug
}

/** The county is part of the id only of agencies that share name and state with another one in the registry. */
function declaredAgencyId(
  agency: RegistryEntry<'agencies'>,
  all: readonly RegistryEntry<'agencies'>[],
): string {
  const key = (entry: RegistryEntry<'agencies'>) =>
    [entry.country, entry.state ?? '', normaliseAgencyName(entry.name)].join('/')
  const several = all.filter((other) => key(other) === key(agency)).length > 1
  return agencyId({ ...agency, discriminator: several ? agency.county : null })
}

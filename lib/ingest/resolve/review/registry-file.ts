import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRegistry } from '@/lib/ingest/read-registry'
import type { Registry } from '@/lib/ingest/registry'
import type { RegistryEntry } from '@/lib/ingest/schemas/registry'
import type { ResolverAgency } from '../data'
import { writeSum } from './describe'
import { type AgencyWishes, agencyEntry, type CompanyWishes, companyEntry } from './promotion'
import { PROMOTED, promotionOf, withEntry, withoutEntry } from './registry-text'
import type { Judge } from './session'
import type { Unmatched } from './unmatched-name'

type Promoted = 'companies' | 'agencies'

type Wishes = { companies: CompanyWishes; agencies: AgencyWishes }

/** seeds/registry/companies.yaml or agencies.yaml as something that names are promoted into. What stands in it stays as it is written. */
export class RegistryFile<F extends Promoted> {
  readonly path: string

  /** @param agencies all that the ledger has, so that none becomes two */
  constructor(
    private readonly seedsDir: string,
    private readonly file: F,
    private readonly agencies: readonly ResolverAgency[] = [],
  ) {
    this.path = join(seedsDir, 'registry', `${file}.yaml`)
  }

  /**
   * Writes a name as a company or an agency of its own at the end of the file. Gives the entry.
   * @throws PromotionRefused when it is there already, or when it is not certain what it is
   */
  promote(unmatched: Unmatched, wishes: Wishes[F], { by, on }: Judge): RegistryEntry<F> {
    const { registry } = readRegistry(this.seedsDir)
    const entry = this.#entry(unmatched, wishes, registry)
    const { rows, sums, registers } = unmatched
    const seen = [
      `${rows} row${rows === 1 ? '' : 's'} of ${registers.join(' and ')}`,
      ...sums.map(writeSum),
    ].join(', ')
    this.#change((text) =>
      withEntry(text, entry, `${PROMOTED}by ${by.replace(/\s+/g, ' ')} on ${on}: ${seen}.`),
    )
    return entry
  }

  /** Takes an entry out that a review wrote, with its comment. Gives what puts it back. */
  takeBack(slug: string): () => void {
    const before = this.#text()
    this.#change((text) => withoutEntry(text, slug))
    return () => this.#write(before)
  }

  /** The slugs of the entries of a name, or with that slug, and whether a review wrote them. */
  find(nameOrSlug: string): { slug: string; promoted: boolean }[] {
    const text = this.#text()
    const entries: Iterable<RegistryEntry<Promoted>> = readRegistry(this.seedsDir).registry[
      this.file
    ].values()
    return [...entries].flatMap(({ slug, name, aliases = [] }) =>
      [slug, name, ...aliases.map((alias) => alias.name)].includes(nameOrSlug)
        ? [{ slug, promoted: promotionOf(text, slug) !== null }]
        : [],
    )
  }

  #entry(unmatched: Unmatched, wishes: Wishes[F], registry: Registry): RegistryEntry<F> {
    const entry: RegistryEntry<Promoted> =
      this.file === 'companies'
        ? companyEntry(unmatched, wishes as CompanyWishes, registry)
        : agencyEntry(unmatched, wishes as AgencyWishes, registry, this.#known(registry))
    return entry as RegistryEntry<F>
  }

  /** Those of the ledger, and those that are declared and may not be loaded yet. */
  #known(registry: Registry): ResolverAgency[] {
    const loaded = new Set(this.agencies.map(({ slug }) => slug))
    return [...this.agencies, ...declared(registry).filter(({ slug }) => !loaded.has(slug))]
  }

  #text(): string {
    return existsSync(this.path) ? readFileSync(this.path, 'utf8') : ''
  }

  #change(change: (text: string) => string): void {
    try {
      this.#write(change(this.#text()))
    } catch (error) {
      throw error instanceof Error ? new Error(`${this.path} ${error.message}`, { cause: error }) : error
    }
  }

  /** Written beside it and moved over it, so that a broken pipe or a full disk leaves the file whole. */
  #write(text: string): void {
    writeFileSync(`${this.path}.new`, text)
    renameSync(`${this.path}.new`, this.path)
  }
}

function declared({ agencies }: Registry): ResolverAgency[] {
  return [...agencies.values()].map(({ id, slug, name, aliases = [], country, ...place }) => ({
    ...{ id, slug, name, names: aliases.map((alias) => alias.name), country },
    state: place.state ?? null,
    county: place.county ?? null,
    city: place.city ?? null,
    ori: place.ori ?? null,
  }))
}

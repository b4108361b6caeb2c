import type { SeedDocument } from '../document'
import type { Fault, Place } from '../fault'
import { type Declared, entryNames, type Registry } from '../registry'
import type { RegistryFile } from '../schemas/registry'
import type { Path } from '../yaml-file'
import { closest } from './closest'

/** A record of a file while it is verified: what faults call it, and where its parts stand. */
export type Spot = { record: string; place(path: Path): Place }

/** What verifying has found so far, and the documents made of what is right. */
export class Context {
  readonly faults: Fault[] = []
  private readonly documents = new Map<string, SeedDocument>()

  constructor(
    readonly registry: Registry,
    /** Slugs that are declared in entries with faults of their own, as `companies/ring`. */
    private readonly faulty: ReadonlySet<string>,
  ) {}

  fault(spot: Spot, path: Path, message: string, remedy?: string): void {
    this.faults.push({
      ...spot.place(path),
      record: spot.record,
      message,
      ...(remedy === undefined ? {} : { remedy }),
    })
  }

  /** The registry's entry of that slug; a fault where there is none, undefined also where none is asked for. */
  entry<F extends RegistryFile>(
    file: F,
    slug: string | undefined,
    spot: Spot,
    path: Path,
  ): Declared<F> | undefined {
    if (slug === undefined) return undefined
    const entries: Map<string, Declared<F>> = this.registry[file]
    const entry = entries.get(slug)
    if (entry || this.faulty.has(`${file}/${slug}`)) return entry
    const renamed = [...entries.values()].find(
      (other) => 'formerly' in other && other.formerly?.includes(slug),
    )
    const near = renamed?.slug ?? closest(slug, [...entries.keys()])
    this.fault(
      spot,
      path,
      `unknown ${entryNames[file]} "${slug}"`,
      `${near ? `write "${near}" if that is meant, or ` : ''}declare it in seeds/registry/${file}.yaml`,
    )
    return undefined
  }

  /** The id of the registry's entry of that slug, null where there is none. */
  id(file: RegistryFile, slug: string | undefined, spot: Spot, path: Path): string | null {
    return this.entry(file, slug, spot, path)?.id ?? null
  }

  /** Adds a document; a second one of the same id is a fault. */
  add(document: SeedDocument, spot: Spot): void {
    const key = `${document.kind}/${document.id}`
    const earlier = this.documents.get(key)
    if (!earlier) this.documents.set(key, document)
    else
      this.fault(
        spot,
        [],
        `is declared in ${earlier.at.file} line ${earlier.at.line} already`,
        document.slug === null
          ? 'keep one of the two and give it the evidence of both'
          : 'one of the two needs another slug, or goes',
      )
  }

  get(kind: SeedDocument['kind'], id: string): SeedDocument | undefined {
    return this.documents.get(`${kind}/${id}`)
  }

  all(): SeedDocument[] {
    return [...this.documents.values()]
  }

  /** The same spot, one or more steps further in. */
  static within(spot: Spot, ...steps: PropertyKey[]): Spot {
    return { record: spot.record, place: (path) => spot.place([...steps, ...path]) }
  }
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault, Place } from './fault'
import { articleLabel, listLabel, recordLabel } from './label'
import { type ReadRegistry, readRegistry } from './read-registry'
import { type ConflictSeed, conflicts } from './schemas/conflicts'
import { type AgencyRegisterSeed, agencyRegister, type CoverageSeed, coverage } from './schemas/coverage'
import { type FigureSeed, figure } from './schemas/figure'
import { type ArticleSeed, article, type ReferenceSeed, references } from './schemas/source'
import { withdrawn } from './schemas/withdrawn'
import { filesIn, seedFileName, sha256, stem } from './seed-files'
import { parseYaml, type YamlFile } from './yaml-file'
import { checkRecords, type Salvaged } from './yaml-salvage'

type File<T> = Salvaged<T> & { file: string }

/** An article's YAML and the text beside it, as received. */
export type ReadArticle = File<ArticleSeed> & {
  slug: string
  text: { file: string; content: string; sha256: string } | undefined
}

/** Everything under seeds/ but the datasets, as far as it is well-formed, with the faults found on the way. */
export type ReadSeeds = ReadRegistry & {
  articles: ReadArticle[]
  references: File<ReferenceSeed[]>[]
  figures: File<FigureSeed>[]
  coverage: File<CoverageSeed[]>[]
  agencyRegisters: File<AgencyRegisterSeed>[]
  /** What editors say of claims that cannot both hold; null where there is no such file. */
  conflicts: File<ConflictSeed[]> | null
  /** Why records were taken out, as `claim/slug`, with where it says so. */
  withdrawn: Map<string, { reason: string; at: Place }>
}

/** Reads registry, articles, references and figures. Verifies their form, not what they say of each other. */
export function readSeeds(seedsDir: string): ReadSeeds {
  const read = readRegistry(seedsDir)
  const articles = filesIn(seedsDir, 'articles', '.yaml').map((path) => {
    const yaml = load(path)
    return { ...checked(checkRecords(yaml, article, 2, articleLabel)), ...readText(path), file: yaml.file }
  })
  for (const path of filesIn(seedsDir, 'articles', '.txt')) {
    if (existsSync(path.replace(/\.txt$/, '.yaml'))) continue
    read.faults.push(
      fileFault(
        seedFileName(seedsDir, path),
        'no YAML file says what it is',
        `write ${stem(path)}.yaml beside it`,
      ),
    )
  }
  return {
    ...read,
    articles,
    references: filesIn(seedsDir, 'references', '.yaml').map((path) => {
      const yaml = load(path)
      return { ...checked(checkRecords(yaml, references, 1, listLabel('reference'))), file: yaml.file }
    }),
    figures: filesIn(seedsDir, 'figures', '.yaml').map((path) => {
      const yaml = load(path)
      const label = () => recordLabel('figure', yaml.value, stem(path))
      return { ...checked(checkRecords(yaml, figure, 1, label)), file: yaml.file }
    }),
    conflicts: readConflicts(),
    coverage: filesIn(seedsDir, 'coverage', '.yaml').map((path) => {
      const yaml = load(path)
      return { ...checked(checkRecords(yaml, coverage, 1, listLabel('coverage'))), file: yaml.file }
    }),
    agencyRegisters: filesIn(seedsDir, 'coverage/registers', '.yaml').map((path) => {
      const yaml = load(path)
      const label = () => recordLabel('register', yaml.value, stem(path))
      return { ...checked(checkRecords(yaml, agencyRegister, 1, label)), file: yaml.file }
    }),
    withdrawn: readWithdrawn(),
  }

  function load(path: string): YamlFile {
    return parseYaml(seedFileName(seedsDir, path), readFileSync(path, 'utf8'))
  }

  function readConflicts(): ReadSeeds['conflicts'] {
    const path = join(seedsDir, 'conflicts.yaml')
    if (!existsSync(path)) return null
    const yaml = load(path)
    return { ...checked(checkRecords(yaml, conflicts, 1, listLabel('conflict'))), file: yaml.file }
  }

  function readWithdrawn(): ReadSeeds['withdrawn'] {
    const path = join(seedsDir, 'withdrawn.yaml')
    if (!existsSync(path)) return new Map()
    const { value = [], place } = checked(checkRecords(load(path), withdrawn, 1, listLabel('withdrawn')))
    return new Map(value.map(({ kind, slug, reason }, i) => [`${kind}/${slug}`, { reason, at: place([i]) }]))
  }

  function checked<T>(salvaged: Salvaged<T>): Salvaged<T> {
    read.faults.push(...salvaged.faults)
    return salvaged
  }

  function readText(yamlPath: string): Pick<ReadArticle, 'slug' | 'text'> {
    const path = yamlPath.replace(/\.yaml$/, '.txt')
    const file = seedFileName(seedsDir, path)
    const slug = stem(path)
    if (!existsSync(path)) {
      read.faults.push(fileFault(file, 'is missing', 'put the text beside its YAML file, byte for byte'))
      return { slug, text: undefined }
    }
    const bytes = readFileSync(path)
    try {
      const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
      if (!content.includes('\0')) return { slug, text: { file, content, sha256: sha256(bytes) } }
      read.faults.push(fileFault(file, 'holds a null character', 'it is no plain text'))
    } catch {
      read.faults.push(fileFault(file, 'is not UTF-8', 'save the text as UTF-8 before it is quoted'))
    }
    return { slug, text: undefined }
  }
}

function fileFault(file: string, message: string, remedy: string): Fault {
  return { file, line: 1, column: 1, record: '', message, remedy }
}

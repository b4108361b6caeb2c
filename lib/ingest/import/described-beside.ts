import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import { formatBytes } from '@/lib/domain/format-bytes'
import { factsSchema, type ImportSpec, importSchema } from '@/lib/ingest/datasets/import-schema'
import { whyUnreadable } from '@/lib/ingest/input/refusal'
import { checkShape, parseYaml, type YamlFile } from '@/lib/ingest/yaml-file'
import { DatasetFileError } from './dataset-file-error'
import type { DatasetFacts } from './format'

/** A dataset.yaml that says what the columns of its files mean. */
export type MappedDataset = { path: string; spec: ImportSpec; yaml: YamlFile }

/**
 * What the dataset.yaml in the same folder as a file says of its dataset; nothing where there is none, and where it says what the columns
 * of its files mean: then it is read with them.
 * @throws DatasetFileError when it is wrong
 */
export function describedBeside(file: string): Partial<DatasetFacts> {
  const yaml = yamlAt(pathBeside(file))
  if (!yaml || hasMapping(yaml)) return {}
  const facts = checked(yaml, factsSchema)
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/**
 * The dataset.yaml in the same folder as a file, where it says what columns mean; null where there is none.
 * @throws DatasetFileError when it is wrong
 */
export function mappedBeside(file: string): MappedDataset | null {
  const path = pathBeside(file)
  const yaml = yamlAt(path)
  return yaml && hasMapping(yaml) ? { path, spec: checked(yaml, importSchema), yaml } : null
}

/** Whether a dataset.yaml lists a file, or the archive that it lies in. */
export function lists({ spec }: MappedDataset, file: string): boolean {
  return file.split('!').some((part) => spec.files.includes(basename(part)))
}

/**
 * The tables that paths name: for a dataset.yaml those that it lists.
 * @throws DatasetFileError when it is wrong, or says nothing of columns
 */
export function tablesNamed(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isDescription(path) || !existsSync(path)) return [path]
    const yaml = yamlAt(path)
    const spec = yaml && checked(yaml, importSchema)
    return spec ? spec.files.map((file) => join(dirname(path), file)) : [path]
  })
}

/** Whether a file is a dataset.yaml, which is read with the tables beside it. */
export const isDescription = (file: string) => basename(file) === 'dataset.yaml'

const pathBeside = (file: string) => join(dirname(file.split('!')[0] ?? file), 'dataset.yaml')

/** Longer ones say more than any description has to. */
const LONGEST = 1024 ** 2

function yamlAt(path: string): YamlFile | null {
  if (!existsSync(path)) return null
  const wrong = (message: string, remedy: string) =>
    new DatasetFileError([{ file: path, line: 1, column: 1, record: '', message, remedy }])
  const { size } = statSync(path)
  if (size > LONGEST) throw wrong(`is longer than ${formatBytes(LONGEST)}`, 'leave out what it need not say')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { reason } = whyUnreadable(error)
    throw wrong(reason, 'put the description of the dataset there, or take it away')
  }
  const yaml = parseYaml(path, text)
  if (yaml.faults.length > 0) throw new DatasetFileError(yaml.faults)
  if (yaml.value !== null && (typeof yaml.value !== 'object' || Array.isArray(yaml.value)))
    throw wrong('does not consist of keys and values', 'write it in UTF-8 as seeds/README.md shows')
  return yaml
}

const hasMapping = ({ value }: YamlFile) =>
  typeof value === 'object' && value !== null && ('format' in value || 'columns' in value)

function checked<S extends z.ZodType>(yaml: YamlFile, schema: S): z.output<S> {
  const { value, faults } = checkShape(yaml, schema, () => '')
  if (value === undefined) throw new DatasetFileError(faults)
  return value
}

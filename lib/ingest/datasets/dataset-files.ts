import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Fault, Place } from '@/lib/ingest/fault'
import { checkShape, parseYaml, type YamlFile } from '@/lib/ingest/yaml-file'
import { type DatasetSpec, datasetSchema } from './dataset-schema'

/** A dataset as it lies under seeds/datasets: what it says of itself, and its files. */
export type DatasetFiles<S extends DatasetSpec = DatasetSpec> = {
  spec: S
  /** Where a value of dataset.yaml stands. */
  place: YamlFile['place']
  files: { name: string; path: string; text: string }[]
  /** SHA-256 over the names and contents of the files, in hexadecimal. */
  sha256: string
}

export type ReadDatasets = { datasets: DatasetFiles[]; faults: Fault[] }

/** Reads every dataset under `seedsDir`/datasets, in the order of their slugs. Each that cannot be read is a fault. */
export function readDatasets(seedsDir: string): ReadDatasets {
  const folder = join(seedsDir, 'datasets')
  if (!existsSync(folder)) return { datasets: [], faults: [] }
  const faults: Fault[] = []
  const datasets = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => readDataset(folder, name, faults) ?? [])
  return { datasets, faults }
}

function readDataset(folder: string, name: string, faults: Fault[]): DatasetFiles | null {
  const declared = readYaml(folder, name, 'dataset.yaml', datasetSchema, faults)
  if (!declared) return null
  const { value: spec, place } = declared
  const before = faults.length
  const fault = (at: Place, message: string, remedy: string) =>
    faults.push({ ...at, record: `dataset ${spec.slug}`, message, remedy })
  if (spec.slug !== name)
    fault(place(['slug']), `lies in the folder "${name}"`, 'give folder and slug the same name')
  const files = spec.files.flatMap((file, index) => {
    const path = `seeds/datasets/${name}/${file}`
    if (existsSync(join(folder, name, file)))
      return [{ name: file, path, text: readFileSync(join(folder, name, file), 'utf8') }]
    fault(place(['files', index]), `the file "${file}" is not there`, 'put it back or take its name out')
    return []
  })
  if (faults.length > before) return null
  return { spec, place, files, sha256: hash(files) }
}

function readYaml<S extends z.ZodType>(
  folder: string,
  dataset: string,
  name: string,
  schema: S,
  faults: Fault[],
): { value: z.output<S>; place: YamlFile['place'] } | null {
  const file = `seeds/datasets/${dataset}/${name}`
  const path = join(folder, dataset, name)
  if (!existsSync(path)) {
    const remedy = 'a dataset says in it whose it is, under which licence, and what its columns mean'
    faults.push({ file, line: 1, column: 1, record: `dataset ${dataset}`, message: 'is not there', remedy })
    return null
  }
  const yaml = parseYaml(file, readFileSync(path, 'utf8'))
  const shape = checkShape(yaml, schema, () => `dataset ${dataset}`)
  faults.push(...shape.faults)
  return shape.value === undefined ? null : { value: shape.value, place: yaml.place }
}

function hash(files: { name: string; text: string }[]): string {
  const sum = createHash('sha256')
  for (const { name, text } of files) sum.update(`${name}\0${Buffer.byteLength(text)}\0${text}`)
  return sum.digest('hex')
}

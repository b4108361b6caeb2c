import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Fault, Place } from '@/lib/ingest/fault'
import type { Registry } from '@/lib/ingest/registry'
import { type Judgement, judgements } from '@/lib/ingest/schemas/judgements'
import { type RecognitionRules, recognition } from '@/lib/ingest/schemas/recognition'
import { type Path, parseYaml } from '@/lib/ingest/yaml-file'
import { checkRecords, isRecord } from '@/lib/ingest/yaml-salvage'
import { judgementFaults } from './judgements'

/** By what rows are resolved besides names: the words that name companies, and what people judged. */
export type ResolveRules = { recognition: RecognitionRules; judgements: Judgement[]; faults: Fault[] }

/**
 * Reads seeds/registry/recognition.yaml and judgements.yaml and verifies what they say of the registry. Records that are
 * wrong are faults and left out.
 */
export function readRules(seedsDir: string, registry: Registry): ResolveRules {
  const faults: Fault[] = []
  const words = readFile(seedsDir, 'recognition', recognition, faults)
  const judged = readFile(seedsDir, 'judgements', judgements, faults)
  words.value.forEach((rule, index) => {
    faults.push(...wordFaults(rule, registry, (path) => words.place([index, ...path])))
  })
  faults.push(...judgementFaults(judged.value, registry, (index) => judged.place([index])))
  return { recognition: words.value, judgements: judged.value, faults }
}

function readFile<T>(seedsDir: string, name: string, schema: z.ZodType<T[]>, faults: Fault[]) {
  const path = join(seedsDir, 'registry', `${name}.yaml`)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '[]'
  const yaml = parseYaml(`seeds/registry/${name}.yaml`, text)
  const { value = [], faults: found, place } = checkRecords(yaml, schema, 1, label)
  faults.push(...found)
  return { value, place }
}

function label([index]: Path, value: unknown): string {
  const entry: unknown = Array.isArray(value) ? value[Number(index)] : undefined
  if (!isRecord(entry)) return ''
  return typeof entry['company'] === 'string'
    ? `recognition of ${entry['company']}`
    : `judgement with ${entry['with']}`
}

function wordFaults(
  { company, technology, phrases }: RecognitionRules[number],
  registry: Registry,
  place: (path: Path) => Place,
): Fault[] {
  const check = (
    known: ReadonlyMap<string, unknown>,
    what: string,
    list: string,
    slug: string | undefined,
    path: Path,
  ) =>
    !slug || known.has(slug)
      ? []
      : [
          {
            ...place(path),
            record: `recognition of ${company}`,
            message: `no ${what} "${slug}"`,
            remedy: `correct it, or add it to seeds/registry/${list}.yaml`,
          },
        ]
  return [
    ...check(registry.companies, 'company', 'companies', company, ['company']),
    ...check(registry.technologies, 'technology', 'technologies', technology, ['technology']),
    ...phrases.flatMap((phrase, index) => [
      ...check(registry.technologies, 'technology', 'technologies', phrase.technology, ['phrases', index]),
      ...check(registry.products, 'product', 'products', phrase.product, ['phrases', index]),
    ]),
  ]
}

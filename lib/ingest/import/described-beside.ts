import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { day, slug, url, words } from '@/lib/ingest/schemas/common'
import { parseYaml } from '@/lib/ingest/yaml-file'
import type { DatasetFacts } from './format'
import { ImportError } from './import-error'

/** What a dataset.yaml can say of a dataset whose format is known; its other keys are the formats' own. */
const schema = z.object({
  slug,
  title: words.optional(),
  publisher: words.optional(),
  url: url.optional(),
  licence: words.optional(),
  licenceUrl: url.optional(),
  attribution: words.optional(),
  version: words.optional(),
  snapshotOn: day.nullable().optional(),
  description: words.optional(),
})

/**
 * What the dataset.yaml in the same folder as a file says of its dataset; nothing where there is none.
 * @throws ImportError when it is wrong
 */
export function describedBeside(file: string): Partial<DatasetFacts> {
  const path = join(dirname(file.split('!')[0] ?? file), 'dataset.yaml')
  if (!existsSync(path)) return {}
  const result = schema.safeParse(parseYaml(path, readFileSync(path, 'utf8')).value)
  if (!result.success)
    throw new ImportError(
      'usage',
      `${path}: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    )
  return Object.fromEntries(Object.entries(result.data).filter(([, value]) => value !== undefined))
}

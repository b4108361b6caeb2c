import { z } from 'zod'
import { importSchema } from '../datasets/import-schema'
import { conflicts } from './conflicts'
import { agencyRegister, coverage } from './coverage'
import { figure } from './figure'
import { judgements } from './judgements'
import { recognition } from './recognition'
import { registryEntries } from './registry'
import { article, references } from './source'
import { withdrawn } from './withdrawn'

/** The JSON Schemas of all seed files, by the name of their file under seeds/schemas. Editors complete and check by them. */
export function jsonSchemas(): Record<string, string> {
  const lists = Object.entries(registryEntries).map(([file, entry]): [string, z.ZodType] => [
    file,
    z.array(entry),
  ])
  const schemas: [string, z.ZodType][] = [
    ...lists,
    ['article', article],
    ['references', references],
    ['figure', figure],
    ['coverage', coverage],
    ['agency-register', agencyRegister],
    ['conflicts', conflicts],
    ['dataset', importSchema],
    ['recognition', recognition],
    ['judgements', judgements],
    ['withdrawn', withdrawn],
  ]
  return Object.fromEntries(
    schemas.map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
    ]),
  )
}

import { z } from 'zod'

const schema = z.record(z.string(), z.unknown())

const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path']),
  required: z.boolean(),
  description: z.string().min(10),
  schema,
})

const operation = z.object({
  operationId: z.string(),
  parameters: z.array(parameter),
  responses: z.record(z.string(), z.looseObject({})),
})

/** As much of an OpenAPI document as the contract is held by. */
export const documentSchema = z.looseObject({
  openapi: z.string().regex(/^3\.1\./),
  paths: z.record(z.string(), z.strictObject({ get: operation.loose() })),
  components: z.object({ schemas: z.record(z.string(), schema), responses: z.record(z.string(), schema) }),
})

export type ApiDocument = z.infer<typeof documentSchema>
export type ApiParameter = z.infer<typeof parameter>

/** Values that a ledger with the shipped seeds has, where a schema alone does not tell. */
const examples: Readonly<Record<string, readonly string[]>> = {
  q: ['ring', '"facial recognition" -drone', 'micorsoft 100%'],
  'agency-type': ['police'],
  type: ['sheriff'],
  company: ['amazon', 'microsoft'],
  parent: ['amazon'],
  technology: ['drones'],
  product: ['ring-neighbors'],
  agency: ['seattle-police-department-wa'],
  contract: ['k-zft9amw392a9m'],
  metric: [],
  country: ['US', 'gb'],
  state: ['CA', 'wa'],
  currency: ['USD', 'gbp'],
  dataset: ['atlas-2020-10-07'],
  source: ['have-not-followed-collage'],
  from: ['2015', '2099'],
  to: ['2020', '1900'],
  year: ['2021'],
  limit: ['1', '200'],
  after: [],
  before: [],
}

/** The schema of one value of a parameter. */
export const inner = ({ schema: own }: ApiParameter) =>
  schema.parse(own['type'] === 'array' ? own['items'] : own)

/** Values that a parameter must take: all that its schema lists, or known ones. */
export function goodValues(one: ApiParameter): readonly string[] {
  const { enum: listed, const: only } = inner(one)
  if (Array.isArray(listed)) return listed.map(String)
  return typeof only === 'string' ? [only] : (examples[one.name] ?? [])
}

/** Values that a parameter must refuse, by its schema; and one that no schema allows. */
export function badValues(one: ApiParameter): readonly string[] {
  const { enum: listed, const: only, pattern, maxLength } = inner(one)
  const wrong = ['\u0000']
  if (listed || only || pattern) wrong.push('no such value!', "'; DROP TABLE company; --")
  if (typeof maxLength === 'number') wrong.push('x'.repeat(maxLength + 1))
  return wrong
}

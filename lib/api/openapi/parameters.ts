import { z } from 'zod'
import type { Parameter, Parameters } from '@/lib/search-params/parameter'
import { parameterWords } from '@/lib/search-params/words'

/** A JSON Schema. */
export type JsonSchema = Record<string, unknown>

/** A parameter as OpenAPI describes it. */
export type OpenApiParameter = {
  name: string
  in: 'query' | 'path'
  required: boolean
  description: string
  schema: JsonSchema
  style?: 'form'
  explode?: boolean
}

/** The JSON Schema of what a schema reads, or of what it is. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

/** The parameters of a list, in the order of its addresses. */
export function queryParameters(
  parameters: Parameters,
  required: readonly string[] = [],
): OpenApiParameter[] {
  return Object.entries(parameters).map(([name, parameter]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: parameterWords[name] ?? name,
    schema: parameterSchema(parameter),
    ...(parameter.many && { style: 'form' as const, explode: true }),
  }))
}

function parameterSchema(parameter: Parameter): JsonSchema {
  const value = jsonSchema(parameter.schema, 'input')
  if (parameter.many) return { type: 'array', items: value, maxItems: 50 }
  return parameter.fallback === null ? value : { ...value, default: String(parameter.fallback) }
}

import type { JsonSchema } from './parameters'

const header = (description: string, schema: JsonSchema = { type: 'string' }) => ({ description, schema })

const limits = {
  RateLimit: header('What may still be asked: r requests now; more in t seconds.'),
  'RateLimit-Policy': header('What may be asked: q requests in w seconds.'),
}

const kept = {
  ...limits,
  ETag: header('The answer’s tag: it changes with the ledger’s version.'),
  'X-Ledger-Version': header('The ledger’s version.', { type: 'integer' }),
}

const problem = (description: string, headers: object = limits) => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const retry = { ...limits, 'Retry-After': header('Seconds to wait.', { type: 'integer' }) }

/** Responses that several operations have. */
export const sharedResponses = {
  NotModified: { description: 'The answer that If-None-Match names is still right.', headers: kept },
  WrongParameter: problem('Parameters are unknown or wrong; each is named. Nothing was answered.'),
  NotFound: problem('There is no such record.'),
  Gone: problem('The record was withdrawn; the detail says why.'),
  NotAllowed: problem('Only GET, HEAD and OPTIONS are allowed.'),
  TooMany: problem('Too many requests from this address.', retry),
  Unavailable: problem('The question met its time limit, or the database is out of reach.', retry),
}

const shared = (name: keyof typeof sharedResponses) => ({ $ref: `#/components/responses/${name}` })

/** An answer of JSON that keeps to a schema. */
export function jsonContent(schema: JsonSchema, description: string) {
  return { description, headers: kept, content: { 'application/json': { schema } } }
}

/** The responses of an operation beside its answer. */
export function otherResponses(...more: readonly ('NotFound' | 'Gone')[]) {
  const codes = { NotFound: '404', Gone: '410' }
  return {
    '304': shared('NotModified'),
    '400': shared('WrongParameter'),
    ...Object.fromEntries(more.map((name) => [codes[name], shared(name)])),
    '405': shared('NotAllowed'),
    '429': shared('TooMany'),
    '503': shared('Unavailable'),
  }
}

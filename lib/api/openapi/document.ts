import { z } from 'zod'
import { conflictsFile } from '@/lib/downloads/conflicts-offer'
import { plainOffers } from '@/lib/downloads/plain-offers'
import { allTables } from '@/lib/queries/tables/all-tables'
import type { Table } from '@/lib/queries/tables/table'
import { settings } from '@/lib/settings'
import { apiRoot } from '../parameters'
import { registerRowSchema } from '../register-row'
import { listSchema, problemSchema, recordSchema, rowSchema, searchRowSchema, searchSchema } from '../schemas'
import { type JsonSchema, jsonSchema } from './parameters'
import { filePaths, schemaName, searchPaths, tablePaths } from './paths'
import { otherResponses, sharedResponses } from './responses'

/** Grows with each change of what may be asked or is answered. */
const apiVersion = '1.0.0'

/** The description of the API as OpenAPI 3.1 has it, made of the schemas by which requests are read and rows are written. */
export function openApiDocument() {
  const { siteUrl } = settings
  return {
    openapi: '3.1.1',
    info: {
      title: 'Blue Ledger',
      version: apiVersion,
      summary: 'The ties between technology companies and the police, with the evidence for each.',
      description: `What it answers is read-only, the same as the pages show, and needs no key. In words: ${siteUrl}/api`,
      license: { name: 'Licences differ by register and stand in each answer', url: `${siteUrl}/data` },
    },
    servers: [{ url: siteUrl }],
    externalDocs: { url: `${siteUrl}/api`, description: 'The same in words, with examples' },
    tags: [
      ...allTables.map(({ list, rule }) => ({ name: list.name, description: rule })),
      { name: 'transactions', description: 'What acted on one contract, each with its row in the register.' },
      { name: 'evidence-health', description: 'Whether each quote still stands where it was read.' },
      ...[...plainOffers, conflictsFile].map(({ name, rule }) => ({ name, description: rule })),
      { name: 'search', description: 'All kinds of record together.' },
    ],
    paths: {
      ...Object.assign({}, ...allTables.map(tablePaths)),
      ...filePaths,
      ...searchPaths,
      ...ownPath,
    },
    components: { schemas: schemas(), responses: sharedResponses },
  }
}

const ownPath = {
  [`${apiRoot}/openapi.json`]: {
    get: {
      operationId: 'openapi',
      summary: 'This document',
      parameters: [],
      responses: {
        ...otherResponses(),
        '200': {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
}

function schemas(): Record<string, JsonSchema> {
  return {
    ...Object.assign({}, ...allTables.map(tableSchemas)),
    SearchPage: jsonSchema(searchSchema(searchRowSchema)),
    Problem: jsonSchema(problemSchema),
  }
}

function tableSchemas(table: Table): Record<string, JsonSchema> {
  const name = schemaName(table)
  const row = rowSchema(table)
  const record = table.kind === 'evidence' ? z.union([row, registerRowSchema]) : row
  return {
    [name]: jsonSchema(row),
    [`${name}Page`]: jsonSchema(listSchema(row)),
    [`${name}Record`]: jsonSchema(recordSchema(record)),
  }
}

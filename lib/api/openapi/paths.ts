import { formats, formatWords } from '@/lib/domain/download-formats'
import { conflictsFile } from '@/lib/downloads/conflicts-offer'
import { plainOffers } from '@/lib/downloads/plain-offers'
import { fileParameters } from '@/lib/downloads/table-offer'
import type { Table } from '@/lib/queries/tables/table'
import { evidenceHealthList } from '@/lib/search-params/evidence-health'
import type { Parameters } from '@/lib/search-params/parameter'
import { searchAddress } from '@/lib/search-params/search'
import { transactionsAddress } from '@/lib/search-params/transactions'
import { apiList, apiRoot, apiSearch } from '../parameters'
import { type OpenApiParameter, queryParameters } from './parameters'
import { jsonContent, otherResponses } from './responses'

/** The name of a table's row among the schemas. */
export function schemaName({ kind }: Table): string {
  return kind.replace(/(^|_)./g, (letters) => letters.replace('_', '').toUpperCase())
}

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** The paths of a table: its pages, one record, its files. */
export function tablePaths(table: Table) {
  const { list, nouns } = table
  const [one, many] = nouns
  const name = schemaName(table)
  const id: OpenApiParameter = {
    name: 'id',
    in: 'path',
    required: true,
    description: table.slug ? `Slug or id of the ${one}.` : `Id of the ${one}.`,
    schema: { type: 'string' },
  }
  return {
    [`${apiRoot}/${list.name}`]: {
      get: {
        operationId: `list-${list.name}`,
        tags: [list.name],
        summary: `A page of ${many}`,
        parameters: queryParameters(apiList(table).parameters),
        responses: {
          '200': jsonContent(reference(`${name}Page`), `A page of ${many}.`),
          ...otherResponses(),
        },
      },
    },
    [`${apiRoot}/${list.name}/{id}`]: {
      get: {
        operationId: `get-${list.name}`,
        tags: [list.name],
        summary: `One ${one} with its evidence`,
        parameters: [id],
        responses: {
          '200': jsonContent(reference(`${name}Record`), `The ${one}.`),
          '308': { description: 'It has another slug now.' },
          ...otherResponses('NotFound', 'Gone'),
        },
      },
    },
    [`/download/${list.name}.{format}`]: {
      get: filesOperation(list.name, `All ${many} that match, as a file`, fileParameters(table)),
    },
  }
}

function filesOperation(
  name: string,
  summary: string,
  parameters: Parameters,
  required: readonly string[] = [],
) {
  const format: OpenApiParameter = {
    name: 'format',
    in: 'path',
    required: true,
    description: 'The form of the file.',
    schema: { type: 'string', enum: [...formats] },
  }
  const bom: OpenApiParameter = {
    name: 'bom',
    in: 'query',
    required: false,
    description: '1 marks a CSV as UTF-8, which Excel needs.',
    schema: { type: 'string', const: '1' },
  }
  const content = Object.fromEntries(
    formats.map((one) => [formatWords[one].type.split(';')[0], { schema: { type: 'string' } }]),
  )
  return {
    operationId: `download-${name}`,
    tags: [name],
    summary,
    parameters: [format, ...queryParameters(parameters, required), bom],
    responses: { '200': { description: 'The file, streamed.', content }, ...otherResponses() },
  }
}

/** Files of what is no list of the API: one contract's transactions, and the lists that have few rows or checks. */
export const filePaths = {
  '/download/transactions.{format}': {
    get: filesOperation(
      'transactions',
      'Every transaction of one contract, as a file',
      transactionsAddress.parameters,
      ['contract'],
    ),
  },
  '/download/evidence-health.{format}': {
    get: filesOperation('evidence-health', 'Quotes with what became of them, as a file', {
      stored: evidenceHealthList.parameters.stored,
      online: evidenceHealthList.parameters.online,
    }),
  },
  ...Object.fromEntries(
    [...plainOffers, conflictsFile].map(({ name, title }) => [
      `/download/${name}.{format}`,
      { get: filesOperation(name, `${title}, all of them, as a file`, {}) },
    ]),
  ),
}

/** The paths of the search. */
export const searchPaths = {
  [`${apiRoot}/search`]: {
    get: {
      operationId: 'search',
      tags: ['search'],
      summary: 'The best of each kind of record, or a page of one kind',
      description:
        'Without “kind” the best five of each kind, or “limit” of each where that is less; with it all records of that kind, page by page.',
      parameters: queryParameters(apiSearch.parameters, ['q']),
      responses: { '200': jsonContent(reference('SearchPage'), 'What was found.'), ...otherResponses() },
    },
  },
  '/download/search.{format}': {
    get: filesOperation('search', 'What a search shows, as a file', searchAddress.parameters),
  },
}

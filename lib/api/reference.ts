import { searchColumns } from '@/lib/downloads/search-offer'
import { allTables } from '@/lib/queries/tables/all-tables'
import type { TableColumn } from '@/lib/queries/tables/column'
import { settings } from '@/lib/settings'
import { examplesOf } from './examples'
import { type OpenApiParameter, queryParameters } from './openapi/parameters'
import { apiList, apiRoot, apiSearch } from './parameters'

/** A parameter or a field in words. */
export type ReferenceEntry = { name: string; description: string; type: string; optional?: boolean }

/** What one table of the API is, asks and answers. */
export type ReferenceTable = {
  name: string
  title: string
  rule: string
  path: string
  /** By what one record is asked for; null where there are only pages. */
  record: string | null
  examples: readonly { says: string; href: string }[]
  parameters: readonly ReferenceEntry[]
  fields: readonly ReferenceEntry[]
}

/** The reference of the API in words: made of the same schemas as its description for programs. */
export function apiReference(): {
  tables: readonly ReferenceTable[]
  limits: Record<'api' | 'files' | 'atOnce', number>
} {
  const tables = allTables.map((table) => {
    const { name, path, parameters } = apiList(table)
    return {
      name,
      title: table.title,
      rule: table.rule,
      path,
      record: table.slug ? 'slug or id' : 'id',
      examples: examplesOf(name),
      parameters: queryParameters(parameters).map(parameterEntry),
      fields: table.columns.map(fieldEntry),
    }
  })
  const search = {
    name: 'search',
    title: 'Search',
    rule: 'All kinds of record together: the best of each kind, or all of one kind, as the pages of the search show them.',
    path: `${apiRoot}/search`,
    record: null,
    examples: examplesOf('search'),
    parameters: queryParameters(apiSearch.parameters, ['q']).map(parameterEntry),
    fields: searchColumns.map(fieldEntry),
  }
  return {
    tables: [...tables, search],
    limits: {
      api: settings.apiRequestsPerMinute,
      files: settings.downloadsPerMinute,
      atOnce: settings.downloadsAtOnce,
    },
  }
}

function parameterEntry({ name, description, schema }: OpenApiParameter): ReferenceEntry {
  const many = schema['type'] === 'array'
  const inner = (many ? schema['items'] : schema) as Record<string, unknown>
  const listed = Array.isArray(inner['enum'])
    ? inner['enum'].filter((word) => !String(word).startsWith('-'))
    : []
  const parts = [
    listed.length > 0 && listed.join(', '),
    schema['default'] !== undefined && `${schema['default']} where it is left out`,
    many && 'may be repeated',
  ]
  return { name, description, type: parts.filter(Boolean).join('; ') }
}

const typeWords: Record<TableColumn['type'], string> = {
  id: 'id or slug',
  text: 'text',
  integer: 'whole number',
  decimal: 'exact number, as text',
  day: 'day, ISO 8601',
  time: 'time, ISO 8601, UTC',
  boolean: 'true or false',
  address: 'absolute address',
  list: 'list; in CSV with semicolons between',
}

function fieldEntry({ name, description, type, optional, values }: TableColumn): ReferenceEntry {
  return {
    name,
    description,
    type: values ? values.join(', ') : typeWords[type],
    optional: optional && type !== 'list',
  }
}

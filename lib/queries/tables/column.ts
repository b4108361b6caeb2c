import pg from 'pg'
import { dictionary } from '@/lib/domain/dictionary'
import { settings } from '@/lib/settings'
import { raw, type Sql, sql } from '../lists/sql'

/**
 * What a column holds. `decimal`: an exact number, written as text. `day`: ISO 8601. `address`: absolute. `list`: several
 * values, of which none holds a semicolon. `id`: letters, digits and hyphens.
 */
export type ColumnType =
  | 'id'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'day'
  | 'time'
  | 'boolean'
  | 'address'
  | 'list'

/** A column of a table as it leaves the ledger: in files and in answers of the API alike. */
export type TableColumn = {
  name: string
  type: ColumnType
  description: string
  /** Whether a record can be without it. */
  optional: boolean
  /** All values it can have, where they are few. */
  values?: readonly string[]
  /** Its value, over the table's `rows`. */
  sql: Sql
}

const types: Readonly<Record<string, ColumnType>> = {
  text: 'text',
  'whole number': 'integer',
  number: 'decimal',
  day: 'day',
  time: 'time',
  'yes or no': 'boolean',
  'list of text': 'list',
}

/**
 * Columns as the database has them, under the names and with the meanings that the data dictionary gives.
 * @throws Error when the dictionary has no such column
 */
export function own(table: string, alias: string, names: readonly string[]): TableColumn[] {
  const { tables, lists } = dictionary()
  const fields = tables.find(({ name }) => name === table)?.fields ?? []
  return names.map((name) => {
    const field = fields.find((one) => one.name === name)
    if (!field) throw new Error(`The dictionary has no column ${name} of ${table}`)
    const { description, optional } = field
    const list = lists.find((one) => field.type === `one of ${one.name}`)
    return {
      name,
      description,
      optional,
      type: types[field.type] ?? (name === 'id' || field.type.startsWith('key of') ? 'id' : 'text'),
      ...(list && { values: list.values.map((value) => value.name) }),
      sql: sql`${raw(`${alias}."${name}"`)}`,
    }
  })
}

/** A column that is made for the table. */
export function made(type: ColumnType, name: string, value: Sql, description: string, optional = true) {
  return { type, name, description, optional, sql: value } satisfies TableColumn
}

/** The absolute address of what stands at `path` followed by a key. */
export function siteAddress(path: string, key: Sql): Sql {
  return sql`(${raw(pg.escapeLiteral(settings.siteUrl + path))} || ${key})`
}

/** The page of a record. */
export function pageColumn(path: string, key: Sql): TableColumn {
  return made('address', 'url', siteAddress(path, key), 'Permanent address of its page.', false)
}

/** Id, slug and name of another record, as `company_id`, `company_slug` and `company_name`; `of` says whose they are. */
export function named(
  prefix: string,
  alias: string,
  of: string,
  parts: readonly ('id' | 'slug' | 'name')[] = ['id', 'slug', 'name'],
): TableColumn[] {
  const words = { id: 'Id', slug: 'Slug', name: 'Name' }
  return parts.map((part) =>
    made(
      part === 'name' ? 'text' : 'id',
      `${prefix}_${part}`,
      sql`${raw(`${alias}."${part}"`)}`,
      `${words[part]} of ${of}.`,
    ),
  )
}

/**
 * What proves a record best: the words of a source, else a register's row, else a document whose text is not held. `row`
 * is the id of the best row; the rows of the table join `cited`, of `citedBest`.
 */
export function proofColumns(row: Sql = sql`NULL::text`): TableColumn[] {
  const quoted = sql`cited.kind = 'quote'`
  const id = sql`CASE WHEN ${quoted} THEN cited.id ELSE coalesce(${row}, cited.id) END`
  const kind = sql`CASE WHEN ${quoted} OR ${row} IS NULL THEN cited.kind ELSE 'row' END`
  return [
    {
      ...made(
        'text',
        'proof_kind',
        kind,
        'What proves it best: words of a source, a row of a register, or a document whose text the ledger does not hold.',
      ),
      values: ['quote', 'row', 'reference'],
    },
    made(
      'address',
      'proof_url',
      siteAddress('/evidence/', sql`(${id})`),
      'Permanent address of that evidence.',
    ),
  ]
}

/** The versions of the ledger in which a record came in and changed last. */
export function versionColumns(table: string, alias: string): TableColumn[] {
  return own(table, alias, ['created_version', 'updated_version'])
}

import { z } from 'zod'
import { searchColumns } from '@/lib/downloads/search-offer'
import type { TableColumn } from '@/lib/queries/tables/column'
import { evidenceSchema } from '@/lib/queries/tables/record'
import type { Table } from '@/lib/queries/tables/table'

const scalars = {
  id: () => z.string(),
  text: () => z.string(),
  integer: () => z.int(),
  decimal: () => z.string().regex(/^-?\d+(\.\d+)?$/),
  day: () => z.iso.date(),
  time: () => z.iso.datetime(),
  boolean: () => z.boolean(),
  address: () => z.url(),
  list: () => z.array(z.string()),
} as const satisfies Record<TableColumn['type'], () => z.ZodType>

/** What a column is in JSON. */
function columnSchema({ type, description, optional, values }: TableColumn): z.ZodType {
  const schema = values ? z.enum(values) : scalars[type]()
  return (optional && type !== 'list' ? schema.nullable() : schema).describe(description)
}

function rowOf(columns: readonly TableColumn[]) {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])))
}

/** A row of a table, as it stands in answers and files. */
export function rowSchema({ columns, rule }: Table) {
  return rowOf(columns).describe(rule)
}

/** A row of a search. */
export const searchRowSchema = rowOf(searchColumns)

const ledger = z.strictObject({
  name: z.string(),
  url: z.url(),
  version: z.int().describe('Grows by one with each load, import, undo or accepted correction.'),
  loaded_at: z.iso.datetime().nullable(),
})

const licences = z.array(
  z.strictObject({
    dataset: z.string(),
    title: z.string(),
    publisher: z.string(),
    licence: z.string(),
    licence_url: z.url().nullable(),
    attribution: z.string(),
  }),
)

const query = z.strictObject({
  table: z.string(),
  parameters: z.string().describe('The rows that were asked for, as the address has them.'),
  corrected: z.string().nullable().describe('What was searched instead of what was typed.'),
})

const about = { licences, licence_note: z.string() }
const files = { page: z.url().nullable(), csv: z.url(), json: z.url(), jsonl: z.url() }

const pageLinks = z.strictObject({
  self: z.url(),
  previous: z.url().nullable(),
  next: z.url().nullable(),
  ...files,
})
const position = z.int().nullable().describe('Position of the first row, from 1; absent where there is none.')

/** A page of rows. */
export function listSchema(row: z.ZodType) {
  return z.strictObject({
    ledger,
    query,
    rule: z.string().describe('What one row is, and when two are one.'),
    total: z.int().describe('All rows that match.'),
    from: position,
    to: z.int().nullable(),
    links: pageLinks,
    ...about,
    rows: z.array(row),
  })
}

/** One record. */
export function recordSchema(row: z.ZodType) {
  return z.strictObject({
    ledger,
    links: z.strictObject({ self: z.url() }),
    ...about,
    record: row,
    evidence: z.array(z.strictObject(evidenceSchema.shape)),
    evidence_total: z.int().describe('All evidence of the record; an answer holds the first 500.'),
  })
}

/** What a search found. */
export function searchSchema(row: z.ZodType) {
  return z.strictObject({
    ledger,
    query,
    total: z.int().describe('All records that were found; of several kinds the best of each are given.'),
    from: position,
    to: z.int().nullable(),
    links: pageLinks,
    ...about,
    rows: z.array(row),
  })
}

/** Problem details as RFC 9457 has them. */
export const problemSchema = z.looseObject({
  type: z.url(),
  status: z.int(),
  title: z.string(),
  detail: z.string(),
  errors: z
    .array(z.strictObject({ parameter: z.string(), value: z.string(), detail: z.string() }))
    .optional()
    .describe('Each parameter that is wrong.'),
})

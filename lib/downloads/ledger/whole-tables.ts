import type { Reading } from '@/lib/db/reading'
import { type DictionaryTable, dictionary } from '@/lib/domain/dictionary'
import { raw, sql } from '@/lib/queries/lists/sql'
import { allTables } from '@/lib/queries/tables/all-tables'
import { own } from '@/lib/queries/tables/column'
import { csvValue, selected } from '@/lib/queries/tables/rows'
import { crlfLines } from '../line-ends'

/** What the program keeps for itself, or holds refused rows as files wrote them. */
const inward = [
  'dataset_party',
  'import_change',
  'objection_letter',
  'partnership_proof',
  'rejected_row',
  'rendered_chart',
  'search_entry',
  'search_word',
  'seed_record',
]

/** The tables of the database that stand beside the lists: names, rows of registers, citations, history. */
export function wholeTables(): DictionaryTable[] {
  const listed: readonly string[] = allTables.map(({ kind }) => kind)
  return dictionary().tables.filter(({ name }) => !listed.includes(name) && !inward.includes(name))
}

/** A table of the database as CSV: its columns as the dictionary has them, in the order of its keys. */
export async function* tableBytes(
  reading: Reading,
  { name, fields }: DictionaryTable,
): AsyncGenerator<Buffer> {
  const names = fields.map((field) => field.name)
  const columns = own(name, 't', names)
  yield Buffer.from(`${names.join(',')}\r\n`)
  const order = raw(
    names
      .slice(0, 2)
      .map((column) => `t."${column}"`)
      .join(', '),
  )
  const rows = sql`SELECT ${selected(columns, csvValue)} FROM ${raw(`"${name}"`)} t ORDER BY ${order}`
  const ends = crlfLines()
  for await (const piece of reading.copy(`COPY (${rows.text}) TO STDOUT (FORMAT csv)`)) yield ends(piece)
}

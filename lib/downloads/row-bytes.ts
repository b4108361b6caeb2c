import type { Reading } from '@/lib/db/reading'
import type { Format } from '@/lib/domain/download-formats'
import { type Sql, sql } from '@/lib/queries/lists/sql'
import type { TableColumn } from '@/lib/queries/tables/column'
import { csvValue, type PageOfRows, readRows, selected, takenAs } from '@/lib/queries/tables/rows'
import { crlfLines } from './line-ends'

/** What rows are read from, a batch at a time, without parameters. */
export type Batches = (reading: Reading) => AsyncIterable<PageOfRows>

/** Marks text as UTF-8 for Excel. */
export const byteOrderMark = Buffer.from('\uFEFF')

// Signs that no JSON holds unescaped, so that COPY writes it as it is.
const plainLines = `(FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')`

/** The rows as bytes of a format, without a beginning or an end around them; CSV with its header. */
export async function* rowBytes(
  reading: Reading,
  columns: readonly TableColumn[],
  batches: Batches,
  format: Format,
  options: { bom: boolean },
): AsyncGenerator<Buffer> {
  if (format === 'csv') {
    const header = `${columns.map(({ name }) => name).join(',')}\r\n`
    yield Buffer.concat([options.bom ? byteOrderMark : Buffer.alloc(0), Buffer.from(header)])
  }
  const ends = format === 'csv' ? crlfLines() : (piece: Buffer) => piece
  let first = true
  for await (const rows of batches(reading)) {
    for await (const piece of reading.copy(copyText(columns, rows, format, first))) yield ends(piece)
    first = false
  }
}

function copyText(columns: readonly TableColumn[], rows: PageOfRows, format: Format, first: boolean): string {
  if (format === 'csv') {
    return `COPY (${withoutValues(readRows(rows, selected(columns, csvValue)))}) TO STDOUT (FORMAT csv)`
  }
  const comma = first ? sql`CASE WHEN page.position > 1 THEN ',' ELSE '' END` : sql`','`
  const lead = format === 'json' ? comma : sql`''`
  const lines = readRows(rows, sql`${lead} || row_to_json(taken)::text`, takenAs(columns))
  return `COPY (${withoutValues(lines)}) TO STDOUT ${plainLines}`
}

/** The text of a question that COPY can take, which knows no parameters. */
function withoutValues({ text, values }: Sql): string {
  if (values.length > 0) throw new Error('A column of a table must not depend on a parameter')
  return text
}

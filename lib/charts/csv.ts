import { csvLine } from '@/lib/domain/csv-line'
import type { Table } from './types'

/** A table as CSV (RFC 4180: CRLF, quotes doubled), its first line the column labels. Words never run as formulas. */
export function tableCsv(table: Table): string {
  const header = table.columns.map((column) => column.label)
  const rows = table.rows.map((row) => table.columns.map(({ key }) => String(row.cells[key] ?? '')))
  return [header, ...rows].map(csvLine).join('')
}

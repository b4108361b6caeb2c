import type { Cell, Table } from './types'

/** A table as CSV (RFC 4180: CRLF, quotes doubled), its first line the column labels. */
export function tableCsv(table: Table): string {
  const header = table.columns.map((column) => field(column.label))
  const rows = table.rows.map((row) => table.columns.map(({ key }) => field(row.cells[key] ?? '')))
  return [header, ...rows].map((line) => `${line.join(',')}\r\n`).join('')
}

/** Words that a spreadsheet would run as a formula get an apostrophe in front; numbers, also negative ones, stay numbers. */
function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

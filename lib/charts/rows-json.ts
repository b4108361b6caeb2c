import type { Head, Row, Table } from './types'

/** A row by the keys of its columns, with the address it leads to. */
const plain = ({ cells, href }: Row) => ({ ...cells, ...(href && { href }) })

/** The rows of a chart as JSON: what it says, what its columns mean, the version of the ledger it shows, the rows. */
export function rowsJson(
  { columns, rows }: Table,
  { title, description, source }: Head,
  version: number,
): string {
  const head = { title, description, source, ledger_version: version }
  const meanings = columns.map(({ key, label }) => ({ name: key, title: label }))
  return `${JSON.stringify({ ...head, columns: meanings, rows: rows.map(plain), count: rows.length })}\n`
}

/** The rows of a chart as JSON Lines. */
export function rowsJsonLines({ rows }: Table): string {
  return rows.map((row) => `${JSON.stringify(plain(row))}\n`).join('')
}

import type { Head, Row, Table } from './types'

/** A row by the keys of its columns, with the address it leads to. */
const plain = ({ cells, href }: Row) => ({ ...cells, ...(href && { url: href }) })

/** The rows of a chart as JSON: what it says, `about` the ledger and its licences, what its columns mean, the rows. */
export function rowsJson(
  { columns, rows }: Table,
  { title, description, source }: Head,
  about: Readonly<Record<string, unknown>>,
): string {
  const meanings = columns.map(({ key, label }) => ({ name: key, title: label }))
  const head = { ...about, title, description, source, columns: meanings }
  return `${JSON.stringify({ ...head, rows: rows.map(plain), count: rows.length })}\n`
}

/** The rows of a chart as JSON Lines. */
export function rowsJsonLines({ rows }: Table): string {
  return rows.map((row) => `${JSON.stringify(plain(row))}\n`).join('')
}

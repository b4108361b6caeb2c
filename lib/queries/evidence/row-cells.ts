import { z } from 'zod'

/** A cell of a register's row: its column's name and what the row writes. */
export type Cell = { column: string; value: string }

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const pairs = z.array(z.tuple([z.string(), cell]))
const columns = z.record(z.string(), cell)

/** The cells of a row as stored: pairs keep the register's order, an object keeps none. @throws ZodError for anything else */
export function cellsOf(stored: unknown): Cell[] {
  const entries = Array.isArray(stored) ? pairs.parse(stored) : Object.entries(columns.parse(stored))
  return entries.map(([column, value]) => ({ column, value: value === null ? '' : String(value) }))
}

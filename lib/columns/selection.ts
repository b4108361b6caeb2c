import type { ColumnTable } from './column-table'
import { type Marks, markAllBut, markFailing } from './marks'
import type { Order } from './sorted'
import type { Test } from './test'

/** A condition in force: a test, or the rows that meet it. */
export type InForce = Test | Uint32Array

/** Which rows meet which of some conditions. */
export type Selection = {
  readonly table: ColumnTable
  readonly marks: Marks
  /** The bit of each condition that some count leaves aside; all others share bit 1. */
  readonly bits: ReadonlyMap<string, number>
}

/** Bits of a mark but the one that is shared. */
export const mostApart = 30

/** Finds which rows meet which conditions. `apart`: those that some counts leave aside, at most {@link mostApart}. */
export function select(
  table: ColumnTable,
  conditions: ReadonlyMap<string, InForce>,
  apart: ReadonlySet<string>,
): Selection {
  const marks = new Uint32Array(table.rows)
  const bits = new Map<string, number>()
  for (const [name, condition] of conditions) {
    const bit = apart.has(name) ? 2 << bits.size : 1
    if (bit > 1) bits.set(name, bit)
    if (condition instanceof Uint32Array) markAllBut(condition, marks, bit)
    else markFailing(table, condition, marks, bit)
  }
  return { table, marks, bits }
}

/** The rows that a selection leaves, in an order; where it leaves all, the order itself. */
export function inOrder({ marks }: Pick<Selection, 'marks'>, order: Order): Order {
  let total = 0
  for (const mark of marks) if (mark === 0) total += 1
  if (total === order.rows.length) return order
  const rows = new Uint32Array(total)
  let valued = 0
  let at = 0
  for (let place = 0; place < order.rows.length && at < total; place += 1) {
    const row = order.rows[place] ?? 0
    if (marks[row] !== 0) continue
    rows[at] = row
    at += 1
    if (place < order.valued) valued = at
  }
  return { rows, valued }
}

import { type Column, memoryOf } from './column'
import type { Pairs } from './pairs'
import type { Order } from './sorted'
import type { TextTable } from './text-table'

/** A table of one edition of the ledger, column by column, in memory. Its rows are in the order of their ids. */
export type ColumnTable = {
  readonly name: string
  readonly edition: string
  readonly rows: number
  /** Ids by row. */
  readonly ids: TextTable
  /** One value a row, by the SQL expression that gives it. */
  readonly columns: ReadonlyMap<string, Column>
  /** Several values a row, by name. */
  readonly pairs: ReadonlyMap<string, Pairs>
  /** The rows sorted, by the SQL expression that they are sorted by. */
  readonly orders: ReadonlyMap<string, Order>
}

/** What is to be read of a column: an SQL expression over the table's relation. */
export type ColumnSource =
  | { readonly kind: 'text' | 'day'; readonly expression: string }
  | { readonly kind: 'number'; readonly expression: string; readonly decimals: number }

/** Where several values a row come from: rows of the row's id, a text for each name, and an amount where it has decimals. */
export type PairsSource = {
  readonly sql: string
  readonly texts: readonly string[]
  readonly decimals?: number
  /** Texts of a column in the order in which the first of several counts. */
  readonly firstOf?: Readonly<Record<string, readonly string[]>>
}

/** What a table is read from. */
export type TableSource = {
  readonly name: string
  /** FROM items, joined, that give each row once. */
  readonly relation: string
  readonly id: string
  readonly columns: readonly ColumnSource[]
  readonly pairs: Readonly<Record<string, PairsSource>>
  /** Expressions among the columns by which rows are sorted. */
  readonly sorted: readonly string[]
}

/** Bytes that a table takes, as far as they are in arrays. */
export function tableMemory({ ids, columns, pairs, orders }: ColumnTable): number {
  const parts = [
    ids.memory,
    ...[...columns.values()].map(memoryOf),
    ...[...orders.values()].map((order) => order.rows.byteLength),
    ...[...pairs.values()].flatMap((one) => [
      one.starts.byteLength,
      ...[...one.columns.values()].map(memoryOf),
      one.amount ? memoryOf(one.amount) : 0,
    ]),
  ]
  return parts.reduce((sum, part) => sum + part, 0)
}

import type { ColumnSource, PairsSource, TableSource } from '@/lib/columns/column-table'
import type { SortKey } from './keyset'
import { plain } from './plain-sql'
import type { Sql } from './sql'

/** Several values a row: rows of the row's id, a text for each of `texts`, and an amount where it has decimals. */
export type HeldPairs = Omit<PairsSource, 'sql'> & { readonly sql: Sql }

/** What of a table is held in memory beside its sort keys: what its facets count and its filters look at. */
export type HeldColumns = {
  readonly texts: readonly Sql[]
  readonly days?: readonly Sql[]
  readonly amounts?: readonly Sql[]
  readonly pairs?: Readonly<Record<string, HeldPairs>>
}

type HeldParts = {
  name: string
  relation: Sql
  id: Sql
  sortKeys: Readonly<Record<string, SortKey>>
  held: HeldColumns
}

/** What a table is read from into memory. */
export function heldSource({ name, relation, id, sortKeys, held }: HeldParts): TableSource {
  const columns: ColumnSource[] = [
    ...held.texts.map((column) => ({ kind: 'text' as const, expression: plain(column) })),
    ...(held.days ?? []).map((column) => ({ kind: 'day' as const, expression: plain(column) })),
    ...(held.amounts ?? []).map((column) => ({
      kind: 'number' as const,
      expression: plain(column),
      decimals: 2,
    })),
    ...Object.values(sortKeys).map(({ expression, column }) => ({
      ...column,
      expression: plain(expression),
    })),
  ]
  return {
    name,
    relation: plain(relation),
    id: plain(id),
    columns: [...new Map(columns.map((column) => [column.expression, column])).values()],
    pairs: Object.fromEntries(
      Object.entries(held.pairs ?? {}).map(([pair, source]) => [pair, { ...source, sql: plain(source.sql) }]),
    ),
    sorted: Object.values(sortKeys).map(({ expression }) => plain(expression)),
  }
}

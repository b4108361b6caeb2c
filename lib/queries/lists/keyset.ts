import { z } from 'zod'
import type { TableSource } from '@/lib/columns/column-table'
import type { Cursor } from '@/lib/search-params/cursor'
import { type Sql, sql } from './sql'

/** What a list is sorted by: an expression over its relation, and what its values are in text. */
export type SortKey = {
  expression: Sql
  /** Makes the cursor's text a value of the expression's type. */
  cast: (text: string) => Sql
  /** Whether a text is such a value, before PostgreSQL is asked. */
  accepts: (text: string) => boolean
  /** Each row has a value, so that none need be looked for without. */
  complete?: boolean
  /** What its values are where they are held in memory. */
  column: { kind: 'text' | 'day' } | { kind: 'number'; decimals: number }
}

const date = z.iso.date().refine((day) => day > '1000')

/** Sorts by a text, in the order of its lower case. */
export const byText = (expression: Sql): SortKey => ({
  expression: sql`lower(${expression})`,
  cast: (text) => sql`${text}::text`,
  accepts: () => true,
  column: { kind: 'text' },
})

/** Sorts by a date. */
export const byDate = (expression: Sql): SortKey => ({
  expression,
  cast: (text) => sql`${text}::date`,
  accepts: (text) => date.safeParse(text).success,
  column: { kind: 'day' },
})

/** Sorts by an amount, which has two decimals. */
export const byNumber = (expression: Sql): SortKey => ({
  expression,
  cast: (text) => sql`${text}::numeric`,
  accepts: (text) => /^-?\d{1,20}(\.\d{1,4})?$/.test(text),
  column: { kind: 'number', decimals: 2 },
})

/** Sorts by a count, which each row has. */
export const byCount = (expression: Sql): SortKey => ({
  ...byNumber(expression),
  complete: true,
  column: { kind: 'number', decimals: 0 },
})

/** Which rows a page of a list shows, and in which order. Unknown values stand last either way. */
export type KeysetList = {
  /** FROM items, joined. */
  relation: Sql
  id: Sql
  where: Sql
  key: SortKey
  descending: boolean
  /** What the rows are read from into memory, and the conditions of `where`; absent where only SQL answers. */
  held?: { source: TableSource; conditions: Conditions }
}

/** The filters in force, by name; what is null does not narrow. */
export type Conditions = Readonly<Record<string, Sql | null>>

/** Behind a row or before it; without a cursor, before the end of the list. */
export type Place = { side: 'after'; cursor: Cursor } | { side: 'before'; cursor: Cursor | null }

/**
 * The scans that give the rows behind (or before) a place, nearest first, each asked when those before it gave too few:
 * of the rows with a value and of those without; null asks for all. So one index (key, id) serves both directions, and a deep page costs
 * what the first does.
 */
export function pageScans(list: KeysetList, place: Place | null): ((size: number | null) => Sql)[] {
  const { relation, id, where, key, descending } = list
  const backwards = place?.side === 'before'
  const falling = descending !== backwards
  const order = falling
    ? sql`${key.expression} DESC NULLS FIRST, ${id} DESC`
    : sql`${key.expression} ASC NULLS LAST, ${id} ASC`
  const beyond = falling ? sql`<` : sql`>`
  const scan = (condition: Sql) => (size: number | null) =>
    sql`
    SELECT ${id} AS id, (${key.expression})::text AS value FROM ${relation}
    WHERE ${where} AND ${condition} ORDER BY ${order} LIMIT ${size}::int`
  const valued = scan(sql`${key.expression} IS NOT NULL`)
  const unvalued = key.complete ? [] : [scan(sql`${key.expression} IS NULL`)]

  if (!place) return [valued, ...unvalued]
  if (!place.cursor) return [...unvalued, valued]
  const { value, id: cursorId } = place.cursor
  if (value === null) {
    const rest = scan(sql`${key.expression} IS NULL AND ${id} ${beyond} ${cursorId}`)
    return backwards ? [rest, valued] : [rest]
  }
  const rest = scan(sql`(${key.expression}, ${id}) ${beyond} (${key.cast(value)}, ${cursorId}::text)`)
  return backwards ? [rest] : [rest, ...unvalued]
}

/** Whether a row stands before the place, in the order of the list; the row of an `after` place itself included. */
export function standsBefore({ id, key, descending }: KeysetList, place: Place): Sql {
  if (!place.cursor) return sql`true`
  const { value, id: cursorId } = place.cursor
  const inclusive = place.side === 'after'
  const sign = descending ? (inclusive ? sql`>=` : sql`>`) : inclusive ? sql`<=` : sql`<`
  if (value === null) return sql`(${key.expression} IS NOT NULL OR ${id} ${sign} ${cursorId})`
  return sql`(${key.expression}, ${id}) ${sign} (${key.cast(value)}, ${cursorId}::text)`
}

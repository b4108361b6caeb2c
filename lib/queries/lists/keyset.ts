import { z } from 'zod'
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
}

const date = z.iso.date().refine((day) => day > '1000')

/** Sorts by a text, in the order of its lower case. */
export const byText = (expression: Sql): SortKey => ({
  expression: sql`lower(${expression})`,
  cast: (text) => sql`${text}::text`,
  accepts: () => true,
})

/** Sorts by a date. */
export const byDate = (expression: Sql): SortKey => ({
  expression,
  cast: (text) => sql`${text}::date`,
  accepts: (text) => date.safeParse(text).success,
})

/** Sorts by a number or an amount. */
export const byNumber = (expression: Sql): SortKey => ({
  expression,
  cast: (text) => sql`${text}::numeric`,
  accepts: (text) => /^-?\d{1,20}(\.\d{1,4})?$/.test(text),
})

/** Sorts by a count, which each row has. */
export const byCount = (expression: Sql): SortKey => ({ ...byNumber(expression), complete: true })

/** Which rows a page of a list shows, and in which order. Unknown values stand last either way. */
export type KeysetList = {
  /** FROM items, joined. */
  relation: Sql
  id: Sql
  where: Sql
  key: SortKey
  descending: boolean
}

export type Place = { side: 'after' | 'before'; cursor: Cursor }

/**
 * The ids and sort values of the rows behind (or before) a place, nearest first. Two scans, of the rows with a value
 * and of those without, so that one index (key, id) serves both directions, and a deep page costs what the first does.
 */
export function pageSql(list: KeysetList, place: Place | null, size: number): Sql {
  const { relation, id, where, key, descending } = list
  const backwards = place?.side === 'before'
  const falling = descending !== backwards
  const order = falling
    ? sql`${key.expression} DESC NULLS FIRST, ${id} DESC`
    : sql`${key.expression} ASC NULLS LAST, ${id} ASC`
  const beyond = falling ? sql`<` : sql`>`
  const scan = (part: 0 | 1, condition: Sql) => sql`(
    SELECT ${id} AS id, ${key.expression} AS key, ${part}::int AS part FROM ${relation}
    WHERE ${where} AND ${condition} ORDER BY ${order} LIMIT ${size}::int
  )`
  const valued = sql`${key.expression} IS NOT NULL`
  const unvalued = sql`${key.expression} IS NULL`
  const [valuedPart, unvaluedPart] = backwards ? ([1, 0] as const) : ([0, 1] as const)

  const scans: Sql[] = []
  if (!place) {
    scans.push(scan(valuedPart, valued), scan(unvaluedPart, unvalued))
  } else if (place.cursor.value === null) {
    scans.push(scan(unvaluedPart, sql`${unvalued} AND ${id} ${beyond} ${place.cursor.id}`))
    if (backwards) scans.push(scan(valuedPart, valued))
  } else {
    const value = key.cast(place.cursor.value)
    scans.push(
      scan(valuedPart, sql`(${key.expression}, ${id}) ${beyond} (${value}, ${place.cursor.id}::text)`),
    )
    if (!backwards) scans.push(scan(unvaluedPart, unvalued))
  }
  const [first, second] = key.complete ? scans.slice(backwards ? -1 : 0, backwards ? undefined : 1) : scans
  const all = second ? sql`${first} UNION ALL ${second}` : (first ?? sql``)
  const direction = falling ? sql`DESC` : sql`ASC`
  // ORDER BY sees the output's names before the input's: the text must not be called key.
  return sql`SELECT id, key::text AS value FROM (${all}) AS found
    ORDER BY part, key ${direction}, id ${direction} LIMIT ${size}::int`
}

/** Whether a row stands before the place, in the order of the list; the row of an `after` place itself included. */
export function standsBefore({ id, key, descending }: KeysetList, place: Place): Sql {
  const { value, id: cursorId } = place.cursor
  const inclusive = place.side === 'after'
  const sign = descending ? (inclusive ? sql`>=` : sql`>`) : inclusive ? sql`<=` : sql`<`
  if (value === null) return sql`(${key.expression} IS NOT NULL OR ${id} ${sign} ${cursorId})`
  return sql`(${key.expression}, ${id}) ${sign} (${key.cast(value)}, ${cursorId}::text)`
}

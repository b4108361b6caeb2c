import { z } from 'zod'
import type { OneParameter } from './parameter'

/**
 * A place in a sorted list: behind or before the row with this value in the sorted column (null where it has none)
 * and this id. It holds no secret: whoever makes one up gets a page of the same public rows.
 */
export type Cursor = { sort: string; value: string | null; id: string }

// Names hold line breaks and tabs as their sources write them; NUL and halves of characters PostgreSQL cannot hold.
const storable = z.string().regex(/^[^\0\p{Surrogate}]*$/u)
const tuple = z.tuple([
  z.string().regex(/^-?[a-z]{1,20}$/),
  storable.max(2000).nullable(),
  z.string().regex(/^[a-z0-9-]{1,80}$/),
])

/** A cursor as it stands in an address: base64url of JSON. */
export function encodeCursor({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')
}

/** Reads a cursor; null where the text is none, or not written exactly as {@link encodeCursor} writes it. */
export function decodeCursor(text: string): Cursor | null {
  if (!/^[\w-]{1,9000}$/.test(text)) return null
  try {
    const parsed = tuple.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (!parsed.success) return null
    const [sort, value, id] = parsed.data
    const cursor = { sort, value, id }
    return encodeCursor(cursor) === text ? cursor : null
  } catch {
    return null
  }
}

/** Stands behind the last row, whichever that is: the page before it is the last one. */
export const listEnd = 'end'

const isPlace = (text: string) => decodeCursor(text) !== null
const noPlace = 'is no place in a list; this is its first page'

/** A place to go on from. */
export const cursor = (): OneParameter<string, null> => ({
  many: false,
  schema: z.string().refine(isPlace, noPlace),
  fallback: null,
})

/** A place to end before; `end` is that behind the last row. */
export const endCursor = (): OneParameter<string, null> => ({
  many: false,
  schema: z.string().refine((text) => text === listEnd || isPlace(text), noPlace),
  fallback: null,
})

/** The row that a page must hold, by its id. */
export const rowId = (): OneParameter<string, null> => ({
  many: false,
  schema: z.string().regex(/^[a-z0-9-]{1,80}$/, 'is no id of a row; this is the first page'),
  fallback: null,
})

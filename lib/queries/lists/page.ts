import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { decodeCursor, encodeCursor } from '@/lib/search-params/cursor'
import type { ParamProblem } from '@/lib/search-params/parse'
import { type KeysetList, type Place, pageScans, standsBefore } from './keyset'
import { sql } from './sql'

/** Rows on a page. */
export const pageSize = 50

/** Where in its list a page stands. Positions count from 1; all are null on an empty page. */
export type PagePlace = {
  total: number
  from: number | null
  to: number | null
  /** Cursors of the pages before and after; null where there is none. */
  before: string | null
  after: string | null
}

export type Page = PagePlace & { ids: readonly string[]; problems: readonly ParamProblem[] }

const rowsSchema = z.array(z.object({ id: z.string(), value: z.string().nullable() }))
const countsSchema = z.tuple([z.object({ total: z.number(), before: z.number() })])

/** The parameters that say where a page begins, and how its list is sorted. */
export type PlaceParams = { sort: string; after: string | null; before: string | null }

/**
 * A page of a list: its ids in order, its exact place and the exact number of rows. A cursor that does not fit the
 * sort is a problem, and the first page is shown.
 */
export async function readPage(list: KeysetList, params: PlaceParams, size = pageSize): Promise<Page> {
  const { place, problems } = readPlace(list, params)
  const [rows, counts] = await Promise.all([pageRows(list, place, size), countRows(list, place)])
  const isShort = place?.side === 'before' ? rows.length < size : rows.length === 0
  if (place && isShort && counts.total > 0) {
    const first = await readPage(list, { ...params, after: null, before: null }, size)
    const behind = {
      name: 'after',
      value: params.after ?? '',
      message: 'stands behind the last row; this is the first page',
    }
    return { ...first, problems: place.side === 'after' ? [behind] : problems }
  }
  if (place?.side === 'before') rows.reverse()
  const from = place?.side === 'before' ? counts.before - rows.length + 1 : counts.before + 1
  const to = from + rows.length - 1
  const cursorOf = (row: (typeof rows)[number] | undefined) =>
    row ? encodeCursor({ sort: params.sort, value: row.value, id: row.id }) : null
  return {
    ids: rows.map(({ id }) => id),
    total: counts.total,
    from: rows.length > 0 ? from : null,
    to: rows.length > 0 ? to : null,
    before: from > 1 ? cursorOf(rows[0]) : null,
    after: to < counts.total ? cursorOf(rows.at(-1)) : null,
    problems,
  }
}

async function pageRows(list: KeysetList, place: Place | null, size: number) {
  const rows: z.infer<typeof rowsSchema> = []
  for (const scan of pageScans(list, place)) {
    if (rows.length < size) rows.push(...rowsSchema.parse(await reader.$queryRaw(scan(size - rows.length))))
  }
  return rows
}

async function countRows(list: KeysetList, place: Place | null) {
  const before = place ? sql`count(*) FILTER (WHERE ${standsBefore(list, place)})` : sql`0`
  const rows = await reader.$queryRaw(
    sql`SELECT count(*)::int AS total, (${before})::int AS before FROM ${list.relation} WHERE ${list.where}`,
  )
  return countsSchema.parse(rows)[0]
}

function readPlace({ key }: KeysetList, { sort, after, before }: PlaceParams) {
  const problems: ParamProblem[] = []
  const side = after !== null ? 'after' : 'before'
  const text = after ?? before
  if (text === null) return { place: null, problems }
  if (after !== null && before !== null) {
    problems.push({
      name: 'before',
      value: before,
      message: 'does not go together with after, which applies',
    })
  }
  const cursor = decodeCursor(text)
  const fits = cursor?.sort === sort && (cursor.value === null || key.accepts(cursor.value))
  if (cursor && fits) return { place: { side, cursor } satisfies Place, problems }
  const message = 'is no place in this list as it is sorted now; this is its first page'
  problems.push({ name: side, value: text, message })
  return { place: null, problems }
}

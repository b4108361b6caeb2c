import { z } from 'zod'
import { reader } from '@/lib/db/client'
import { decodeCursor, encodeCursor, listEnd } from '@/lib/search-params/cursor'
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
export type PlaceParams = {
  sort: string
  after: string | null
  before: string | null
  /** The id of a row that the page must hold. */
  around?: string | null
}

/**
 * A page of a list: its ids in order, its exact place and the exact number of rows. A cursor that does not fit the
 * sort is a problem, and the first page is shown.
 */
export async function readPage(list: KeysetList, params: PlaceParams, size = pageSize): Promise<Page> {
  if (params.around) return pageAround(list, params, params.around, size)
  const { place, problems } = readPlace(list, params)
  const { rows, counts } = await rowsAt(list, place, size)
  const isShort = place?.side === 'before' ? place.cursor && rows.length < size : rows.length === 0
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
  return { ...pageOf(rows, from, counts.total, params.sort), problems }
}

/** The page that holds a row, as pages follow one another from the first. */
async function pageAround(list: KeysetList, params: PlaceParams, id: string, size: number): Promise<Page> {
  const found = rowsSchema.parse(
    await reader.$queryRaw(sql`
      SELECT ${list.id} AS id, (${list.key.expression})::text AS value FROM ${list.relation}
      WHERE ${list.where} AND ${list.id} = ${id}`),
  )
  const [row] = found
  if (!row) {
    const first = await readPage(list, { ...params, after: null, before: null, around: null }, size)
    const message = 'is the id of no row of this list; this is its first page'
    return { ...first, problems: [{ name: 'around', value: id, message }] }
  }
  const cursor = { sort: params.sort, value: row.value, id }
  const { before, total } = await countRows(list, { side: 'before', cursor })
  const lead = before % size
  const [earlier, later] = await Promise.all([
    pageRows(list, { side: 'before', cursor }, lead),
    pageRows(list, { side: 'after', cursor }, size - lead - 1),
  ])
  const rows = [...earlier.reverse(), row, ...later]
  const problems = (['after', 'before'] as const).flatMap((name) => {
    const message = 'does not go together with around, which applies'
    return params[name] === null ? [] : [{ name, value: params[name], message }]
  })
  return { ...pageOf(rows, before - lead + 1, total, params.sort), problems }
}

type KeyedRow = z.infer<typeof rowsSchema>[number]

function pageOf(
  rows: readonly KeyedRow[],
  from: number,
  total: number,
  sort: string,
): Omit<Page, 'problems'> {
  const to = from + rows.length - 1
  const cursorOf = (row: KeyedRow | undefined) =>
    row ? encodeCursor({ sort, value: row.value, id: row.id }) : null
  return {
    ids: rows.map(({ id }) => id),
    total,
    from: rows.length > 0 ? from : null,
    to: rows.length > 0 ? to : null,
    before: from > 1 ? cursorOf(rows[0]) : null,
    after: to < total ? cursorOf(rows.at(-1)) : null,
  }
}

/** The last page has as many rows as are left when pages follow one another from the first. */
async function rowsAt(list: KeysetList, place: Place | null, size: number) {
  if (place && !place.cursor) {
    const counts = await countRows(list, place)
    return { counts, rows: await pageRows(list, place, counts.total % size || size) }
  }
  const [rows, counts] = await Promise.all([pageRows(list, place, size), countRows(list, place)])
  return { rows, counts }
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
  const side: Place['side'] = after !== null ? 'after' : 'before'
  const text = after ?? before
  if (text === null) return { place: null, problems }
  if (after !== null && before !== null) {
    problems.push({
      name: 'before',
      value: before,
      message: 'does not go together with after, which applies',
    })
  }
  if (side === 'before' && text === listEnd)
    return { place: { side, cursor: null } satisfies Place, problems }
  const cursor = decodeCursor(text)
  const fits = cursor?.sort === sort && (cursor.value === null || key.accepts(cursor.value))
  if (cursor && fits) return { place: { side, cursor } satisfies Place, problems }
  const message = 'is no place in this list as it is sorted now; this is its first page'
  problems.push({ name: side, value: text, message })
  return { place: null, problems }
}

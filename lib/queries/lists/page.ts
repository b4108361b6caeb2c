import { decodeCursor, encodeCursor, listEnd } from '@/lib/search-params/cursor'
import type { ParamProblem } from '@/lib/search-params/parse'
import type { KeysetList, Place } from './keyset'
import type { KeyedRow, RowSource } from './page-in-columns'
import { rowSource } from './row-source'

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
  const { rows, counts } = await rowsAt(await rowSource(list), place, size)
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
  const source = await rowSource(list)
  const row = await source.find(id)
  if (!row) {
    const first = await readPage(list, { ...params, after: null, before: null, around: null }, size)
    const message = 'is the id of no row of this list; this is its first page'
    return { ...first, problems: [{ name: 'around', value: id, message }] }
  }
  const cursor = { sort: params.sort, value: row.value, id }
  const { before, total } = await source.counts({ side: 'before', cursor })
  const lead = before % size
  const [earlier, later] = await Promise.all([
    source.rows({ side: 'before', cursor }, lead),
    source.rows({ side: 'after', cursor }, size - lead - 1),
  ])
  const rows = [...earlier.reverse(), row, ...later]
  const problems = (['after', 'before'] as const).flatMap((name) => {
    const message = 'does not go together with around, which applies'
    return params[name] === null ? [] : [{ name, value: params[name], message }]
  })
  return { ...pageOf(rows, before - lead + 1, total, params.sort), problems }
}

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
async function rowsAt(source: RowSource, place: Place | null, size: number) {
  if (place && !place.cursor) {
    const counts = await source.counts(place)
    return { counts, rows: await source.rows(place, counts.total % size || size) }
  }
  const [rows, counts] = await Promise.all([source.rows(place, size), source.counts(place)])
  return { rows, counts }
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

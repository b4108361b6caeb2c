import { z } from 'zod'
import { reader } from '@/lib/db/client'
import type { ParamProblem } from '@/lib/search-params/parse'
import type { SearchFilters } from '@/lib/search-params/search'
import type { PagedKind } from '@/lib/search-params/search-kinds'
import { byText } from './lists/keyset'
import { type PagePlace, readPage } from './lists/page'
import { entryIds } from './lists/search-entries'
import { hitSchema, type SearchHit } from './lists/search-hit'
import { type Sql, sql } from './lists/sql'
import { correctedText, readWords } from './lists/words'
import { markedWords } from './search'
import { entryKindOf } from './search-kinds'

export type SearchKindPage = {
  kind: PagedKind
  page: PagePlace
  hits: readonly SearchHit[]
  corrected: string | null
  marked: readonly string[]
  problems: readonly ParamProblem[]
}

/** The records of one kind whose names and words have what was typed, by name, and the words that were looked for; null without words. */
export async function searchKindList(kind: PagedKind, { q, typed }: Pick<SearchFilters, 'q' | 'typed'>) {
  const words = await readWords(q ?? '', typed !== null)
  const table = entryKindOf[kind]
  const found = entryIds(table, words)
  if (!found) return null
  const list = {
    relation: sql`search_entry e`,
    id: sql`e.id`,
    where: sql`e.kind = ${table} AND e.id IN (${found})`,
    key: byText(sql`left(e.title, 200)`),
    descending: false,
  }
  return { list, words }
}

/** What is shown of the records of one kind with these ids, in their order. */
export function hitsOf(kind: PagedKind, ids: readonly string[]): Sql {
  const table = entryKindOf[kind]
  return sql`
    SELECT e.key, e.title, e.detail, NULL AS also, 3 AS rank FROM unnest(${ids}::text[]) WITH ORDINALITY AS page(id, place)
    JOIN search_entry e ON e.kind = ${table} AND e.id = page.id ORDER BY page.place`
}

/** A page of the records of one kind whose names and words have what was typed, by name; null without words. */
export async function searchKindPage(
  kind: PagedKind,
  filters: SearchFilters,
  size?: number,
): Promise<SearchKindPage | null> {
  const found = await searchKindList(kind, filters)
  if (!found) return null
  const { list, words } = found
  const { after, before } = filters
  const { ids, problems, ...page } = await readPage(list, { sort: 'title', after, before }, size)
  const rows = await reader.$queryRaw(hitsOf(kind, ids))
  const hits = z.array(hitSchema).parse(rows)
  return { kind, page, hits, corrected: correctedText(words), marked: markedWords(words), problems }
}

import pg from 'pg'
import { z } from 'zod'
import { wrongParameters } from '@/lib/http/problem'
import { hitSchema } from '@/lib/queries/lists/search-hit'
import { empty, raw, sql } from '@/lib/queries/lists/sql'
import { correctedText } from '@/lib/queries/lists/words'
import { hitsOf, searchKindList } from '@/lib/queries/search-page'
import { bestOfKinds, rowsOfKind, type SearchRow } from '@/lib/queries/search-rows'
import { made } from '@/lib/queries/tables/column'
import type { PageOfRows } from '@/lib/queries/tables/rows'
import { listHref } from '@/lib/search-params/address'
import { type Filters, parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import type { PagedKind } from '@/lib/search-params/search-kinds'
import type { Offer } from './offer'
import { idsRead } from './table-batches'

/** The columns of a search. */
export const searchColumns = [
  made('integer', 'position', sql`page.position`, 'Its place among what was found, from 1.', false),
  made('text', 'kind', sql`page.kind`, 'Kind of record.', false),
  made('integer', 'found', sql`page.found`, 'Records of this kind that were found.', false),
  made('id', 'key', sql`page.key`, 'Slug or id, by which the record is asked for.', false),
  made(
    'text',
    'title',
    sql`page.title`,
    'Name of the record, or the words in which something was found.',
    false,
  ),
  made('text', 'detail', sql`page.detail`, 'What tells it from others of its name.'),
  made('text', 'also', sql`page.also`, 'Its name that was found, where it is not the title.'),
  made('address', 'url', sql`page.url`, 'Permanent address of its page.', false),
  made('address', 'all_url', sql`page.all_url`, 'Where all records of this kind that were found are listed.'),
]

const shape = raw(
  'position int, kind text, found int, key text, title text, detail text, also text, url text, all_url text',
)

/** What a search finds, as its page shows it: the best of each kind, or all of one kind. */
export async function searchOffer(given: RawParams): Promise<Offer> {
  const { filters, problems } = parseParams(searchAddress.parameters, given)
  if (problems.length > 0) throw wrongParameters(problems)
  const { q, kind } = filters
  const page = listHref(searchAddress, filters)
  const { corrected, batches } = q && kind ? await allOfKind(kind, filters) : await bestOfEach(filters)
  return {
    name: 'search',
    title: 'Search',
    rule: 'The best of each kind of record, or all of one kind, as the pages of the search show them; “found” says how many there are.',
    columns: searchColumns,
    query: page.split('?')[1] ?? '',
    page,
    corrected,
    batches,
  }
}

type SearchFilters = Filters<(typeof searchAddress)['parameters']>
type Found = Pick<Offer, 'corrected' | 'batches'>

async function bestOfEach(filters: SearchFilters): Promise<Found> {
  const { rows, corrected } = await bestOfKinds(filters)
  return {
    corrected,
    batches: async function* batches() {
      yield asPage(rows)
    },
  }
}

/** All records of one kind, in the order of the pages, a batch at a time. */
async function allOfKind(kind: PagedKind, filters: SearchFilters): Promise<Found> {
  const found = await searchKindList(kind, filters)
  if (!found) return { corrected: null, batches: async function* batches() {} }
  const { list, words } = found
  return {
    corrected: correctedText(words),
    batches: async function* batches(reading) {
      const [counted] = await reading.query(
        sql`SELECT count(*)::int AS total FROM ${list.relation} WHERE ${list.where}`,
      )
      const { total } = z.object({ total: z.number() }).parse(counted)
      let position = 1
      for await (const ids of idsRead(reading, list, mostInText)) {
        const hits = z.array(hitSchema).parse(await reading.query(hitsOf(kind, ids)))
        yield asPage(rowsOfKind(hits, kind, total, position))
        position += hits.length
      }
    },
  }
}

/** Records at a time, as they are written into the text of a question. */
const mostInText = 5000

function asPage(rows: readonly SearchRow[]): PageOfRows {
  const literal = raw(pg.escapeLiteral(JSON.stringify(rows)))
  return {
    page: sql`SELECT * FROM json_to_recordset(${literal}::json) AS found(${shape})`,
    joined: empty,
  }
}

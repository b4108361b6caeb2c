import pg from 'pg'
import { wrongParameters } from '@/lib/http/problem'
import { empty, raw, sql } from '@/lib/queries/lists/sql'
import { searchRows } from '@/lib/queries/search-rows'
import { made } from '@/lib/queries/tables/column'
import { listHref } from '@/lib/search-params/address'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import type { Offer } from './offer'

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

/** What a search finds, as its page shows it: the best of each kind. */
export async function searchOffer(given: RawParams): Promise<Offer> {
  const { filters, problems } = parseParams(searchAddress.parameters, given)
  if (problems.length > 0) throw wrongParameters(problems)
  const { rows, corrected } = await searchRows(filters)
  const page = listHref(searchAddress, filters)
  const found = sql`SELECT * FROM json_to_recordset(${raw(pg.escapeLiteral(JSON.stringify(rows)))}::json) AS found(${shape})`
  return {
    name: 'search',
    title: 'Search',
    rule: 'The best of each kind of record, or all of one kind, as the pages of the search show them; “found” says how many there are.',
    columns: searchColumns,
    query: page.split('?')[1] ?? '',
    page,
    corrected,
    batches: async function* batches() {
      yield { page: found, joined: empty }
    },
  }
}

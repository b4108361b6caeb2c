import { reader } from '@/lib/db/client'
import { wrongParameters } from '@/lib/http/problem'
import {
  besideQuote,
  fromQuotes,
  inStates,
  onlineState,
  storedState,
} from '@/lib/queries/evidence-health-list'
import { sql } from '@/lib/queries/lists/sql'
import { made, pageColumn } from '@/lib/queries/tables/column'
import { listHref } from '@/lib/search-params/address'
import { evidenceHealthList, onlineStates, storedStates } from '@/lib/search-params/evidence-health'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import type { Offer } from './offer'

const columns = [
  made('id', 'id', sql`e.id`, 'Id of the quote.', false),
  pageColumn('/evidence/', sql`e.id`),
  made('id', 'source_slug', sql`s.slug`, 'Slug of the document it stands in.', false),
  made('text', 'exact', sql`e.exact`, 'The words themselves.', false),
  {
    ...made(
      'text',
      'stored_state',
      storedState,
      'What became of it in the file that the ledger keeps.',
      false,
    ),
    values: storedStates,
  },
  made('time', 'stored_checked_at', sql`stored.checked_at`, 'When somebody looked there last.'),
  made('text', 'stored_reason', sql`stored.reason`, 'What was found there, in words.'),
  {
    ...made('text', 'online_state', onlineState, 'What became of it at its address.', false),
    values: onlineStates,
  },
  made('time', 'online_checked_at', sql`online.checked_at`, 'When somebody looked there last.'),
  made('text', 'online_reason', sql`online.reason`, 'What was found there, in words.'),
]

/**
 * Quotes with their newest checks, as the page of their health lists them.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function healthOffer(given: RawParams): Promise<Offer> {
  const { stored, online } = evidenceHealthList.parameters
  const { filters, problems } = parseParams({ stored, online }, given)
  if (problems.length > 0) throw wrongParameters(problems)
  const page = listHref(evidenceHealthList, { ...filters, after: null, before: null })
  const { _count, _max } = await reader.evidenceCheck.aggregate({ _count: true, _max: { checkedAt: true } })
  return {
    name: evidenceHealthList.name,
    title: 'Health of the evidence',
    rule: 'One row is one quote, with the newest look at it in the file that the ledger keeps, and the newest at its address.',
    columns,
    primaryKey: 'id',
    query: page.split('?')[1] ?? '',
    page,
    corrected: null,
    state: `${_count} checks, the last ${_max.checkedAt?.toISOString()}`,
    batches: async function* batches() {
      const order = sql`row_number() OVER (ORDER BY e.source_id, e.start_offset, e.id)`
      yield {
        page: sql`SELECT e.id, ${order}::int AS position ${fromQuotes} AND ${inStates(filters)}`,
        joined: sql`JOIN evidence e ON e.id = page.id ${besideQuote}`,
      }
    },
  }
}

import { downloadAddress } from '@/lib/domain/download-formats'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { wrongParameters } from '@/lib/http/problem'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { searchRows } from '@/lib/queries/search-rows'
import { listHref, rowsQuery } from '@/lib/search-params/address'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import { absolute, jsonResponse, ledgerHead, licenceHead } from './head'
import { apiSearch } from './parameters'

/**
 * What a search finds: the best of each kind of record.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function searchAnswer(request: Request, raw: RawParams, stamp: LedgerStamp): Promise<Response> {
  const { filters, problems } = parseParams(apiSearch.parameters, raw)
  const missing = { name: 'q', value: '', message: 'is missing: the words to look for' }
  if (problems.length > 0 || !filters.q) throw wrongParameters(problems.length > 0 ? problems : [missing])
  const self = listHref(apiSearch, filters)
  const headers = cachingHeaders(entityTag(stamp.version, self), stamp.version)
  if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
  const { rows, total, corrected } = await searchRows(filters)
  const query = rowsQuery(searchAddress, filters)
  const answer = {
    ledger: ledgerHead(stamp),
    query: { table: 'search', parameters: query, corrected },
    total,
    links: {
      self: absolute(self),
      page: absolute(listHref(searchAddress, filters)),
      csv: absolute(downloadAddress('search', 'csv', query)),
      json: absolute(downloadAddress('search', 'json', query)),
      jsonl: absolute(downloadAddress('search', 'jsonl', query)),
    },
    ...licenceHead(stamp),
    rows,
  }
  return jsonResponse(request, `${JSON.stringify(answer)}\n`, headers)
}

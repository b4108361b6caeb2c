import { downloadAddress } from '@/lib/domain/download-formats'
import { wrongParameters } from '@/lib/http/problem'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { searchRows } from '@/lib/queries/search-rows'
import { listHref, rowsQuery } from '@/lib/search-params/address'
import { type Filters, parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import { absolute, ledgerHead, licenceHead } from './head'
import { keptAnswer } from './kept-answer'
import { apiSearch } from './parameters'

type ApiSearchFilters = Filters<(typeof apiSearch)['parameters']>

/**
 * What a search finds: the best of each kind of record.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function searchAnswer(request: Request, raw: RawParams): Promise<Response> {
  const { filters, problems } = parseParams(apiSearch.parameters, raw)
  const missing = { name: 'q', value: '', message: 'is missing: the words to look for' }
  if (problems.length > 0 || !filters.q) throw wrongParameters(problems.length > 0 ? problems : [missing])
  return keptAnswer(request, listHref(apiSearch, filters), (stamp) => foundAsJson(filters, stamp))
}

async function foundAsJson(filters: ApiSearchFilters, stamp: LedgerStamp): Promise<string> {
  const self = listHref(apiSearch, filters)
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
  return `${JSON.stringify(answer)}\n`
}

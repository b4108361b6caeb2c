import { downloadAddress } from '@/lib/domain/download-formats'
import { wrongParameters } from '@/lib/http/problem'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import type { PagePlace } from '@/lib/queries/lists/page'
import { searchKindPage } from '@/lib/queries/search-page'
import { bestOfKinds, rowsOfKind, type SearchRows } from '@/lib/queries/search-rows'
import { listHref, placeHref, rowsQuery } from '@/lib/search-params/address'
import { type Filters, type ParamProblem, parseParams, type RawParams } from '@/lib/search-params/parse'
import { searchAddress } from '@/lib/search-params/search'
import { absolute, ledgerHead, licenceHead } from './head'
import { keptAnswer } from './kept-answer'
import { apiSearch } from './parameters'

type ApiSearchFilters = Filters<(typeof apiSearch)['parameters']>

/**
 * What a search finds: the best of each kind of record, or a page of one kind.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function searchAnswer(request: Request, raw: RawParams): Promise<Response> {
  const { filters, problems: wrong } = parseParams(apiSearch.parameters, raw)
  const problems = [...wrong, ...(filters.kind ? [] : placesWithoutKind(filters))]
  const missing = { name: 'q', value: '', message: 'is missing: the words to look for' }
  if (problems.length > 0 || !filters.q) throw wrongParameters(problems.length > 0 ? problems : [missing])
  return keptAnswer(request, listHref(apiSearch, filters), (stamp) => foundAsJson(filters, stamp))
}

function placesWithoutKind(filters: ApiSearchFilters): ParamProblem[] {
  const message = 'goes with “kind”: the best of each kind have one page'
  return (['after', 'before'] as const).flatMap((name) =>
    filters[name] === null ? [] : [{ name, value: filters[name], message }],
  )
}

async function foundAsJson(filters: ApiSearchFilters, stamp: LedgerStamp): Promise<string> {
  const { rows, total, corrected, from, to, before, after } = await pageOf(filters)
  const query = rowsQuery(searchAddress, filters)
  const answer = {
    ledger: ledgerHead(stamp),
    query: { table: 'search', parameters: query, corrected },
    total,
    from,
    to,
    links: {
      self: absolute(listHref(apiSearch, filters)),
      previous: absolute(placeHref(apiSearch, filters, 'before', before)),
      next: absolute(placeHref(apiSearch, filters, 'after', after)),
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

const noPlace = { from: null, to: null, before: null, after: null }

async function pageOf({ kind, limit, ...asked }: ApiSearchFilters): Promise<SearchRows & PagePlace> {
  if (!kind) return { ...noPlace, ...(await bestOfKinds(asked, limit)) }
  const found = await searchKindPage(kind, { ...asked, kind }, limit)
  if (!found) return { ...noPlace, rows: [], total: 0, corrected: null }
  const { page, hits, corrected, problems } = found
  if (problems.length > 0) throw wrongParameters(problems)
  return { ...page, rows: rowsOfKind(hits, kind, page.total, page.from ?? 1), corrected }
}

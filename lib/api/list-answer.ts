import { remembered } from '@/lib/columns/remembered'
import { downloadAddress } from '@/lib/domain/download-formats'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { wrongParameters } from '@/lib/http/problem'
import { ledgerEdition } from '@/lib/queries/ledger-edition'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { type PagePlace, readPage } from '@/lib/queries/lists/page'
import { rowsAsJson } from '@/lib/queries/tables/rows'
import { type Asked, keysetOf, placeOf, type SortedParameters, type Table } from '@/lib/queries/tables/table'
import { listHref, placeHref, rowsQuery } from '@/lib/search-params/address'
import { type Filters, parseParams, type RawParams } from '@/lib/search-params/parse'
import { absolute, jsonResponse, ledgerHead, licenceHead } from './head'
import { type ApiParameters, apiList } from './parameters'

/**
 * A page of a table.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function listAnswer(
  request: Request,
  table: Table,
  raw: RawParams,
  stamp: LedgerStamp,
): Promise<Response> {
  const list = apiList(table)
  const parsed = parseParams(list.parameters, raw)
  if (parsed.problems.length > 0) throw wrongParameters(parsed.problems)
  const headers = cachingHeaders(entityTag(stamp.version, listHref(list, parsed.filters)), stamp.version)
  if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)

  const asked = await table.resolve(parsed.filters)
  if (asked.problems.length > 0) throw wrongParameters(asked.problems)
  const filters = { ...parsed.filters, ...asked.filters }
  const { ids, problems, ...page } = await readPage(
    keysetOf(table, asked),
    placeOf(asked.filters),
    parsed.filters.limit,
  )
  if (problems.length > 0) throw wrongParameters(problems)
  const { total, from, to } = page
  const head = {
    ledger: ledgerHead(stamp),
    query: {
      table: table.list.name,
      parameters: rowsQuery(table.list, asked.filters),
      corrected: asked.corrected,
    },
    rule: table.rule,
    total,
    from,
    to,
    links: linksOf(table, asked, filters, page),
    ...licenceHead(stamp),
  }
  const rows = await remembered(
    await ledgerEdition(),
    `json ${table.list.name} ${ids.join(',')}`,
    () => rowsAsJson(table, ids),
    (json) => 2 * json.length,
  )
  return jsonResponse(request, `${JSON.stringify(head).slice(0, -1)},"rows":${rows}}\n`, headers)
}

function linksOf(
  table: Table,
  asked: Asked<SortedParameters>,
  filters: Filters<ApiParameters>,
  { before, after }: PagePlace,
) {
  const list = apiList(table)
  const query = rowsQuery(table.list, asked.filters)
  const file = (format: 'csv' | 'json' | 'jsonl') => absolute(downloadAddress(table.list.name, format, query))
  return {
    self: absolute(listHref(list, filters)),
    previous: absolute(placeHref(list, filters, 'before', before)),
    next: absolute(placeHref(list, filters, 'after', after)),
    page: table.hasPage ? absolute(listHref(table.list, asked.filters)) : null,
    csv: file('csv'),
    json: file('json'),
    jsonl: file('jsonl'),
  }
}

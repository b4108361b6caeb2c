import { downloadAddress } from '@/lib/domain/download-formats'
import { wrongParameters } from '@/lib/http/problem'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { type PagePlace, readPage } from '@/lib/queries/lists/page'
import { rowsAsJson } from '@/lib/queries/tables/rows'
import { type Asked, keysetOf, placeOf, type SortedParameters, type Table } from '@/lib/queries/tables/table'
import { listHref, placeHref, rowsQuery } from '@/lib/search-params/address'
import { type Filters, parseParams, type RawParams } from '@/lib/search-params/parse'
import { absolute, ledgerHead, licenceHead } from './head'
import { keptAnswer } from './kept-answer'
import { type ApiParameters, apiList } from './parameters'

/**
 * A page of a table.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function listAnswer(request: Request, table: Table, raw: RawParams): Promise<Response> {
  const list = apiList(table)
  const { filters, problems } = parseParams(list.parameters, raw)
  if (problems.length > 0) throw wrongParameters(problems)
  return keptAnswer(request, listHref(list, filters), (stamp) => pageAsJson(table, filters, stamp))
}

async function pageAsJson(table: Table, given: Filters<ApiParameters>, stamp: LedgerStamp): Promise<string> {
  const asked = await table.resolve(given)
  if (asked.problems.length > 0) throw wrongParameters(asked.problems)
  const { ids, problems, ...page } = await readPage(
    keysetOf(table, asked),
    placeOf(asked.filters),
    given.limit,
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
    links: linksOf(table, asked, { ...given, ...asked.filters }, page),
    ...licenceHead(stamp),
  }
  return `${JSON.stringify(head).slice(0, -1)},"rows":${await rowsAsJson(table, ids)}}\n`
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

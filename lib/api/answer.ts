import { entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { atOneVersion } from '@/lib/http/one-version'
import { ProblemError, wrongParameters } from '@/lib/http/problem'
import { rawParams } from '@/lib/http/raw-params'
import { tableNamed } from '@/lib/queries/tables/all-tables'
import { parseParams, type RawParams } from '@/lib/search-params/parse'
import { jsonResponse } from './head'
import { listAnswer } from './list-answer'
import { openApiDocument } from './openapi/document'
import { recordAnswer } from './record-answer'
import { searchAnswer } from './search-answer'

/**
 * Answers a path below the API's root: a table's page, one record, the search, or the API's description.
 * @throws ProblemError for what it cannot answer
 */
export async function apiAnswer(request: Request, path: readonly string[]): Promise<Response> {
  const [name = '', id, ...more] = path
  if (more.length === 0) {
    const raw = rawParams(new URL(request.url))
    if (name === 'openapi.json' && id === undefined) return description(request, raw)
    if (name === 'search' && id === undefined) return searchAnswer(request, raw)
    const table = tableNamed(name)
    if (table && id === undefined) return listAnswer(request, table, raw)
    if (table && id !== undefined) return atOneVersion((stamp) => recordAnswer(request, table, id, stamp))
  }
  const detail = 'There is nothing at this address. What there is stands at /api.'
  throw new ProblemError({ status: 404, title: 'Not found', detail })
}

function description(request: Request, raw: RawParams): Response {
  const { problems } = parseParams({}, raw)
  if (problems.length > 0) throw wrongParameters(problems)
  const body = `${JSON.stringify(openApiDocument())}\n`
  const tag = entityTag(0, body)
  const headers = { ETag: tag, 'Cache-Control': 'public, max-age=0, s-maxage=60, must-revalidate' }
  return isKnown(request, tag) ? notModified(headers) : jsonResponse(request, body, headers)
}

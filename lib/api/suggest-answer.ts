import { remembered } from '@/lib/columns/remembered'
import type { Policy } from '@/lib/http/answering'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { wrongParameters } from '@/lib/http/problem'
import { RateLimit } from '@/lib/http/rate-limit'
import { rawParams } from '@/lib/http/raw-params'
import { ledgerEdition } from '@/lib/queries/ledger-edition'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { suggest } from '@/lib/queries/suggest'
import { parseParams } from '@/lib/search-params/parse'
import { suggestAddress } from '@/lib/search-params/search'
import { settings } from '@/lib/settings'
import { jsonResponse } from './head'

/** Whoever types asks several times a second, for a while. */
export const suggestPolicy: Policy = {
  name: 'suggestions',
  limit: new RateLimit(Math.max(600, settings.apiRequestsPerMinute)),
}

/**
 * What to suggest for the words typed so far.
 * @throws ProblemError that names every parameter that is wrong
 */
export async function suggestAnswer(request: Request): Promise<Response> {
  const { filters, problems } = parseParams(suggestAddress.parameters, rawParams(new URL(request.url)))
  if (problems.length > 0) throw wrongParameters(problems)
  const typed = (filters.q ?? '').toLowerCase()
  const version = (await ledgerVersion())?.version ?? 0
  const tag = entityTag(version, `suggest ${typed}`)
  const headers = cachingHeaders(tag, version)
  if (isKnown(request, tag)) return notModified(headers)
  // The beginnings of words are asked for again and again.
  const answer = await remembered(
    await ledgerEdition(),
    `suggest ${typed}`,
    () => suggest(typed),
    (given) => JSON.stringify(given).length,
  )
  return jsonResponse(request, `${JSON.stringify(answer)}\n`, headers)
}

import { answering, type Policy } from '@/lib/http/answering'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { ProblemError } from '@/lib/http/problem'
import { RateLimit } from '@/lib/http/rate-limit'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { settings } from '@/lib/settings'
import type { ShareCard } from '@/lib/sharing/share-card'
import { recordAt, type SharedKind } from '@/lib/sharing/shared-kinds'
import { oembedOf, oembedXml } from './response'

const oembedPolicy: Policy = { name: 'oembed', limit: new RateLimit(settings.apiRequestsPerMinute) }

const types = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' } as const

/**
 * Answers as oEmbed 1.0 asks for: 404 for an address that is not one of our records', 501 for a format other than `json` and `xml`.
 * Parameters that it does not name are passed over, since consumers add their own.
 */
export function answerOembed(
  request: Request,
  find: (kind: SharedKind, idOrSlug: string) => Promise<ShareCard | null>,
): Promise<Response> {
  return answering(request, oembedPolicy, async () => {
    const { searchParams } = new URL(request.url)
    const format = searchParams.get('format') ?? 'json'
    if (format !== 'json' && format !== 'xml')
      throw problem(501, 'Not implemented', 'Answers are given as json and as xml.')
    const most = { width: pixels(searchParams, 'maxwidth'), height: pixels(searchParams, 'maxheight') }
    const address = searchParams.get('url')
    if (!address)
      throw problem(400, 'A parameter is wrong', 'url: the address of a page of the ledger is missing.')
    const record = recordAt(address, settings.siteUrl)
    const [card, current] = await Promise.all([record && find(record.kind, record.idOrSlug), ledgerVersion()])
    if (!record || !card)
      throw problem(404, 'Not found', 'This is not the address of a record of the ledger.')
    const version = current?.version ?? 0
    const headers: Record<string, string> = {
      ...cachingHeaders(entityTag(version, `oembed ${searchParams}`), version),
      'Content-Type': types[format],
    }
    if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
    const answer = oembedOf(record.kind, card, settings.siteUrl, {
      ...(most.width && { width: most.width }),
      ...(most.height && { height: most.height }),
    })
    return new Response(format === 'json' ? `${JSON.stringify(answer)}\n` : oembedXml(answer), { headers })
  })
}

/** A length in pixels; undefined where none is asked for. @throws ProblemError (400) for what is none */
function pixels(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name)
  if (!text) return undefined
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw problem(400, 'A parameter is wrong', `${name}: a whole number of pixels is wanted.`)
}

const problem = (status: number, title: string, detail: string) => new ProblemError({ status, title, detail })

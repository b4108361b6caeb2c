import { answering, type Policy } from '@/lib/http/answering'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { ProblemError } from '@/lib/http/problem'
import { RateLimit } from '@/lib/http/rate-limit'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { settings } from '@/lib/settings'
import type { ShareCard } from '@/lib/sharing/share-card'
import { drawPicture } from './draw'

/** How often one address may ask for pictures: drawing one takes as long as twenty pages. */
const picturesPolicy: Policy = { name: 'pictures', limit: new RateLimit(settings.downloadsPerMinute) }

/** The answer to who asks for a record's picture: a PNG, which caches keep as long as the ledger's version stays. */
export function answerPicture(request: Request, find: () => Promise<ShareCard | null>): Promise<Response> {
  return answering(request, picturesPolicy, async () => {
    const [card, current] = await Promise.all([find(), ledgerVersion()])
    if (!card) throw new ProblemError({ status: 404, title: 'Not found', detail: 'There is no such record.' })
    const version = current?.version ?? 0
    const headers: Record<string, string> = {
      ...cachingHeaders(entityTag(version, `${card.path} picture`), version),
      'Content-Type': 'image/png',
    }
    if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
    const body = request.method === 'HEAD' ? null : await drawPicture(card, settings.siteUrl, version)
    return new Response(body, { headers })
  })
}

import { shareCards } from '@/app/share-cards'
import { EmbedCard, EmbedFoot, EmbedLines, EmbedNote } from '@/components/sharing/embed-card'
import { withdrawnAddress } from '@/lib/domain/addresses'
import { htmlOf } from '@/lib/html/html-of'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { failureOf, retryAfter } from '@/lib/http/failure'
import { ledgerVersion } from '@/lib/queries/ledger-version'
import { findRedirect, findTombstone } from '@/lib/queries/record-gone'
import { settings } from '@/lib/settings'
import { embedDocument, embeddedDrawing } from '@/lib/sharing/embed/document'
import { bodyInWords, type ShareCard } from '@/lib/sharing/share-card'
import { type EmbeddedKind, embedPath, isEmbedded } from '@/lib/sharing/shared-kinds'

/** The page of a record's card: 404 for what is not there, 410 for what was withdrawn, 503 while nobody can say. */
export async function embedAnswer(request: Request, kind: string, idOrSlug: string): Promise<Response> {
  if (!isEmbedded(kind)) return note(404, 'There is no such card in Blue Ledger.')
  try {
    const [card, current] = await Promise.all([shareCards[kind](idOrSlug), ledgerVersion()])
    if (!card) return await answerForMissing(kind, idOrSlug)
    const version = current?.version ?? 0
    const headers: Record<string, string> = {
      ...cachingHeaders(entityTag(version, embedPath(kind, idOrSlug)), version),
      'Content-Type': 'text/html; charset=utf-8',
    }
    if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
    return new Response(request.method === 'HEAD' ? null : pageOf(card), { headers })
  } catch (error) {
    console.error(error)
    if (failureOf(error) === 'fault') return note(500, 'This card cannot be shown.')
    return note(503, 'This card cannot be shown now. Try again in a minute.')
  }
}

function pageOf(card: ShareCard): string {
  const permalink = settings.siteUrl + card.path
  const { body } = card
  const drawings =
    body.as === 'chart'
      ? `<div class="wide">${embeddedDrawing(body.wide.svg)}</div><div class="phone">${embeddedDrawing(body.phone.svg)}</div>`
      : ''
  return embedDocument({
    title: `${bodyInWords(body)} · Blue Ledger`,
    permalink,
    main: htmlOf(<EmbedCard card={card} />) + drawings + htmlOf(<EmbedLines lines={card.lines} />),
    foot: htmlOf(<EmbedFoot card={card} permalink={permalink} />),
  })
}

async function answerForMissing(kind: EmbeddedKind, idOrSlug: string): Promise<Response> {
  if (kind !== 'chart') {
    const [slug, tombstone] = await Promise.all([findRedirect(kind, idOrSlug), findTombstone(kind, idOrSlug)])
    if (slug) return new Response(null, { status: 308, headers: { Location: embedPath(kind, slug) } })
    if (tombstone)
      return note(
        410,
        `${tombstone.title} was withdrawn. ${tombstone.reason}`,
        withdrawnAddress(kind, idOrSlug),
      )
  }
  return note(404, 'This is not in Blue Ledger.')
}

/** A card that says why there is none. */
function note(status: number, words: string, path = '/'): Response {
  const address = settings.siteUrl + path
  const html = embedDocument({
    title: 'Blue Ledger',
    permalink: null,
    main: htmlOf(<EmbedNote words={words} />),
    foot: htmlOf(
      <a href={address} target="_top">
        Blue Ledger
      </a>,
    ),
  })
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(status === 503 && { 'Retry-After': String(retryAfter) }),
    },
  })
}

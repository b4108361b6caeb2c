import { createHash } from 'node:crypto'
import { type Format, formatWords } from '@/lib/domain/download-formats'
import { cachingHeaders, entityTag, isKnown, notModified } from '@/lib/http/entity-tag'
import { wrongParameters } from '@/lib/http/problem'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import type { RawParams } from '@/lib/search-params/parse'
import { fileBytes } from './body'
import { csvMetadata } from './csvw'
import type { Offer } from './offer'
import { describedBy } from './provenance'
import { streamed } from './stream'

/** Reads the parameter `bom` of a CSV's address away from the others. */
export function readBom(raw: RawParams): { bom: boolean; rest: RawParams } {
  const { bom, ...rest } = raw
  const given = [bom ?? []].flat().filter((value) => value !== '')
  if (given.some((value) => value !== '1')) {
    throw wrongParameters([{ name: 'bom', value: given.join(', '), message: 'may be 1, or left out' }])
  }
  return { bom: given.length > 0, rest }
}

/** The rows of an offer as a file, streamed. */
export async function fileAnswer(
  request: Request,
  offer: Offer,
  format: Format,
  bom: boolean,
  stamp: LedgerStamp,
): Promise<Response> {
  const headers = fileHeaders(offer, format, stamp, bom)
  if (isKnown(request, headers['ETag'] ?? '')) return notModified(headers)
  if (request.method === 'HEAD') return new Response(null, { headers })
  const details = { stamp, bom, answeredAt: new Date() }
  const body = await streamed((reading) => fileBytes(reading, offer, format, details), request.signal)
  return new Response(body, { headers })
}

function fileHeaders(offer: Offer, format: Format, stamp: LedgerStamp, bom: boolean): Record<string, string> {
  const links = [`<${describedBy(offer)}>; rel="describedby"; type="application/csvm+json"`]
  if (offer.page !== null) links.push(`<${offer.page}>; rel="alternate"; type="text/html"`)
  return {
    ...cachingHeaders(
      entityTag(stamp.version, `${offer.name}.${format}?${offer.query}&${bom} ${offer.state ?? ''}`),
      stamp.version,
    ),
    'Content-Type': formatWords[format].type,
    'Content-Disposition': `attachment; filename="${fileName(offer, stamp)}.${format}"`,
    Link: links.join(', '),
  }
}

/** The same name for the same rows: the table, the ledger's version and its day, and for a selection a mark of what was asked. */
function fileName({ name, query }: Offer, { version, loadedAt }: LedgerStamp): string {
  const day = loadedAt?.toISOString().slice(0, 10) ?? 'empty'
  const selection = query ? `-${createHash('sha256').update(query).digest('hex').slice(0, 8)}` : ''
  return `blue-ledger-${name}-v${version}-${day}${selection}`
}

/** The description of an offer's columns. */
export async function metadataAnswer(request: Request, offer: Offer, stamp: LedgerStamp): Promise<Response> {
  const tag = entityTag(stamp.version, `${offer.name}.csv-metadata.json?${offer.query}`)
  const headers = { ...cachingHeaders(tag, stamp.version), 'Content-Type': 'application/csvm+json' }
  if (isKnown(request, tag)) return notModified(headers)
  const body = JSON.stringify(csvMetadata(offer, stamp, new Date()), null, 1)
  return new Response(request.method === 'HEAD' ? null : `${body}\n`, { headers })
}

import type { ServerResponse } from 'node:http'
import { currentResponse } from '@/lib/security/current-response'

/** Parts of pages that are being answered, by id. What makes elements and what makes HTML of them are bundled apart. */
const shared = globalThis as { blueLedgerParts?: Map<string, string>; blueLedgerPartCount?: number }
shared.blueLedgerParts ??= new Map()
const parts = shared.blueLedgerParts

const laidByFor = new WeakMap<ServerResponse, string[]>()

/** Less is not worth an id. */
const leastLength = 600

/**
 * Lays a part of a page by until the page is answered, and gives the id under which `layBy` has it. Null where the browser must be
 * sent the part as data, because it asks for data: it goes from page to page by itself.
 */
export function layBy(html: string): string | null {
  const response = currentResponse()
  if (html.length < leastLength || !response || response.closed || asksForData(response.req.rawHeaders))
    return null
  shared.blueLedgerPartCount = (shared.blueLedgerPartCount ?? 0) + 1
  const id = shared.blueLedgerPartCount.toString(36)
  parts.set(id, html)
  idsOf(response).push(id)
  return id
}

/** The ids of what lies by for a response, which are forgotten when it ends, however it ends. */
function idsOf(response: ServerResponse): string[] {
  const known = laidByFor.get(response)
  if (known) return known
  const ids: string[] = []
  laidByFor.set(response, ids)
  response.once('close', () => {
    for (const id of ids) parts.delete(id)
  })
  return ids
}

/** Next's own header. It takes it away from the others, but not from those as they came. */
function asksForData(rawHeaders: readonly string[]): boolean {
  return rawHeaders.some((name, index) => index % 2 === 0 && name.toLowerCase() === 'rsc')
}

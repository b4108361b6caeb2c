import { createHash } from 'node:crypto'

/** Grows when the shape of answers changes, so that nobody keeps an old one. */
const shape = 1

/** The entity tag of an answer: the ledger's version and what was asked. Weak, as answers may be compressed. */
export function entityTag(version: number, asked: string): string {
  const hash = createHash('sha256').update(`${shape} ${asked}`).digest('base64url').slice(0, 16)
  return `W/"v${version}-${hash}"`
}

/** Whether whoever asks has this answer already. */
export function isKnown(request: Request, tag: string): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim())
  return known.some((one) => one === '*' || weak(one) === weak(tag))
}

const weak = (tag: string) => tag.replace(/^W\//, '')

/** What lets caches keep an answer for a minute and ask again by its tag. */
export function cachingHeaders(tag: string, version: number): Record<string, string> {
  return {
    ETag: tag,
    'Cache-Control': 'public, max-age=0, s-maxage=60, must-revalidate',
    'X-Ledger-Version': String(version),
  }
}

/** An answer without a body: nothing changed. */
export function notModified(headers: Readonly<Record<string, string>>): Response {
  return new Response(null, { status: 304, headers: { ...headers } })
}

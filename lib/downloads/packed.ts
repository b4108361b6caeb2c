/** What Next compresses by itself: texts, JSON, and what says that it is one of these. */
const knownToNext = /^text\/|^application\/json\b|\+json\b/

/** An answer as gzip where the reader takes that and Next would not compress it: JSON Lines, a type that it does not know. */
export function packed(request: Request, answer: Response): Response {
  const { body, headers } = answer
  if (!body || knownToNext.test(headers.get('content-type') ?? '') || !takesGzip(request)) return answer
  const sent = new Headers(headers)
  sent.set('Content-Encoding', 'gzip')
  sent.append('Vary', 'Accept-Encoding')
  return new Response(body.pipeThrough(new CompressionStream('gzip')), {
    status: answer.status,
    headers: sent,
  })
}

function takesGzip(request: Request): boolean {
  const accepted = request.headers.get('accept-encoding') ?? ''
  return /(?:^|,)\s*(?:gzip|\*)\s*(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))(?:;|,|$)/i.test(accepted)
}

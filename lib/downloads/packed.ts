import { currentResponse } from '@/lib/security/current-response'

/**
 * An answer as gzip where the reader takes that and Next would not compress it: JSON Lines, a type that it does not know. The last
 * step: Next takes the header from answers, so that it stands with the response itself, whatever is answered.
 */
export function packed(request: Request, answer: Response): Response {
  const { body, headers } = answer
  const sent = currentResponse()
  const type = headers.get('content-type') ?? ''
  if (!body || !sent || !type.startsWith('application/jsonl') || !takesGzip(request)) return answer
  sent.setHeader('Content-Encoding', 'gzip')
  const varied = new Headers(headers)
  varied.append('Vary', 'Accept-Encoding')
  return new Response(body.pipeThrough(new CompressionStream('gzip')), {
    status: answer.status,
    headers: varied,
  })
}

function takesGzip(request: Request): boolean {
  const accepted = request.headers.get('accept-encoding') ?? ''
  return /(?:^|,)\s*(?:gzip|\*)\s*(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))(?:;|,|$)/i.test(accepted)
}

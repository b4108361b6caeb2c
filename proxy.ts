import { type NextRequest, NextResponse } from 'next/server'
import { withdrawnRoot } from '@/lib/domain/addresses'
import { refusedMethod } from '@/lib/http/answerable'
import { policyFor } from '@/lib/security/content-security-policy'
import { isReadablePath } from '@/lib/security/readable-path'

/**
 * Requests for which the server itself cannot say the answer's status, and those to which it has given no Content-Security-Policy: they
 * come while it is starting. Next reads the nonce from the request's header and puts it on its scripts. A shared cache may keep a page:
 * header and body are stored together, so the nonces in them agree, and no page contains anything that depends on who asks.
 */
export function proxy(request: NextRequest) {
  const policy = request.headers.get('Content-Security-Policy') ?? policyFor(request.nextUrl.pathname)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = respond(request, headers)
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/**
 * A page cannot choose its status. What lies under /withdrawn was there and is gone: 410; the page still answers. (A rewrite would
 * do as well, but production takes one on 127.0.0.1 for a rewrite to another host, and waits for itself.)
 */
function respond({ nextUrl }: NextRequest, headers: Headers) {
  if (headers.has(refusedMethod)) return onlyRead()
  if (!isReadablePath(nextUrl.pathname)) return unreadable(nextUrl.pathname)
  const gone = nextUrl.pathname.startsWith(withdrawnRoot)
  return NextResponse.next({ request: { headers }, ...(gone && { status: 410 }) })
}

/** Pages, feeds and pictures are there to be read. */
function onlyRead() {
  return new NextResponse('This address is only read: ask with GET or HEAD.\n', {
    status: 405,
    headers: { Allow: 'GET, HEAD' },
  })
}

/** An address that cannot be decoded: 400, for programs with problem details. */
function unreadable(pathname: string) {
  const detail = 'This address cannot be read.'
  if (!/^\/(api|download)\//.test(pathname)) return new NextResponse(`${detail}\n`, { status: 400 })
  return NextResponse.json(
    { type: 'about:blank', status: 400, title: 'Bad Request', detail },
    {
      status: 400,
      headers: { 'Content-Type': 'application/problem+json', 'Access-Control-Allow-Origin': '*' },
    },
  )
}

export const config = {
  matcher: [
    '/withdrawn/:path*',
    '/(.*%.*)',
    // `refusedMethod`, which Next wants to read here.
    { source: '/:path*', has: [{ type: 'header', key: 'blue-ledger-refused-method' }] },
    {
      source: '/((?!_next/static|icon.svg|robots.txt).*)',
      missing: [{ type: 'header', key: 'content-security-policy' }],
    },
  ],
}

import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { policyFor } from './content-security-policy'

/** Files that are the same for everybody. proxy.ts names them too. */
const files = /^\/(?:_next\/static|icon\.svg|robots\.txt)/

/**
 * Gives each request its Content-Security-Policy as soon as it comes, in the request's own header, where Next reads the nonce for its
 * scripts, and in that of the response. What a visitor wrote there is not believed. proxy.ts does it for requests that come before
 * this is set up; it can do it for all, but to hand each of them through it takes as long as to make a small page.
 */
export function givePolicies(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (files.test(request.url ?? '')) return
    const policy = policyFor(request.url ?? '')
    request.headers['content-security-policy'] = policy
    response.setHeader('Content-Security-Policy', policy)
  })
}

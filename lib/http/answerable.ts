import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server } from 'node:http'

/** Those that pages and the API tell apart. */
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Stands for all others, to which Next answers 500 or nothing at all; the API refuses it in words. */
const unknownMethod = 'PATCH'

/** No path, and a page that Next keeps for itself: it answers 500 to both. */
const noPage = /^(?:\*|\/_global-error(?:[/?]|$))/

/** Routes that take what is sent, or say themselves what they take. */
const takesMore = /^\/(?:api\/v1|download|suggest|objections\/file)(?:[/?]|$)/

/** Marks a request that no page takes; Next would answer it as if it asked for the page. proxy.ts refuses it. */
export const refusedMethod = 'blue-ledger-refused-method'

const closing = new WeakSet<object>()

/** Makes of requests that Next answers with 500, or never, such as it can answer. */
export function keepRequestsAnswerable(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (!methods.includes(request.method ?? '')) request.method = unknownMethod
    if (noPage.test(request.url ?? '')) request.url = '/_not-found'
    delete request.headers[refusedMethod] // what a visitor wrote there
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? '')
    if (!isRead && !takesMore.test(request.url ?? '')) request.headers[refusedMethod] = request.method
    closeUpgrades((request.socket as { server?: Server }).server)
  })
}

/** Nothing here speaks another protocol, and Next leaves such connections open for good. (In development it speaks one.) */
function closeUpgrades(server: Server | undefined): void {
  if (!server || closing.has(server) || process.env.NODE_ENV === 'development') return
  closing.add(server)
  server.on('upgrade', (_, socket) => socket.end())
}

import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server } from 'node:http'

/** Those that pages and the API tell apart. */
const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Stands for all others, to which Next answers 500 or nothing at all; the API refuses it in words. */
const unknownMethod = 'PATCH'

/** No path, and a page that Next keeps for itself: it answers 500 to both. */
const noPage = /^(?:\*|\/_global-error(?:[/?]|$))/

const closing = new WeakSet<object>()

/** Makes of requests that Next answers with 500, or never, such as it can answer. */
export function keepRequestsAnswerable(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (!methods.includes(request.method ?? '')) request.method = unknownMethod
    if (noPage.test(request.url ?? '')) request.url = '/_not-found'
    closeUpgrades((request.socket as { server?: Server }).server)
  })
}

/** Nothing here speaks another protocol, and Next leaves such connections open for good. (In development it speaks one.) */
function closeUpgrades(server: Server | undefined): void {
  if (!server || closing.has(server) || process.env.NODE_ENV === 'development') return
  closing.add(server)
  server.on('upgrade', (_, socket) => socket.end())
}

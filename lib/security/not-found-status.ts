import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

// Next bundles what starts the server and what renders pages separately: only the process is common to both.
const shared = globalThis as { blueLedgerResponses?: AsyncLocalStorage<ServerResponse> }
shared.blueLedgerResponses ??= new AsyncLocalStorage()
const responses = shared.blueLedgerResponses

/** Keeps each request's response at hand while it is answered, for `answerNotFound`. */
export function rememberResponses(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { request: IncomingMessage; response: ServerResponse }
    responses.enterWith(response)
  })
}

/**
 * Gives the page that is being rendered the status 404. Next's own notFound() does so too, but what it sends has an empty body that
 * a script fills, and no language. Says whether there was a response that could still be told.
 */
export function answerNotFound(): boolean {
  const response = responses.getStore()
  if (!response || response.headersSent) return false
  response.statusCode = 404
  return true
}

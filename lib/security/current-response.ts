import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

// Next bundles what starts the server and what renders pages separately: only the process is common to both.
const shared = globalThis as { blueLedgerResponses?: AsyncLocalStorage<ServerResponse> }
shared.blueLedgerResponses ??= new AsyncLocalStorage()
const responses = shared.blueLedgerResponses

/** Keeps each request's response at hand while it is answered. */
export function rememberResponses(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { request: IncomingMessage; response: ServerResponse }
    responses.enterWith(response)
  })
}

/** The response to the request that is being answered; undefined where it is not known. */
export function currentResponse(): ServerResponse | undefined {
  return responses.getStore()
}

import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Keeps failures out of shared caches: next.config.ts lets a proxy in front keep what it gets for a while, and Next sends the same
 * header with an answer of 500. Every response of this process from 500 on says `no-store` instead.
 */
export function keepFailuresUncached(): void {
  subscribe('http.server.request.start', (message) => {
    const { response } = message as { request: IncomingMessage; response: ServerResponse }
    const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
    response.writeHead = (status: number, ...rest: unknown[]) => {
      if (status >= 500) response.setHeader('Cache-Control', 'no-store')
      return writeHead(status, ...rest)
    }
  })
}

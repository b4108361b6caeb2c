import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { z } from 'zod'

const segment = z.union([
  z.string(),
  z.tuple([
    z.string(),
    z.string(),
    z.string().regex(/^(o?c|d|[cd]i\(\.{1,3}\)(\(\.\.\))?)$/),
    z.array(z.string()).nullable(),
  ]),
])

/** What Next takes for the state of a page's router. */
const routerState: z.ZodType = z.union([
  z.tuple([
    segment,
    z.record(
      z.string(),
      z.lazy(() => routerState),
    ),
  ]),
  z.tuple([
    segment,
    z.record(
      z.string(),
      z.lazy(() => routerState),
    ),
    z.tuple([z.string(), z.string()]).nullish(),
    z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullish(),
    z.number().nullish(),
    z.string().optional(),
  ]),
])

const name = 'next-router-state-tree'

/** Whether a header is the state of a page's router. Next answers 500 to any other. */
export function isRouterState(header: string): boolean {
  try {
    return header.length <= 16_000 && routerState.safeParse(JSON.parse(decodeURIComponent(header))).success
  } catch {
    return false
  }
}

/** Takes away the state of a router that Next could not read: the whole page is answered, as to whoever sends none. */
export function dropBrokenRouterStates(): void {
  subscribe('http.server.request.start', (message) => {
    const { headers } = (message as { request: IncomingMessage }).request
    const given = headers[name]
    if (given !== undefined && (Array.isArray(given) || !isRouterState(given))) delete headers[name]
  })
}

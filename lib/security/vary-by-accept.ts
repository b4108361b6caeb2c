import { currentResponse } from './current-response'

/** Tells caches that the page's address answers other requests otherwise. Next writes the header anew for pages, whatever its configuration says. */
export function varyByAccept(): void {
  const response = currentResponse()
  if (response && !response.headersSent) response.appendHeader('Vary', 'Accept')
}

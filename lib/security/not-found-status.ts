import { currentResponse } from './current-response'

/**
 * Gives the page that is being rendered the status 404. Next's own notFound() does so too, but what it sends has an empty body that
 * a script fills, and no language. Says whether there was a response that could still be told.
 */
export function answerNotFound(): boolean {
  const response = currentResponse()
  if (!response || response.headersSent) return false
  response.statusCode = 404
  return true
}

import { currentResponse } from './current-response'

/** Gives the page that is being rendered the status 503, and says when to ask again; false where it is too late for that. */
export function answerUnavailable(retryAfterSeconds: number): boolean {
  const response = currentResponse()
  if (!response || response.headersSent) return false
  response.statusCode = 503
  response.setHeader('Retry-After', String(retryAfterSeconds))
  return true
}

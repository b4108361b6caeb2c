/** Runs once when the server starts. */
export async function register() {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { keepFailuresUncached } = await import('@/lib/security/uncached-failures')
  const { dropBrokenRouterStates } = await import('@/lib/security/router-state')
  const { rememberResponses } = await import('@/lib/security/current-response')
  const { givePolicies } = await import('@/lib/security/policies')
  const { keepRequestsAnswerable } = await import('@/lib/http/answerable')
  keepRequestsAnswerable()
  givePolicies()
  keepFailuresUncached()
  dropBrokenRouterStates()
  rememberResponses()
  const { readAhead } = await import('@/lib/queries/lists/read-ahead')
  readAhead()
}

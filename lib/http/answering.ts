import { clientAddress } from '@/lib/security/client-address'
import { problemOfFailure, retryAfter } from './failure'
import { type Problem, ProblemError, problemResponse } from './problem'
import type { Allowance, RateLimit } from './rate-limit'

/** How often one may ask, and what that is called in `RateLimit-Policy`. */
export type Policy = { name: string; limit: RateLimit }

const reading: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Link, Content-Disposition, Retry-After, RateLimit, RateLimit-Policy, X-Ledger-Version',
}

const methods = 'GET, HEAD, OPTIONS'

/**
 * Answers a request that reads: from any site, as often as the policy allows, with problem details for whatever goes
 * wrong. `work` throws a ProblemError for what it cannot answer.
 */
export async function answering(
  request: Request,
  policy: Policy,
  work: () => Promise<Response>,
): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  const allowance = policy.limit.take(clientAddress(request.headers))
  const headers = { ...reading, ...limitHeaders(policy, allowance) }
  if (!allowance.allowed)
    return problemResponse(tooMany(policy, allowance), {
      ...headers,
      'Retry-After': String(allowance.seconds),
    })
  return withHeaders(await attempt(request, work), headers)
}

async function attempt(request: Request, work: () => Promise<Response>): Promise<Response> {
  try {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw notAllowed()
    return await work()
  } catch (error) {
    if (error instanceof ProblemError) return problemResponse(error.problem, error.headers)
    console.error(error)
    const problem = problemOfFailure(error)
    return problemResponse(problem, problem.status === 503 ? { 'Retry-After': String(retryAfter) } : {})
  }
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...reading,
      Allow: methods,
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

function limitHeaders({ name, limit }: Policy, { remaining, seconds }: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"${name}";q=${limit.perMinute};w=60`,
    RateLimit: `"${name}";r=${remaining};t=${seconds}`,
  }
}

function tooMany({ limit }: Policy, { seconds }: Allowance): Problem {
  return {
    status: 429,
    title: 'Too many requests',
    detail: `One address may ask ${limit.perMinute} times a minute. Ask again in ${seconds} s.`,
    retry_after: seconds,
  }
}

function notAllowed(): ProblemError {
  const detail = `Only ${methods} are allowed: the ledger is only read here.`
  return new ProblemError({ status: 405, title: 'Method not allowed', detail }, { Allow: methods })
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

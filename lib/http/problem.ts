import type { ParamProblem } from '@/lib/search-params/parse'
import { settings } from '@/lib/settings'

/** What is wrong with a parameter, as problem details name it. */
export type WrongParameter = { parameter: string; value: string; detail: string }

/** What went wrong, as RFC 9457 has it. `title` is the same for all of its kind; `detail` is about this one. */
export type Problem = {
  status: number
  title: string
  detail: string
  errors?: readonly WrongParameter[]
  [more: string]: unknown
}

/** An answer that is a problem. It is thrown by whoever finds it and caught where requests are answered. */
export class ProblemError extends Error {
  override name = 'ProblemError'

  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.detail)
  }
}

/** A problem as a response; it is never kept by caches. */
export function problemResponse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  const body = { type: `${settings.siteUrl}/api#problem-${problem.status}`, ...problem }
  return new Response(`${JSON.stringify(body, null, 1)}\n`, {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}

/** The problem that parts of an address were not understood, each named. */
export function wrongParameters(problems: readonly ParamProblem[]): ProblemError {
  const errors = problems.map(({ name, value, message }) => ({ parameter: name, value, detail: message }))
  const names = [...new Set(errors.map(({ parameter }) => parameter))].join(', ')
  return new ProblemError({
    status: 400,
    title: 'A parameter is wrong',
    detail: `Nothing was answered, because of: ${names}.`,
    errors,
  })
}

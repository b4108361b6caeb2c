import type { Problem } from './problem'

/** PostgreSQL ended the question at its time limit. */
const tooLong = /^57014$/
/** Nobody answers, all connections are taken, or the connection was lost. */
const unreachable = /^(08\w{3}|53\d{3}|57P0\d|25P0\d|ECONN\w+|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024)$/

/** What node-postgres says where all connections stay taken; it has no code for it. */
const allTaken = /timeout exceeded when trying to connect/

/** What made an answer fail: a question met its time limit, the database cannot be asked now, or a fault of ours. */
export type Failure = 'too long' | 'unavailable' | 'fault'

/** Which kind of failure an error is. */
export function failureOf(error: unknown): Failure {
  const marks = marksOf(error, 6)
  if (marks.some((mark) => tooLong.test(mark))) return 'too long'
  return marks.some((mark) => unreachable.test(mark) || allTaken.test(mark)) ? 'unavailable' : 'fault'
}

/** When it is worth asking again after a failure that passes, in seconds. */
export const retryAfter = 10

const problems: Readonly<Record<Failure, Problem>> = {
  'too long': {
    status: 503,
    title: 'It took too long',
    detail: 'The question met its time limit. Ask for less: add a filter, or a shorter page.',
  },
  unavailable: {
    status: 503,
    title: 'Not available now',
    detail: 'The database cannot be asked now. Try again soon.',
  },
  fault: { status: 500, title: 'A fault of ours', detail: 'The ledger could not answer. It has been noted.' },
}

/** What a failure is to whoever asked by a program. */
export function problemOfFailure(error: unknown): Problem {
  return problems[failureOf(error)]
}

/** Codes and words of an error and of what caused it. */
function marksOf(error: unknown, depth: number): string[] {
  if (depth === 0 || typeof error !== 'object' || error === null) return []
  return Object.getOwnPropertyNames(error).flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    if (/^(code|originalCode|message)$/.test(name)) return typeof value === 'string' ? [value] : []
    return /^(cause|meta|driverAdapterError|errors|\d+)$/.test(name) ? marksOf(value, depth - 1) : []
  })
}

import type { Problem } from './problem'

/** PostgreSQL ended the question at its time limit. */
const tooLong = /^57014$/
/** Nobody answers, all connections are taken, or the connection was lost. */
const unreachable = /^(08\w{3}|53\d{3}|57P0\d|25P0\d|ECONN\w+|EPIPE|ETIMEDOUT|P1001|P1002|P1008|P1017|P2024)$/

/** What a failure is to whoever asked: a question that took too long, a database out of reach, or a fault of ours. */
export function problemOfFailure(error: unknown): Problem {
  const codes = codesIn(error, 6)
  if (codes.some((code) => tooLong.test(code))) {
    return {
      status: 503,
      title: 'It took too long',
      detail: 'The question met its time limit. Ask for less: add a filter, or a shorter page.',
    }
  }
  if (codes.some((code) => unreachable.test(code))) {
    return {
      status: 503,
      title: 'Not available now',
      detail: 'The database cannot be asked now. Try again soon.',
    }
  }
  return { status: 500, title: 'A fault of ours', detail: 'The ledger could not answer. It has been noted.' }
}

/** Codes in an error and in what caused it. */
function codesIn(error: unknown, depth: number): string[] {
  if (depth === 0 || typeof error !== 'object' || error === null) return []
  return Object.getOwnPropertyNames(error).flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    if (/^(code|originalCode)$/.test(name)) return typeof value === 'string' ? [value] : []
    return /^(cause|meta|driverAdapterError|errors|\d+)$/.test(name) ? codesIn(value, depth - 1) : []
  })
}

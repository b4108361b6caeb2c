import type { ParamProblem, RawParams } from './parse'

/** Of which version of the ledger a record is asked for: the version itself, or the newest one of a day (UTC). */
export type AsOf = { version: number } | { day: string }

/** The moment that `as-of` names: a version (3) or a day (2026-11-21). Never throws. */
export function readAsOf(raw: RawParams): { asOf: AsOf | null; problems: readonly ParamProblem[] } {
  const [text, ...more] = [raw['as-of'] ?? []].flat().filter((value) => value.trim() !== '')
  if (text === undefined) return { asOf: null, problems: [] }
  if (more.length === 0 && /^v?[1-9]\d{0,8}$/.test(text))
    return { asOf: { version: Number(text.replace('v', '')) }, problems: [] }
  if (more.length === 0 && isDay(text)) return { asOf: { day: text }, problems: [] }
  const message =
    'is neither a version of the ledger (3) nor a day (2026-11-21); the record is shown as it is now'
  return { asOf: null, problems: [{ name: 'as-of', value: text.slice(0, 80), message }] }
}

function isDay(text: string): boolean {
  if (!/^[12]\d{3}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

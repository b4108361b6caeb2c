import { slips } from '@/lib/domain/edit-distance'
import type { ManyParameter, OneParameter, Parameter, Parameters, Value } from './parameter'

/** What an address holds, as Next gives it. */
export type RawParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** A part of an address that was not understood and is left out. */
export type ParamProblem = { name: string; value: string; message: string }

type ValueOf<P extends Parameter> =
  P extends ManyParameter<infer V> ? readonly V[] : P extends OneParameter<infer V, infer F> ? V | F : never

/** The filters of a list: a value or null for what is given once, an array for what may be repeated. */
export type Filters<P extends Parameters> = { readonly [Name in keyof P]: ValueOf<P[Name]> }

export type ParsedParams<P extends Parameters> = {
  filters: Filters<P>
  problems: readonly ParamProblem[]
  /** Whether a form sent empty fields, which a shared address should not have. */
  hasEmpty: boolean
}

/** Addresses by hand rarely have more; whoever generates them must stop somewhere. */
const maxValues = 50
const maxProblems = 12

/**
 * Reads the parameters of an address. What is wrong is left out and named among the problems; the rest applies.
 * Never throws.
 */
export function parseParams<P extends Parameters>(parameters: P, raw: RawParams): ParsedParams<P> {
  const problems: ParamProblem[] = []
  const filters: Record<string, unknown> = {}
  let hasEmpty = false
  for (const [name, parameter] of Object.entries(parameters)) {
    const given = Object.hasOwn(raw, name) ? [raw[name] ?? []].flat() : []
    const filled = given.filter((value) => value.trim() !== '')
    if (filled.length < given.length) hasEmpty = true
    filters[name] = readParameter(name, parameter, filled, problems)
  }
  for (const [name, value] of Object.entries(raw)) {
    if (Object.hasOwn(parameters, name)) continue
    problems.push({
      name,
      value: [value ?? ''].flat().join(', '),
      message: problems.length < maxProblems ? noSuch(name, Object.keys(parameters)) : '',
    })
  }
  leaveOutCrossed(filters, problems)
  return { filters: filters as Filters<P>, problems: presentable(problems), hasEmpty }
}

/** A range that ends before it begins holds nothing, which nobody asks for: both its ends are named and left out. */
function leaveOutCrossed(filters: Record<string, unknown>, problems: ParamProblem[]): void {
  for (const end of Object.keys(filters).filter((name) => /(?:^|-)to$/.test(name))) {
    const start = end.replace(/to$/, 'from')
    const [least, most] = [filters[start], filters[end]]
    if (least === null || most === null || least === undefined || !isBelow(most, least)) continue
    for (const [name, value, message] of [
      [start, least, `lies above ${end}, which is ${most}`],
      [end, most, `lies below ${start}, which is ${least}`],
    ] as const) {
      problems.push({ name, value: String(value), message })
      filters[name] = null
    }
  }
}

/** Years and amounts as numbers, days as texts. */
function isBelow(value: unknown, other: unknown): boolean {
  const [number, otherNumber] = [Number(value), Number(other)]
  return Number.isNaN(number) ? String(value) < String(other) : number < otherNumber
}

/** Of a name that is mistyped, the one that is meant. */
function noSuch(name: string, known: readonly string[]): string {
  if (name === 'as-of')
    return 'a list shows the ledger as it is now; how a record stood is on its own page, with this parameter'
  const given = name.slice(0, 40).toLowerCase()
  const meant =
    known.find((one) => one === given || `${one}s` === given) ??
    known.find((one) => one.length > 3 && slips(given, one, 2) <= (one.length > 5 ? 2 : 1))
  return `this list has no such parameter${meant ? `; ${meant} is meant perhaps` : ''}`
}

function readParameter(
  name: string,
  parameter: Parameter,
  given: readonly string[],
  problems: ParamProblem[],
) {
  const limit = parameter.many ? maxValues : 1
  const [surplus] = given.slice(limit)
  if (surplus !== undefined) {
    const message = parameter.many
      ? `is given ${given.length} times; the first ${maxValues} apply`
      : `is given ${given.length} times; the first applies`
    problems.push({ name, value: surplus, message })
  }
  const values: Value[] = []
  for (const text of given.slice(0, limit)) {
    const result = parameter.schema.safeParse(text)
    if (result.success) values.push(result.data)
    else problems.push({ name, value: text, message: result.error.issues[0]?.message ?? 'is not understood' })
  }
  return parameter.many ? canonicalValues(values) : (values[0] ?? parameter.fallback)
}

/** Values of a repeated parameter in the order in which addresses have them, each once. */
export function canonicalValues(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort((a, b) => (String(a) < String(b) ? -1 : 1))
}

/** Few enough to be read, short enough to be shown, without what a page cannot hold. */
function presentable(problems: readonly ParamProblem[]): ParamProblem[] {
  const shown = problems.slice(0, maxProblems).map(({ name, value, message }) => ({
    name: shortened(name),
    value: shortened(value),
    message,
  }))
  const rest = problems.length - shown.length
  if (rest > 0) shown.push({ name: '…', value: '', message: `and ${rest} more that are wrong` })
  return shown
}

function shortened(text: string): string {
  const visible = text.slice(0, 80).replace(/[\p{Cc}\p{Surrogate}]/gu, '�')
  return text.length > 80 ? `${visible}…` : visible
}

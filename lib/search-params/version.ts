import type { ParamProblem, RawParams } from './parse'

type ReadNumber = {
  /** Null where the address gives none, or a wrong one. */
  number: number | null
  /** All other parameters. */
  rest: RawParams
  problems: readonly ParamProblem[]
}

/** The version of the ledger that an address names, and its other parameters. A version is no filter: today's rows are shown. */
export function readVersion(raw: RawParams) {
  const message = 'is no version of the ledger; this is the newest'
  const { number: version, ...others } = readNumber(raw, 'version', /^[1-9]\d{0,8}$/, message)
  return { version, ...others }
}

/** A version and the number that a link says its rows came to in it, and what else the address asks for. */
export function readLasting(raw: RawParams) {
  const asked = readVersion(raw)
  const was = readNumber(asked.rest, 'was', /^(0|[1-9]\d{0,11})$/, 'is no number of rows')
  const problems = [...asked.problems, ...was.problems]
  return { version: asked.version, was: was.number, rest: was.rest, problems }
}

function readNumber(raw: RawParams, name: string, form: RegExp, message: string): ReadNumber {
  const { [name]: given, ...rest } = raw
  const [text, ...more] = [given ?? []].flat().filter((value) => value.trim() !== '')
  if (text === undefined) return { number: null, rest, problems: [] }
  if (form.test(text) && more.length === 0) return { number: Number(text), rest, problems: [] }
  return { number: null, rest, problems: [{ name, value: text.slice(0, 80), message }] }
}

import type { ParamProblem, RawParams } from './parse'

/** The version of the ledger that an address names, and its other parameters. A version is no filter: today's rows are shown. */
export function readVersion(raw: RawParams): {
  version: number | null
  rest: RawParams
  problems: readonly ParamProblem[]
} {
  const { version: given, ...rest } = raw
  const [text, ...more] = [given ?? []].flat().filter((value) => value.trim() !== '')
  if (text === undefined) return { version: null, rest, problems: [] }
  if (/^[1-9]\d{0,8}$/.test(text) && more.length === 0) return { version: Number(text), rest, problems: [] }
  const message = 'is no version of the ledger; this is the newest'
  return { version: null, rest, problems: [{ name: 'version', value: text.slice(0, 80), message }] }
}

/** The number that a link says its rows came to in its version; null where it says none. */
export function readEarlierTotal(raw: RawParams): {
  was: number | null
  rest: RawParams
  problems: readonly ParamProblem[]
} {
  const { was: given, ...rest } = raw
  const [text, ...more] = [given ?? []].flat().filter((value) => value.trim() !== '')
  if (text === undefined) return { was: null, rest, problems: [] }
  if (/^(0|[1-9]\d{0,11})$/.test(text) && more.length === 0) return { was: Number(text), rest, problems: [] }
  const message = 'is no number of rows'
  return { was: null, rest, problems: [{ name: 'was', value: text.slice(0, 80), message }] }
}

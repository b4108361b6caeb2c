import { packageArrays } from './json-items'
import { type JsonContext, parseValue } from './json-value'
import { JsonStop, type TextWindow } from './json-window'
import { refuse } from './refusal'
import type { DocumentItem, RefusedRow } from './types'

type Found = Omit<DocumentItem, 'bytesRead'> | RefusedRow

/** Documents that stand on a line each: a faulty line is refused and the next one read. */
export async function* readLines(
  window: TextWindow,
  context: JsonContext,
  depth: number | null,
): AsyncGenerator<Found, void, undefined> {
  try {
    for (let next = await window.restOfLine(); next; next = await window.restOfLine()) {
      const { text, line } = next
      if (text === '') continue
      const parsed = parseValue(text, line, context)
      if ('reason' in parsed) yield parsed
      else
        for (const [path, value, envelope] of itemsOf(parsed.value, '', depth))
          yield { line, path, value, ...(envelope && { envelope }) }
    }
  } catch (error) {
    if (!(error instanceof JsonStop)) throw error
    const { line, reason, remedy } = error
    yield refuse({ file: context.file, line, reason, remedy, unread: true })
  }
}

type Part = [path: string, value: unknown, envelope?: true]

/** The items of one line, as they are found in a document of its own. */
function itemsOf(value: unknown, path: string, depth: number | null): Part[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [[path, value]]
  const members = Object.entries(value)
  if (depth !== null)
    return members.flatMap(([name, inner]) => itemsOf(inner, `${path}/${escapeName(name)}`, depth - 1))
  if (Array.isArray(value)) return value.map((item, index): Part => [`/${index}`, item])
  const streamed = members.filter(([name, inner]) => packageArrays.includes(name) && Array.isArray(inner))
  if (streamed.length === 0) return [['', value]]
  const rest = members.filter((member) => !streamed.includes(member))
  return [
    ...streamed.flatMap(([name, items]) =>
      (items as unknown[]).map((item, index): Part => [`/${name}/${index}`, item]),
    ),
    ...(rest.length > 0 ? [['', Object.fromEntries(rest), true] satisfies Part] : []),
  ]
}

/** A name as a step of a JSON Pointer (RFC 6901). */
export function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

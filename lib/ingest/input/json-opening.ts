import { Extent } from './json-extent'
import { packageArrays } from './json-items'
import type { DocumentSource } from './types'

/** What the first characters of a document show: its shape, the first keys to recognise a format by, and what stands around its items. */
export function openingOf(start: string, file: string): Pick<DocumentSource, 'shape' | 'keys' | 'around'> {
  const shape = shapeOf(start, file)
  return {
    shape,
    keys: firstKeys(start, shape === 'array' ? 2 : 1),
    around: shape === 'array' ? {} : Object.fromEntries(firstMembers(start)),
  }
}

/** The members of the first object other than its items, as far as the text goes. */
function* firstMembers(start: string): Generator<[string, unknown]> {
  let at = start.indexOf('{') + 1
  for (;;) {
    const name = valueFrom(start, at)
    const value = name && valueFrom(start, name.end + start.slice(name.end).search(/[^\s:]/))
    if (!value || !isJson(name.text)) return
    const key: unknown = JSON.parse(name.text)
    if (typeof key === 'string' && !packageArrays.includes(key) && isJson(value.text))
      yield [key, JSON.parse(value.text)]
    at = value.end + start.slice(value.end).search(/[^\s,]/)
    if (at <= value.end) return
  }
}

/** The text of a value and where it ends; null where it is not all there. */
function valueFrom(start: string, from: number): { text: string; end: number } | null {
  const begin = from + start.slice(from).search(/\S/)
  if (begin < from) return null
  const extent = new Extent(100)
  const end = extent.scan(start, begin)
  return extent.done && end > begin ? { text: start.slice(begin, end), end } : null
}

function shapeOf(start: string, file: string): DocumentSource['shape'] {
  if (/\.(jsonl|ndjson)(\.gz)?$/i.test(file)) return 'lines'
  const [, first = '', rest = ''] = /^\s*([^\n]*)\n\s*([\s\S]?)/.exec(start) ?? []
  if (rest === '{' && isJson(first)) return 'lines'
  return /^\s*\[/.test(start) ? 'array' : 'object'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The names in the first object at a depth, as far as the text goes. */
function firstKeys(start: string, wanted: number): string[] {
  const keys: string[] = []
  let depth = 0
  for (const token of start.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[[\]{}]/g)) {
    if (token[0] === '{' || token[0] === '[') depth++
    else if (token[0] === '}' || token[0] === ']') {
      if (depth-- === wanted && keys.length > 0) break
    } else if (token[2] && token[1] && depth === wanted && isJson(token[1]))
      keys.push(String(JSON.parse(token[1])))
  }
  return keys
}

import type { DocumentSource } from './types'

/** What the first characters of a document show: its shape, and the first keys to recognise a format by. */
export function openingOf(start: string, file: string): Pick<DocumentSource, 'shape' | 'keys'> {
  const shape = shapeOf(start, file)
  return { shape, keys: firstKeys(start, shape === 'array' ? 2 : 1) }
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

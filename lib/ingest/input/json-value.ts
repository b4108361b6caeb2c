import { Extent } from './json-extent'
import { refuse, shorten } from './refusal'
import type { RefusedRow } from './types'

export type JsonContext = { file: string; maxDepth: number; suspect: RegExp | null }

/**
 * The value of an item's text, or why it is refused: no JSON, nested too deep, a name twice in one object, characters
 * that no database keeps.
 */
export function parseValue(
  text: string,
  line: number,
  { file, maxDepth, suspect }: JsonContext,
  scanned?: Extent,
): { value: unknown } | RefusedRow {
  const extent = scanned ?? new Extent(maxDepth)
  if (!scanned) extent.scan(text, 0)
  if (extent.tooDeep)
    return refuse({
      file,
      line,
      reason: `it is nested deeper than ${maxDepth} levels`,
      remedy: 'write it with fewer levels',
    })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    const at = Number(/position (\d+)/.exec(words)?.[1] ?? 0)
    return refuse({
      file,
      line: line + breaks(text, at),
      value: text,
      reason: `it is not JSON: ${shorten(words)}`,
      remedy: 'correct the JSON there',
    })
  }
  if (extent.members !== countMembers(value)) {
    const twice = findDuplicate(text)
    return refuse({
      file,
      line: line + breaks(text, twice.at),
      column: twice.name,
      reason: `an object names "${shorten(twice.name)}" twice`,
      remedy: 'take out the one that is wrong',
    })
  }
  const inexact = findInexact(text)
  if (inexact)
    return refuse({
      file,
      line: line + breaks(text, inexact.at),
      value: inexact.number,
      reason: 'it has a number that is larger, or has more digits, than can be kept exactly',
      remedy: 'write it in quotes',
    })
  const odd = suspect || text.includes('\\u') ? findOdd(value, suspect) : null
  if (odd !== null)
    return refuse({
      file,
      line,
      value: odd,
      reason:
        'a value contains NUL, half a character, or bytes that mean nothing in the encoding of the file',
      remedy: 'write the value anew, in UTF-8',
    })
  return { value }
}

function breaks(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let count = Array.isArray(value) ? 0 : Object.keys(value).length
  for (const inner of Object.values(value)) if (typeof inner === 'object') count += countMembers(inner)
  return count
}

/**
 * The first number that would be another one when it is read: too large for any, or a whole number (an identifier, mostly) of
 * more digits than are kept. Decimals are rounded, which changes nothing that anybody measured.
 */
function findInexact(text: string): { number: string; at: number } | null {
  if (!/\d{16}|[eE]\+?\d{3}/.test(text)) return null
  for (const { 0: number, index: at } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g)) {
    if (number.startsWith('"')) continue
    const value = Number(number)
    if (!Number.isFinite(value)) return { number, at }
    // What a program wrote from a number of its own comes back as it was written.
    const isWhole = /^-?\d+$/.test(number) && String(value) !== number
    if (isWhole && BigInt(value) !== BigInt(number)) return { number, at }
  }
  return null
}

const unstorable = /\0|\p{Surrogate}/u

function findOdd(value: unknown, suspect: RegExp | null): string | null {
  if (typeof value === 'string') return unstorable.test(value) || suspect?.test(value) ? value : null
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const odd = findOdd(name, suspect) ?? findOdd(inner, suspect)
    if (odd !== null) return odd
  }
  return null
}

/** The second place of a name that one object has twice, in a text that is known to be JSON. */
function findDuplicate(text: string): { name: string; at: number } {
  const open: Set<string>[] = []
  for (const token of text.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]/g)) {
    if (token[0] === '{') open.push(new Set())
    else if (token[0] === '}') open.pop()
    else if (token[1] && token[2]) {
      const name: unknown = JSON.parse(token[1])
      const names = open.at(-1)
      if (typeof name !== 'string' || !names) continue
      if (names.has(name)) return { name, at: token.index }
      names.add(name)
    }
  }
  return { name: '', at: 0 }
}

import { formatCount } from '@/lib/domain/format-number'
import { type JsonContext, parseValue } from './json-value'
import { JsonStop, type TextWindow } from './json-window'
import { refuse, shorten } from './refusal'
import type { DocumentItem, RefusedRow } from './types'

type Found = Omit<DocumentItem, 'bytesRead'> | RefusedRow

/** The members of an Open Contracting package that hold its items. */
export const packageArrays = ['releases', 'records']

/** Names kept to find those that come twice; more than any register has in one object. */
const MAX_NAMES = 200_000

/** Takes a document apart into items; holds one item at a time and what surrounds them. */
export class ItemReader {
  #root = ''
  #around: [string, unknown][] = []
  #aroundLength = 0
  #streamed = false
  #faulty = false

  constructor(
    readonly window: TextWindow,
    readonly context: JsonContext,
    /** How deep the items lie; null for those of a package, an array, or the document itself. */
    readonly depth: number | null,
  ) {}

  /** All documents in the text, one after the other. A fault in its frame ends the reading. */
  async *read(): AsyncGenerator<Found, void, undefined> {
    try {
      while ((await this.window.peek()) !== '') yield* this.#document()
    } catch (error) {
      if (!(error instanceof JsonStop)) throw error
      const { line, reason, remedy } = error
      yield refuse({ file: this.context.file, line, reason, remedy, unread: true })
    }
  }

  async *#document(): AsyncGenerator<Found, void, undefined> {
    this.#root = await this.window.peek()
    const { line } = this.window
    this.#around = []
    this.#aroundLength = 0
    this.#streamed = this.depth !== null
    this.#faulty = false
    yield* this.#value('', 0)
    if (this.#root !== '{' || this.#faulty || (this.#streamed && this.#around.length === 0)) return
    const value: unknown = Object.fromEntries(this.#around)
    yield this.#streamed ? { line, path: '', value, envelope: true } : { line, path: '', value }
  }

  /** A value on the way down to the items, or an item. */
  async *#value(path: string, depth: number): AsyncGenerator<Found, void, undefined> {
    const next = await this.window.peek()
    if (next === '[' && this.#opens(path, depth)) yield* this.#array(path, depth)
    else if (next === '{' && (this.depth === null ? depth === 0 : depth < this.depth))
      yield* this.#object(path, depth)
    else yield* this.#leaf(path, depth)
  }

  #opens(path: string, depth: number): boolean {
    if (this.depth !== null) return depth < this.depth
    return depth === 0 || (depth === 1 && packageArrays.some((name) => path === `/${name}`))
  }

  async *#array(path: string, depth: number): AsyncGenerator<Found, void, undefined> {
    this.#streamed = true
    await this.window.expect('[')
    if ((await this.window.peek()) === ']') await this.window.expect(']')
    else
      for (let index = 0; ; index++) {
        yield* this.#value(`${path}/${index}`, depth + 1)
        if ((await this.window.expect(',]')) === ']') return
      }
  }

  async *#object(path: string, depth: number): AsyncGenerator<Found, void, undefined> {
    await this.window.expect('{')
    if ((await this.window.peek()) === '}') {
      await this.window.expect('}')
      return
    }
    const names = { seen: new Set<string>(), length: 0 }
    do {
      const name = await this.#name(names)
      yield* this.#value(`${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1)
    } while ((await this.window.expect(',}')) === ',')
  }

  /** @param names those of the object so far, and how long they are together */
  async #name(names: { seen: Set<string>; length: number }): Promise<string> {
    if ((await this.window.peek()) !== '"') await this.window.expect('"')
    const raw = await this.window.value(this.context.maxDepth)
    const parsed = parseValue(raw.text, raw.line, this.context, raw.extent)
    if ('reason' in parsed) throw new JsonStop(parsed.line, parsed.reason, parsed.remedy)
    const name = String(parsed.value)
    if (names.seen.has(name))
      throw new JsonStop(
        raw.line,
        `an object names "${shorten(name)}" twice`,
        'take out the one that is wrong',
      )
    names.length += name.length
    if (names.seen.size >= MAX_NAMES || names.length > this.window.longest)
      throw new JsonStop(
        raw.line,
        'an object has more names than can be told apart',
        'divide it into smaller ones',
      )
    names.seen.add(name)
    await this.window.expect(':')
    return name
  }

  async *#leaf(path: string, depth: number): AsyncGenerator<Found, void, undefined> {
    const raw = await this.window.value(this.context.maxDepth)
    const parsed = parseValue(raw.text, raw.line, this.context, raw.extent)
    const isItem = this.depth === null ? depth !== 1 || this.#root === '[' : depth === this.depth
    if ('reason' in parsed) {
      this.#faulty = true
      yield parsed
    } else if (isItem) yield { line: raw.line, path, value: parsed.value }
    else {
      this.#aroundLength += raw.text.length
      if (this.#aroundLength > this.window.longest)
        throw new JsonStop(
          raw.line,
          `what is not an item is longer than ${formatCount(this.window.longest)} characters`,
          'take out what is not needed',
        )
      this.#around.push([path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~'), parsed.value])
    }
  }
}

import { formatCount } from '@/lib/domain/format-number'
import { Extent } from './json-extent'

/** The document cannot be read on from here. */
export class JsonStop extends Error {
  override name = 'JsonStop'
  constructor(
    readonly line: number,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(reason)
  }
}

export type RawValue = { text: string; line: number; extent: Extent }

const again = 'get the file again from its publisher'

/** The part of a text that is being read: what lies behind is let go, what lies ahead is not there yet. */
export class TextWindow {
  line = 1
  #text = ''
  #at = 0

  /** @param longest the longest value or line that is held, in characters */
  constructor(
    readonly texts: AsyncIterator<string>,
    readonly longest: number,
  ) {}

  /** The next character that is not space, still unread; '' at the end. */
  async peek(): Promise<string> {
    for (;;) {
      for (; this.#at < this.#text.length; this.#at++) {
        const code = this.#text.charCodeAt(this.#at)
        if (code === 0x0a) this.line++
        else if (code !== 0x20 && code !== 0x0d && code !== 0x09) return this.#text.charAt(this.#at)
      }
      if (!(await this.#more())) return ''
    }
  }

  /** Reads over one of the wanted characters and returns it. */
  async expect(wanted: string): Promise<string> {
    const found = await this.peek()
    if (found === '') throw new JsonStop(this.line, 'the file breaks off', again)
    if (!wanted.includes(found)) {
      const expected = [...wanted].join(' or ')
      throw new JsonStop(
        this.line,
        `"${found}" stands where ${expected} is expected`,
        'correct the JSON there',
      )
    }
    this.#at++
    return found
  }

  /** Reads over one value, whatever it is, and returns its text. */
  async value(maxDepth: number): Promise<RawValue> {
    await this.peek()
    const line = this.line
    const extent = new Extent(maxDepth)
    let scanned = this.#at
    for (;;) {
      scanned = extent.scan(this.#text, scanned)
      if (extent.done) break
      if (this.#text.length - this.#at > this.longest)
        throw new JsonStop(
          line,
          `the value that begins here is longer than ${formatCount(this.longest)} characters`,
          'look whether a bracket or a quotation mark is not closed, or divide it',
        )
      scanned -= this.#at
      // Each time twice as much: a text that grows by little pieces would be put together anew for each.
      const length = this.#text.length - this.#at
      if (!(await this.#more(Math.min(length, this.longest + 1 - length))))
        throw new JsonStop(line, 'the file breaks off within the value that begins here', again)
    }
    if (scanned === this.#at)
      throw new JsonStop(
        line,
        `"${this.#text.charAt(this.#at)}" stands where a value is expected`,
        'correct the JSON there',
      )
    return { text: this.#take(scanned), line, extent }
  }

  /** The rest of the line, its break left out; null at the end. */
  async restOfLine(): Promise<{ text: string; line: number } | null> {
    const line = this.line
    let from = this.#at
    for (;;) {
      const end = this.#text.indexOf('\n', from)
      if (end >= 0) return { text: this.#take(end + 1).trim(), line }
      if (this.#text.length - this.#at > this.longest)
        throw new JsonStop(
          line,
          `the line is longer than ${formatCount(this.longest)} characters`,
          'look whether line breaks are missing, or divide it',
        )
      from = this.#text.length - this.#at
      if (!(await this.#more(Math.min(from, this.longest + 1 - from)))) break
    }
    return this.#at < this.#text.length ? { text: this.#take(this.#text.length).trim(), line } : null
  }

  #take(end: number): string {
    const text = this.#text.slice(this.#at, end)
    this.#at = end
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.line++
    return text
  }

  /** Lets go of what lies behind and reads on: so many characters, if there are. False when there is nothing more. */
  async #more(wanted = 1): Promise<boolean> {
    const pieces: string[] = []
    let length = 0
    while (length < Math.max(wanted, 1)) {
      const { value, done } = await this.texts.next()
      if (done) break
      pieces.push(value)
      length += value.length
    }
    this.#text = this.#text.slice(this.#at) + pieces.join('')
    this.#at = 0
    return pieces.length > 0
  }
}

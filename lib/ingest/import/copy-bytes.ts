import { type Escapes, JSON_TEXT, REPLACEMENT, TEXT, writeSign } from './copy-escapes'

const [QUOTE, COMMA, TAB, LINE_FEED, OPEN, CLOSE] = [0x22, 0x2c, 0x09, 0x0a, 0x5b, 0x5d] as const

/** A column of a table that is kept of its rows. */
export type KeptColumn = {
  name: string
  /** Its place in a row. */
  index: number
  /** What stands before a value of it: `["name",` as JSON in COPY's text form. */
  before: Uint8Array
}

/** Room at first: more than goes to the server at once. */
const ROOM = 640 * 1024

/** As many signs of a value are written at a time. */
const PART = 64 * 1024

/**
 * Rows in COPY's text form, put together byte by byte: strings of some thousand signs for each of a million rows would have to be
 * copied and collected.
 */
export class CopyBytes {
  rows = 0
  /** False once something was written that is no text: a NUL, or half a sign. */
  isSound = true
  #bytes = Buffer.allocUnsafeSlow(ROOM)
  #at = 0

  get length(): number {
    return this.#at
  }

  /** Takes back what was written behind a place. */
  cutTo(length: number): void {
    this.#at = length
    this.isSound = true
  }

  /** Hands over all that was written. It goes on in `room`, when there is some to use again. */
  take(room = Buffer.allocUnsafeSlow(ROOM)): Buffer<ArrayBuffer> {
    const taken = this.#bytes.subarray(0, this.#at)
    this.#bytes = room
    this.#at = 0
    return taken
  }

  /** All that was written; it may be written over when more is. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.#at)
  }

  /** Writes a value and a tab behind it. */
  value(value: string | number | boolean | null | undefined): void {
    if (typeof value === 'string') this.#write(value, TEXT)
    else if (typeof value === 'boolean') this.#write(value ? 't' : 'f', TEXT)
    else if (typeof value === 'number') this.#write(String(value), TEXT)
    else this.raw('\\N')
    this.#byte(TAB)
  }

  /** Writes what is in COPY's text form already. */
  raw(text: string): void {
    this.#reserve(3 * text.length)
    this.#at += this.#bytes.write(text, this.#at)
  }

  /** Ends a row, in place of the last value's tab. */
  endRow(): void {
    this.#bytes[this.#at - 1] = LINE_FEED
    this.rows++
  }

  /** Writes cells as JSON, pairs of column and value, and a tab. */
  pairs(cells: readonly (readonly [string, string])[]): void {
    const start = this.#at
    this.#byte(OPEN)
    for (const [name, value] of cells) {
      this.#byte(OPEN)
      this.#json(name)
      this.#byte(COMMA)
      this.#json(value)
      this.#endPair()
    }
    this.#endPairs(start)
  }

  /** The same for the columns that are kept of a row; `sparse`: without empty ones. */
  keptPairs(columns: readonly KeptColumn[], row: readonly string[], sparse: boolean): void {
    const start = this.#at
    this.#byte(OPEN)
    for (const { index, before } of columns) {
      const value = row[index] ?? ''
      if (sparse && value === '') continue
      this.#reserve(before.length)
      const [bytes, at] = [this.#bytes, this.#at]
      // For so few bytes faster than what copies many.
      for (let i = 0; i < before.length; i++) bytes[at + i] = before[i] as number
      this.#at = at + before.length
      this.#json(value)
      this.#endPair()
    }
    this.#endPairs(start)
  }

  #endPair(): void {
    this.#byte(CLOSE)
    this.#byte(COMMA)
  }

  /** Closes the list, in place of the comma behind its last pair. */
  #endPairs(start: number): void {
    if (this.#at > start + 1) this.#at--
    this.#byte(CLOSE)
    this.#byte(TAB)
  }

  #json(text: string): void {
    this.#byte(QUOTE)
    this.#write(text, JSON_TEXT)
    this.#byte(QUOTE)
  }

  #byte(byte: number): void {
    this.#reserve(1)
    this.#bytes[this.#at++] = byte
  }

  /** A large value is written part by part: room for all of it at its widest would be three times what it takes. */
  #write(text: string, escapes: Escapes): void {
    if (text.length <= PART) {
      this.#writePart(text, escapes)
      return
    }
    for (let from = 0; from < text.length; ) {
      const half = (text.charCodeAt(from + PART - 1) & 0xfc00) === 0xd800
      const to = from + PART + (half ? 1 : 0)
      this.#writePart(text.slice(from, to), escapes)
      from = to
    }
  }

  #writePart(text: string, escapes: Escapes): void {
    this.#reserve(3 * text.length)
    let [bytes, at] = [this.#bytes, this.#at]
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code >= 0x80) {
        const sign = text.codePointAt(i) ?? REPLACEMENT
        const isHalf = sign >= 0xd800 && sign < 0xe000
        if (isHalf) this.isSound = false
        if (sign > 0xffff) i++
        at = writeSign(bytes, at, isHalf ? REPLACEMENT : sign)
        continue
      }
      const escaped = escapes[code]
      if (!escaped) {
        bytes[at++] = code
        if (code === 0) this.isSound = false
        continue
      }
      // It can be longer than what was reserved for it; this is rare enough to ask for room each time.
      this.#at = at
      this.#reserve(escaped.length + 3 * (text.length - i))
      bytes = this.#bytes
      at += bytes.write(escaped, at, 'latin1')
    }
    this.#at = at
  }

  /** Makes room for so many bytes. */
  #reserve(bytes: number): void {
    const wanted = this.#at + bytes
    if (wanted <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, wanted))
    this.#bytes.copy(larger, 0, 0, this.#at)
    this.#bytes = larger
  }
}

/** One for all columns: a table can have a hundred thousand of them. */
const column = new CopyBytes()

/** A column with the bytes before its values. */
export function keptColumn(name: string, index: number): KeptColumn {
  column.cutTo(0)
  column.pairs([[name, '']])
  const pairs = column.written()
  return { name, index, before: Buffer.from(pairs.subarray(1, pairs.length - '""]]\t'.length)) }
}

import { isAscii, isUtf8 } from 'node:buffer'
import { StringDecoder } from 'node:string_decoder'
import { formatBytes } from '@/lib/domain/format-bytes'
import type { ByteSource } from './byte-source'
import type { Encoding } from './types'

/** How a source is to be read as text, known from the whole of it. */
export type TextForm = {
  encoding: Encoding
  /** Bytes of the byte order mark. */
  mark: number
  /** It contains NUL characters. */
  nul: boolean
  /** It contains bytes that mean nothing in its encoding. */
  damaged: boolean
  /** Size unpacked. */
  length: number
}

export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** Windows-1252 gives these bytes no character. */
const unassigned = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/**
 * Reads a source once from end to end, before any of it is used: its encoding is decided on every byte, and a packed
 * file that breaks off, is damaged or unpacks to more than `maxBytes` is found out before a row of it is loaded.
 * @throws TooLarge, or what the system or the packing says is wrong
 */
export async function survey(source: ByteSource, maxBytes: number, maxRatio: number): Promise<TextForm> {
  const { chunks, position } = await source.open()
  let tally: Tally | null = null
  let length = 0
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    tally ??= startTally(chunk)
    length += chunk.length
    tally.add(chunk)
    if (length > maxBytes) throw new TooLarge(`it unpacks to more than ${formatBytes(maxBytes)}`)
    if (length > RATIO_COUNTS_FROM && length > maxRatio * position())
      throw new TooLarge(`it unpacks to more than ${maxRatio} times its size`)
  }
  return { ...(tally ?? new ByteTally(0)).form(), length }
}

/** Below this many bytes a high ratio harms nobody. */
export const RATIO_COUNTS_FROM = 64 * 1024 ** 2

type Tally = { add(chunk: Buffer): void; form(): Omit<TextForm, 'length'> }

/** Whether bytes begin with the mark of UTF-16. */
export const isWide = (first: Buffer): boolean =>
  (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)

function startTally(first: Buffer): Tally {
  if (isWide(first)) return new WideTally(first[0] === 0xff ? 'UTF-16 LE' : 'UTF-16 BE')
  return new ByteTally(first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? 3 : 0)
}

class WideTally implements Tally {
  #nul = false
  #damaged = false
  #length = 0
  readonly #decode: (chunk: Buffer) => string
  constructor(readonly encoding: 'UTF-16 LE' | 'UTF-16 BE') {
    this.#decode = wideDecoder(encoding)
  }
  add(chunk: Buffer) {
    const text = this.#decode(chunk)
    this.#length += chunk.length
    this.#nul ||= text.includes('\0')
    this.#damaged ||= /\p{Surrogate}/u.test(text)
  }
  form() {
    const damaged = this.#damaged || this.#length % 2 === 1
    return { encoding: this.encoding, mark: 2, nul: this.#nul, damaged }
  }
}

/** Decodes UTF-16 piece by piece; halves of characters wait for the next piece. */
export function wideDecoder(encoding: 'UTF-16 LE' | 'UTF-16 BE'): (chunk: Buffer) => string {
  const decoder = new StringDecoder('utf16le')
  if (encoding === 'UTF-16 LE') return (chunk) => decoder.write(chunk)
  let odd = Buffer.alloc(0)
  return (chunk) => {
    const bytes = Buffer.concat([odd, chunk])
    const even = bytes.length - (bytes.length % 2)
    odd = bytes.subarray(even)
    return decoder.write(Buffer.from(bytes.subarray(0, even)).swap16())
  }
}

/** Weighs UTF-8 against Windows-1252. */
class ByteTally implements Tally {
  #rest = Buffer.alloc(0)
  #nul = false
  #valid = 0
  #invalid = 0
  #unassigned = false
  constructor(readonly mark: number) {}

  add(chunk: Buffer) {
    this.#nul ||= chunk.includes(0)
    if (this.#rest.length === 0 && isAscii(chunk)) return
    const bytes = Buffer.concat([this.#rest, chunk])
    const whole = bytes.length - openTail(bytes)
    this.#rest = Buffer.from(bytes.subarray(whole))
    this.#weigh(bytes.subarray(0, whole))
  }

  #weigh(bytes: Buffer) {
    const text = bytes.toString('utf8')
    if (isUtf8(bytes)) {
      this.#valid += bytes.length - text.length
      return
    }
    this.#invalid += text.match(/\uFFFD/g)?.length ?? 0
    this.#valid += text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0
    this.#unassigned ||= unassigned.some((byte) => bytes.includes(byte))
  }

  form() {
    if (this.#rest.length > 0) this.#weigh(this.#rest)
    const utf8 = { encoding: this.mark ? ('UTF-8 with BOM' as const) : ('UTF-8' as const), mark: this.mark }
    const isWindows = this.mark === 0 && this.#invalid > 10 * this.#valid
    if (!isWindows) return { ...utf8, nul: this.#nul, damaged: this.#invalid > 0 }
    return { encoding: 'Windows-1252' as const, mark: 0, nul: this.#nul, damaged: this.#unassigned }
  }
}

/** Bytes at the end that begin a character of UTF-8 and do not end it: 0 to 3. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

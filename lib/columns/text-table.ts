/**
 * Different texts, numbered from 0 in the order in which they came, packed into one array of bytes: a million ids of 15
 * letters take some 30 MB with the hash table that finds them.
 */
export class TextTable {
  size = 0
  #bytes = new Uint8Array(1024)
  #readable = Buffer.from(this.#bytes.buffer)
  /** Where each text begins; it ends where the next one does. */
  #starts = new Uint32Array(64)
  /** Number of a text plus 1 by its hash, 0 where none is; as long as a power of two. */
  #slots = new Uint32Array(128)

  /** The number of the text of UTF-8 in `source` from `from` to `to`, which it gets when it is new. */
  add(source: Uint8Array, from: number, to: number): number {
    const slot = this.#slotOf(source, from, to)
    const held = this.#slots[slot] ?? 0
    if (held > 0) return held - 1
    const number = this.size
    this.#append(source, from, to)
    this.#slots[slot] = number + 1
    if (this.size * 2 > this.#slots.length) this.#grow(this.#slots.length * 2)
    return number
  }

  /** The number of a text; -1 where it is not among them. */
  find(source: Uint8Array, from = 0, to = source.length): number {
    return (this.#slots[this.#slotOf(source, from, to)] ?? 0) - 1
  }

  /** The number of a text; -1 where it is not among them. */
  numberOf(text: string): number {
    return this.find(Buffer.from(text))
  }

  text(number: number): string {
    if (this.#readable.buffer !== this.#bytes.buffer) this.#readable = Buffer.from(this.#bytes.buffer)
    return this.#readable.toString('utf8', this.#starts[number], this.#starts[number + 1])
  }

  /** All texts, in the order of their numbers. */
  texts(): string[] {
    return Array.from({ length: this.size }, (_, number) => this.text(number))
  }

  /** Gives back what was kept in reserve. `searched`: whether texts will still be found by what they are. */
  seal(searched = true): void {
    this.#bytes = this.#bytes.slice(0, this.#starts[this.size])
    this.#starts = this.#starts.slice(0, this.size + 1)
    if (!searched) this.#slots = new Uint32Array(0)
  }

  get memory(): number {
    return this.#bytes.byteLength + this.#starts.byteLength + this.#slots.byteLength
  }

  #append(source: Uint8Array, from: number, to: number) {
    const start = this.#starts[this.size] ?? 0
    const end = start + to - from
    if (end > 0xffffffff) throw new RangeError('More text than a column can hold')
    if (end > this.#bytes.length) this.#bytes = longer(this.#bytes, Math.max(end, this.#bytes.length * 2))
    if (this.size + 2 > this.#starts.length) {
      const starts = new Uint32Array(this.#starts.length * 2)
      starts.set(this.#starts)
      this.#starts = starts
    }
    for (let at = start, of = from; of < to; at += 1, of += 1) this.#bytes[at] = source[of] ?? 0
    this.size += 1
    this.#starts[this.size] = end
  }

  /** Where the text stands among the slots, or would. */
  #slotOf(source: Uint8Array, from: number, to: number): number {
    const mask = this.#slots.length - 1
    for (let slot = hash(source, from, to) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#slots[slot] ?? 0
      if (held === 0 || this.#is(held - 1, source, from, to)) return slot
    }
  }

  #is(number: number, source: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[number] ?? 0
    if ((this.#starts[number + 1] ?? 0) - start !== to - from) return false
    for (let at = start, of = from; of < to; at += 1, of += 1) {
      if (this.#bytes[at] !== source[of]) return false
    }
    return true
  }

  #grow(length: number) {
    this.#slots = new Uint32Array(length)
    const mask = length - 1
    for (let number = 0; number < this.size; number += 1) {
      let slot = hash(this.#bytes, this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0) & mask
      while ((this.#slots[slot] ?? 0) > 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }
}

/** FNV-1a over four bytes at a time, its bits mixed once more at the end. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5
  let at = from
  for (; at + 4 <= to; at += 4) {
    const four =
      (bytes[at] ?? 0) |
      ((bytes[at + 1] ?? 0) << 8) |
      ((bytes[at + 2] ?? 0) << 16) |
      ((bytes[at + 3] ?? 0) << 24)
    value = Math.imul(value ^ four, 0x01000193)
    value ^= value >>> 15
  }
  for (; at < to; at += 1) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (value ^ (value >>> 13)) >>> 0
}

function longer(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length)
  copy.set(bytes)
  return copy
}

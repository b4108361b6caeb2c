const BACKSLASH = 0x5c

/** Finds where a JSON value ends, by its brackets and quotes alone; whether it is JSON is for the parser to say. */
export class Extent {
  done = false
  /** Members of all objects in it, a name that comes twice counted twice. */
  members = 0
  deepest = 0
  #depth = 0

  constructor(readonly maxDepth: number) {}

  get tooDeep(): boolean {
    return this.deepest > this.maxDepth
  }

  /** Scans on from a position; returns the end of the value, or from where to go on with more text. */
  scan(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      switch (text.charCodeAt(at)) {
        case 0x22: {
          const close = endOfString(text, at)
          if (close < 0) return at
          at = close
          if (this.#depth === 0) return this.#end(at + 1)
          break
        }
        case 0x7b: // {
        case 0x5b: // [
          this.deepest = Math.max(this.deepest, ++this.#depth)
          break
        case 0x7d: // }
        case 0x5d: // ]
          if (this.#depth === 0) return this.#end(at)
          if (--this.#depth === 0) return this.#end(at + 1)
          break
        case 0x3a: // :
          if (this.#depth === 0) return this.#end(at)
          this.members++
          break
        case 0x2c: // ,
        case 0x20:
        case 0x09:
        case 0x0a:
        case 0x0d:
          if (this.#depth === 0) return this.#end(at)
          break
      }
    }
    return text.length
  }

  #end(at: number): number {
    this.done = true
    return at
  }
}

/** The quote that closes the string opened at `open`; -1 when it is not there. */
function endOfString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0) {
    let back = close - 1
    while (text.charCodeAt(back) === BACKSLASH) back--
    if ((close - back) % 2 === 1) return close
    close = text.indexOf('"', close + 1)
  }
  return -1
}

const QUOTE = 0x22
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** What makes a row unreadable as strict CSV. */
export type QuoteFault = 'unclosed' | 'text after a closing quote' | 'quote within a plain value'

/**
 * Takes rows off a text one by one (RFC 4180, and rows that end in LF, CRLF or CR). It holds no state between rows but
 * where the next quote and line break are, so a row cut off by the end of the text is scanned again with more of it.
 */
export class RowScanner {
  /** The row's cells; on a fault, what they are when the faulty quotes are taken as plain text. */
  cells: string[] = []
  /** Where the next row begins. */
  end = 0
  /** How many line breaks the row took, its own included. */
  lines = 0
  blank = false
  fault: QuoteFault | null = null
  /** Index of the cell at fault. */
  faultAt = 0
  /** After a scan that wants more text: whether it ended within quotes. */
  withinQuotes = false

  #text = ''
  #quote = -1
  #feed = -1
  #return = -1
  readonly #delimiter: number
  readonly #maxCells: number

  /** @param maxCells cells beyond this many are counted into one more, so that a runaway row stays small. */
  constructor(delimiter: string, maxCells: number) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#maxCells = maxCells
  }

  /** Takes another text; positions begin at its start. */
  use(text: string) {
    this.#text = text
    this.#quote = -1
    this.#feed = -1
    this.#return = -1
  }

  /** Scans the row at `start`. False when it is not all there yet; never when the text is `final`. */
  scan(start: number, final: boolean): boolean {
    const text = this.#text
    if (this.#feed < start) this.#feed = next(text, '\n', start)
    if (this.#return < start) this.#return = next(text, '\r', start)
    if (this.#quote < start) this.#quote = next(text, '"', start)
    const stop = Math.min(this.#feed, this.#return, text.length)
    this.fault = null
    this.withinQuotes = false
    if (this.#quote < stop) return this.#scanQuoted(start, final)
    if (!this.#finish(stop, final)) return false
    this.blank = stop === start
    this.lines = 1
    this.#scanPlain(start, stop)
    return true
  }

  /** A row without a quote in it: most rows of most registers. */
  #scanPlain(start: number, stop: number) {
    const text = this.#text
    const delimiter = this.#delimiter
    const cells: string[] = []
    let from = start
    for (let at = start; at < stop; at++) {
      if (text.charCodeAt(at) !== delimiter) continue
      if (cells.length <= this.#maxCells) cells.push(text.slice(from, at))
      from = at + 1
    }
    cells.push(text.slice(from, stop))
    this.cells = cells
  }

  #scanQuoted(start: number, final: boolean): boolean {
    const text = this.#text
    const length = text.length
    const delimiter = this.#delimiter
    const cells: string[] = []
    this.cells = cells
    this.blank = false
    let at = start
    for (;;) {
      const from = at
      let value: string | null = null
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at)
        if (close < 0 || (close + 1 === length && !final)) {
          this.withinQuotes = true
          if (!final) return false
          this.#blame('unclosed')
          cells.push(text.slice(from + 1))
          return this.#end(length)
        }
        value = text.slice(at + 1, close)
        if (value.includes('"')) value = value.replaceAll('""', '"')
        at = close + 1
      }
      const quoted = at
      let code = 0
      for (; at < length; at++) {
        code = text.charCodeAt(at)
        if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break
        if (value !== null) this.#blame('text after a closing quote')
        else if (code === QUOTE) this.#blame('quote within a plain value')
      }
      if (cells.length <= this.#maxCells)
        cells.push(value !== null && quoted === at ? value : text.slice(from, at))
      if (at === length || code !== delimiter) return this.#finish(at, final) && this.#end(this.end)
      at++
    }
  }

  #blame(fault: QuoteFault) {
    if (this.fault) return
    this.fault = fault
    this.faultAt = this.cells.length
  }

  /** Sets where the row that stops at `stop` ends, its line break included. */
  #finish(stop: number, final: boolean): boolean {
    const text = this.#text
    const isReturn = text.charCodeAt(stop) === CARRIAGE_RETURN
    if (!final && stop + (isReturn ? 1 : 0) >= text.length) return false
    this.end = Math.min(text.length, stop + 1)
    if (isReturn && text.charCodeAt(stop + 1) === LINE_FEED) this.end++
    return true
  }

  #end(end: number): true {
    this.end = end
    this.lines =
      this.#return < end ? lineBreaks(this.#text, Math.min(this.#return, this.#feed), end) : this.#feeds(end)
    return true
  }

  #feeds(end: number): number {
    let count = 0
    for (let at = this.#feed; at < end; at = next(this.#text, '\n', at + 1)) count++
    return count
  }
}

function next(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** The quote that closes the one at `open`, behind doubled ones; -1 when there is none. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2)
  return close
}

/** Line breaks (LF, CRLF, CR) between two positions. */
export function lineBreaks(text: string, start: number, end: number): number {
  return text.slice(start, end).match(/\r\n|\n|\r/g)?.length ?? 0
}

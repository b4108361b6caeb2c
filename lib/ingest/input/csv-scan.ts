import { CARRIAGE_RETURN, closingQuote, find, halveQuotes, LINE_FEED, lineBreaks } from './csv-marks'

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
  /** The next of each from where the scan is; sought again only once it is passed. */
  #quote = -1
  #feed = -1
  #return = -1
  #next = -1
  readonly #template: string[]
  readonly #maxCells: number

  /**
   * @param width how many cells a row is expected to have
   * @param maxCells cells beyond this many are counted into one more, so that a runaway row stays small
   */
  constructor(
    readonly delimiter: string,
    width: number,
    maxCells: number,
  ) {
    this.#template = Array.from({ length: width }, () => '')
    this.#maxCells = maxCells
  }

  /** Takes another text; positions begin at its start. */
  use(text: string) {
    this.#text = text
    this.#quote = -1
    this.#feed = -1
    this.#return = -1
    this.#next = -1
  }

  /** Scans the row at `start`. False when it is not all there yet; never when the text is `final`. */
  scan(start: number, final: boolean): boolean {
    const stop = this.#stop(start)
    if (this.#quote < start) this.#quote = find(this.#text, '"', start)
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
    const cells = this.#template.slice()
    let count = 0
    let from = start
    for (let end = this.#nextDelimiter(from); end < stop; end = this.#nextDelimiter(from)) {
      if (count <= this.#maxCells) cells[count++] = text.slice(from, end)
      from = end + 1
    }
    cells[count++] = text.slice(from, stop)
    cells.length = count
    this.cells = cells
  }

  #scanQuoted(start: number, final: boolean): boolean {
    const text = this.#text
    const cells = this.#template.slice()
    this.cells = cells
    this.blank = false
    const firstStop = this.#stop(start)
    let stop = firstStop
    let count = 0
    for (let at = start; ; ) {
      const from = at
      let value: string | null = null
      if (this.#quote < at) this.#quote = find(text, '"', at)
      if (this.#quote === at) {
        const close = closingQuote(text, at)
        if (close < 0 || (close + 1 === text.length && !final)) {
          this.withinQuotes = true
          if (!final) return false
          this.#blame('unclosed', count)
          cells[count++] = text.slice(from + 1)
          cells.length = count
          this.lines = lineBreaks(text, start, text.length)
          this.end = text.length
          return true
        }
        value = text.slice(at + 1, close)
        if (value.includes('"')) value = halveQuotes(value)
        at = close + 1
        if (stop < at) stop = this.#stop(at)
      }
      const end = Math.min(this.#nextDelimiter(at), stop)
      if (value === null) {
        value = text.slice(from, end)
        if (this.#quote < end) this.#blame('quote within a plain value', count)
      } else if (end > at) {
        this.#blame('text after a closing quote', count)
        value = text.slice(from, end)
      }
      if (count <= this.#maxCells) cells[count++] = value
      if (end === stop) {
        cells.length = count
        if (!this.#finish(stop, final)) return false
        this.lines = stop === firstStop ? 1 : lineBreaks(text, start, this.end)
        return true
      }
      at = end + 1
    }
  }

  #nextDelimiter(from: number): number {
    if (this.#next < from) this.#next = find(this.#text, this.delimiter, from)
    return this.#next
  }

  #blame(fault: QuoteFault, at: number) {
    if (this.fault) return
    this.fault = fault
    this.faultAt = at
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

  /** Where the line that `from` is in ends. */
  #stop(from: number): number {
    const text = this.#text
    if (this.#feed < from) this.#feed = find(text, '\n', from)
    if (this.#return < from) this.#return = find(text, '\r', from)
    return Math.min(this.#feed, this.#return, text.length)
  }
}

import type { TableShape } from './csv-faults'
import { lineBreaks } from './csv-marks'
import { refuse } from './refusal'
import type { RefusedRow } from './types'

/** A row too long to hold: read over, up to the line break that ends it, in bounded memory. */
export class OverlongRow {
  /** Line breaks read over. */
  lines = 0
  #start = ''
  #fresh = true
  #quoted = false
  /** The last piece ended on a quote or a carriage return, whose meaning hangs on what follows. */
  #pending = ''

  constructor(
    readonly line: number,
    /** Whether the row grew too long within quotes; otherwise it ends with its line, whatever quotes it has. */
    readonly withinQuotes: boolean,
  ) {}

  /** Reads over a piece; what follows the row in it, or null when the row goes on. */
  passOver(piece: string): string | null {
    const text = this.#pending + piece
    if (this.#fresh) this.#start = text.slice(0, 200)
    this.#fresh = false
    const keep = /["\r]$/.test(text) ? 1 : 0
    const whole = text.slice(0, text.length - keep)
    this.#pending = text.slice(text.length - keep)
    const marks = this.withinQuotes ? /"|\r\n|\n|\r/g : /\r\n|\n|\r/g
    for (const mark of whole.matchAll(marks)) {
      if (mark[0] === '"') this.#quoted = !this.#quoted
      else if (!this.#quoted) {
        const end = mark.index + mark[0].length
        this.lines += lineBreaks(whole, 0, end)
        const rest = text.slice(end)
        this.#pending = ''
        return rest
      }
    }
    this.lines += lineBreaks(whole, 0, whole.length)
    return null
  }

  /** @param atEnd whether the file ended before the row did */
  refusal({ file }: TableShape, atEnd: boolean): RefusedRow {
    const until = this.lines > 1 ? `, to line ${this.line + this.lines - (atEnd ? 0 : 1)}` : ''
    return refuse({
      file,
      line: this.line,
      value: this.#start,
      reason: `the row is too long to be one${until}`,
      remedy: this.withinQuotes
        ? 'look for a quotation mark that is opened and not closed'
        : 'look for line breaks that are missing',
      ...(this.withinQuotes && { unread: true }),
    })
  }
}

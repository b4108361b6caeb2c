import { formatBytes } from '@/lib/domain/format-bytes'
import { isTooLong, longestRow } from './bounds'
import { EXTRA_CELLS, namedCells, oddCharacter, quoteFaults, raggedRow, type TableShape } from './csv-faults'
import { RowScanner } from './csv-scan'
import { OverlongRow } from './csv-skip'
import { refuse } from './refusal'
import type { InputLimits, RefusedRow, TableRow } from './types'

/** What makes a decoded text suspect: NUL, or a sign in place of bytes that mean nothing in its encoding. */
export type Suspect = RegExp | null

/** The rows of a table, from its text piece by piece. `rows` and `refused` fill up until they are taken. */
export class TableRows {
  rows: TableRow[] = []
  refused: RefusedRow[] = []
  /** Cells and characters waiting to be taken. */
  #cells = 0
  #characters = 0
  #text = ''
  #at = 0
  #wanted = 0
  #line: number
  #overlong: OverlongRow | null = null
  readonly #scanner: RowScanner

  /** @param line the line at which the first piece begins */
  constructor(
    readonly shape: TableShape,
    readonly limits: InputLimits,
    readonly suspect: Suspect,
    line: number,
  ) {
    this.#line = line
    this.#scanner = new RowScanner(shape.delimiter, shape.header.length, shape.header.length + EXTRA_CELLS)
  }

  /** The line at which the next row begins. */
  get line(): number {
    return this.#line
  }

  get full(): boolean {
    return this.rows.length + this.refused.length >= 100 || this.#cells >= 200_000 || this.#characters >= 4e6
  }

  take(): { rows: TableRow[]; refused: RefusedRow[] } {
    const taken = { rows: this.rows, refused: this.refused }
    this.rows = []
    this.refused = []
    this.#cells = 0
    this.#characters = 0
    return taken
  }

  add(piece: string) {
    const rest = this.#overlong ? this.#overlong.passOver(piece) : piece
    if (rest === null) return
    if (this.#overlong) this.#endOverlong(this.#overlong)
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + rest : rest
    this.#at = 0
    if (this.#text.length >= this.#wanted) this.#scanner.use(this.#text)
  }

  /** Reads on until the batch is full (true) or the text is used up (false). */
  read(final: boolean): boolean {
    const scanner = this.#scanner
    if (!final && this.#text.length < this.#wanted) return false
    if (final) scanner.use(this.#text)
    while (this.#at < this.#text.length) {
      if (this.full) return true
      if (!scanner.scan(this.#at, final)) {
        this.#wait()
        return false
      }
      this.#keep(scanner)
      this.#at = scanner.end
      this.#line += scanner.lines
      this.#wanted = 0
    }
    if (final && this.#overlong) this.refused.push(this.#overlong.refusal(this.shape, true))
    if (final) this.#overlong = null
    return false
  }

  /** A row cut off by the end of the text is tried again once there is twice as much, up to the longest row. */
  #wait() {
    const length = this.#text.length - this.#at
    const longest = longestRow(this.limits)
    this.#wanted = Math.min(2 * length, longest + 1)
    if (length <= longest) return
    this.#overlong = new OverlongRow(this.#line, this.#scanner.withinQuotes)
    const rest = this.#overlong.passOver(this.#text.slice(this.#at))
    this.#text = rest ?? ''
    this.#at = 0
    this.#wanted = 0
    if (rest !== null) this.#endOverlong(this.#overlong)
  }

  #endOverlong(row: OverlongRow) {
    this.refused.push(row.refusal(this.shape, false))
    this.#line += row.lines
    this.#overlong = null
  }

  #keep(scanner: RowScanner) {
    const { shape } = this
    const line = this.#line
    const { cells } = scanner
    if (scanner.blank) return
    this.#cells += cells.length
    this.#characters += scanner.end - this.#at
    if (scanner.fault)
      this.refused.push(...quoteFaults(shape, scanner, line, this.#text.slice(this.#at, scanner.end)))
    else if (cells.length !== shape.header.length) this.refused.push(raggedRow(shape, line, cells))
    else if (this.suspect || scanner.end - this.#at > this.limits.maxFieldBytes / 3)
      this.#examine(line, cells)
    else this.rows.push({ line, cells })
  }

  #examine(line: number, cells: string[]) {
    const { file, header } = this.shape
    const long = cells.findIndex((cell) => isTooLong(cell, this.limits))
    const odd = this.suspect ? cells.findIndex((cell) => this.suspect?.test(cell)) : -1
    if (long < 0 && odd < 0) {
      this.rows.push({ line, cells })
      return
    }
    const at = long < 0 ? odd : long
    this.refused.push(
      refuse({
        file,
        line,
        column: header[at] ?? null,
        value: cells[at] ?? null,
        ...(long < 0
          ? oddCharacter(cells[at] ?? '')
          : {
              reason: `the value is longer than ${formatBytes(this.limits.maxFieldBytes)}`,
              remedy: 'shorten it, or take the row out',
            }),
        cells: long < 0 ? namedCells(header, cells) : null,
      }),
    )
  }
}

import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { guarded } from '@/lib/domain/csv-line'
import { csvLine } from './csv-write'
import type { RefusedRow } from './types'

type Layout = { columns: string[]; stream: WriteStream; path: string }

/** As many files are written, and one for the rows of all other layouts. */
const MOST_LAYOUTS = 20

const ours = ['file', 'line', 'column', 'reason', 'remedy']

/**
 * Writes refused rows to a CSV that can be corrected and imported again: the columns of the file they come from, then
 * `file, line, column, reason, remedy`. Rows of another layout go to a file of their own beside it (`rejects.2.csv`),
 * so that each can be imported. What a spreadsheet could run has an apostrophe in front, which is taken away when it is imported. Nothing is made until there is a row, and the files take their names when all is well: they
 * may replace the rejects file that is being imported.
 */
export class RejectsWriter {
  readonly #layouts = new Map<string, Layout>()
  readonly #headers = new WeakMap<string[], { names: Set<string>; layout: Layout | null }>()
  #failed: Error | null = null

  constructor(readonly path: string) {}

  /** The files that there are when it is kept. */
  get paths(): string[] {
    return [...this.#layouts.values()].map((layout) => layout.path)
  }

  /**
   * Writes a row, and waits while the disk is behind.
   * @param header the columns of the row's file; [] for a document
   * @throws when the file cannot be written
   */
  async write(header: string[], row: RefusedRow): Promise<void> {
    const cells = new Map(row.cells ?? [])
    const { columns, stream } = this.#layoutOf(header, cells)
    // One list, not several: a row can have hundreds of thousands of cells.
    const line = columns.map((name) => guarded(cells.get(name) ?? ''))
    for (const value of [row.file, String(row.line), row.column ?? '', row.reason, row.remedy])
      line.push(guarded(value))
    if (this.#failed) throw this.#failed
    if (!stream.write(csvLine(line))) await once(stream, 'drain')
  }

  /**
   * Waits until all is written.
   * @throws when it cannot be
   */
  async close(): Promise<void> {
    for (const { stream } of this.#layouts.values()) {
      if (this.#failed) throw this.#failed
      stream.end()
      await finished(stream)
    }
  }

  /** Gives the files their names, in place of what is there. */
  async keep(): Promise<void> {
    for (const path of this.paths) await rename(`${path}.part`, path)
  }

  /** Takes away what was written. */
  async discard(): Promise<void> {
    for (const { stream, path } of this.#layouts.values()) {
      stream.destroy()
      await rm(`${path}.part`, { force: true })
    }
  }

  /** Cells of names that too many layouts would be needed for are put together under `extra`. */
  #layoutOf(header: string[], cells: Map<string, string>): Layout {
    const known = this.#known(header)
    const extra = [...cells.keys()].filter((name) => !known.names.has(name))
    if (extra.length === 0) {
      known.layout ??= this.#layout(withoutOurs(header))
      return known.layout
    }
    const columns = [...withoutOurs(header), ...extra]
    if (this.#layouts.size < MOST_LAYOUTS || this.#layouts.has(keyOf(columns))) return this.#layout(columns)
    cells.set('extra', csvLine(extra.flatMap((name) => [name, cells.get(name) ?? ''])).trimEnd())
    return this.#layout([...withoutOurs(header), 'extra'])
  }

  /** A header's names, and the layout of rows that have no others: made once, since a header can be long. */
  #known(header: string[]) {
    const known = this.#headers.get(header) ?? { names: new Set(header), layout: null }
    this.#headers.set(header, known)
    return known
  }

  #layout(columns: string[]): Layout {
    const key = keyOf(columns)
    const known = this.#layouts.get(key)
    if (known) return known
    const number = this.#layouts.size + 1
    const path = number === 1 ? this.path : this.path.replace(/(\.[^./\\]*)?$/, `.${number}$1`)
    const stream = createWriteStream(`${path}.part`)
    stream.on('error', (error) => {
      this.#failed = error
    })
    const names = columns.map(guarded)
    for (const name of ours) names.push(columns.includes(name) ? `refused ${name}` : name)
    stream.write(csvLine(names))
    const layout: Layout = { columns, stream, path }
    this.#layouts.set(key, layout)
    return layout
  }
}

/** Tells layouts apart, and is short also where there are many columns. */
function keyOf(columns: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of columns) hash.update(`${name.length} ${name}`)
  return hash.digest('base64')
}

/** The columns of a register's own, when the rows come from an earlier rejects file. */
function withoutOurs(header: string[]): string[] {
  return isRejectsHeader(header) ? header.slice(0, -ours.length) : header
}

/** Whether a file with these columns is one of refused rows: ours, or one that the site gave. */
export function isRejectsHeader(header: readonly string[]): boolean {
  const last = header.slice(-ours.length)
  return (
    last.length === ours.length &&
    last.every((name, index) => name === ours[index] || name === `refused ${ours[index]}`)
  )
}

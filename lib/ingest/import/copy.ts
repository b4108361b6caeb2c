import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { type CopyStreamQuery, from } from 'pg-copy-streams'
import { CopyBytes } from './copy-bytes'

/** As much as goes to the server at once, and after how many rows the server is asked whether it has all. */
const CHUNK = 256 * 1024
const ROWS_AT_A_TIME = 100_000

/** Streams rows into a table with COPY. It waits when the server is slower, so that nothing piles up in memory. */
export class CopyTable {
  /** Rows that wait. Whoever writes one calls `drain` then. */
  readonly bytes = new CopyBytes()
  #stream: CopyStreamQuery | null = null
  /** What the server said against it, which may come while nobody waits for an answer. */
  #failed: Error | null = null
  #spare: Buffer<ArrayBuffer> | undefined
  readonly #sql: string

  constructor(
    private readonly client: pg.Client,
    private readonly table: string,
    columns: readonly string[],
  ) {
    this.#sql = `COPY ${table} (${columns.map((column) => `"${column}"`).join(', ')}) FROM STDIN`
  }

  /** Whether enough was added to be handed on. */
  isLarge(): boolean {
    return this.bytes.length >= CHUNK
  }

  /** Hands on what was added when it is much enough. */
  async drain(): Promise<void> {
    if (!this.isLarge()) return
    await this.#send()
    if (this.bytes.rows >= ROWS_AT_A_TIME) await this.flush()
  }

  /** Hands on all that was added, and makes sure that the server has it. */
  async flush(): Promise<void> {
    const { rows } = this.bytes
    if (rows === 0) return
    await this.#send()
    const stream = this.#stream
    this.#stream = null
    this.bytes.rows = 0
    if (!stream) return
    if (this.#failed) throw this.#failed
    stream.end()
    await finished(stream)
    if (stream.rowCount !== rows)
      throw new Error(`${this.table} took ${stream.rowCount} rows of ${rows}; nothing was imported`)
  }

  async #send(): Promise<void> {
    if (this.bytes.length === 0) return
    this.#stream ??= this.#open()
    const stream = this.#stream
    const chunk = this.bytes.take(this.#spare)
    this.#spare = undefined
    if (this.#failed) throw this.#failed
    if (!stream.write(chunk)) await once(stream, 'drain')
    // Once the system has taken all of it, its memory can be used again, unless a large row made it large.
    if (this.client.connection.stream.writableLength === 0 && chunk.buffer.byteLength < 4 * CHUNK)
      this.#spare = Buffer.from(chunk.buffer)
  }

  #open(): CopyStreamQuery {
    const stream = this.client.query(from(this.#sql))
    stream.on('error', (error) => {
      this.#failed ??= error
    })
    return stream
  }
}

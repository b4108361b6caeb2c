import pg from 'pg'
import { to } from 'pg-copy-streams'
import { visitorsPool } from '@/lib/db/client'
import { settings } from '@/lib/settings'

/** A question of SQL: its text with `$1` for what is in `values`. */
type Question = { readonly text: string; readonly values: readonly unknown[] }

/** A long reading of one state of the ledger, on a connection of its own. */
export interface Reading {
  query: (question: Question) => Promise<readonly Record<string, unknown>[]>
  /** The values of the first column, as text. */
  firstColumn: (text: string) => Promise<string[]>
  /** The bytes of a COPY … TO STDOUT, as fast as they are asked for. */
  copy: (text: string) => AsyncIterable<Buffer>
  /** Ends it, also in the middle of an answer. */
  close: () => void
}

/** Between two questions a reader takes what the first gave: whoever takes longer has gone. */
const idleMs = 180_000

/** Texts in which days and times are written in one way, whatever the server's habits; and room to sort a batch of rows. */
const manner = ['datestyle=ISO', 'timezone=UTC', 'jit=off', 'work_mem=64MB'].map((setting) => `-c ${setting}`)

/**
 * Begins a reading: what it reads does not change until it ends, whatever is loaded meanwhile. Until the first bytes of its first
 * COPY its questions have a time limit of `limitMs`, six times that of pages unless told otherwise; from then on they last as long as
 * their reader takes. The whole ends after DOWNLOAD_MINUTES, also in the middle of an answer. `onEnd`: its connection is gone.
 */
export async function openReading(
  onEnd: () => void = () => {},
  limitMs = settings.querySeconds * 6000,
): Promise<Reading> {
  const { max: _, ...config } = visitorsPool()
  const client = new pg.Client({
    ...config,
    options: `${config.options} ${manner.join(' ')} -c statement_timeout=${limitMs} -c idle_in_transaction_session_timeout=${idleMs}`,
    application_name: 'blue-ledger downloads',
  })
  client.on('error', () => {}) // what is lost shows in the next question
  const close = () => void client.end().catch(() => {})
  const tooLong = setTimeout(close, settings.downloadMinutes * 60_000).unref()
  client.once('end', () => {
    clearTimeout(tooLong)
    onEnd()
  })
  try {
    await client.connect()
    await client.query('begin transaction isolation level repeatable read, read only')
  } catch (error) {
    close()
    throw error
  }
  let copied = false
  return {
    query: async ({ text, values }) => (await client.query(text, [...values])).rows,
    firstColumn: async (text) => {
      const { rows } = await client.query<[unknown]>({ text, rowMode: 'array' })
      return rows.map(([value]) => String(value))
    },
    copy: (text) => {
      const isFirst = !copied
      copied = true
      return isFirst ? copiedFirst(client, text, limitMs, close) : client.query(to(text))
    },
    close,
  }
}

/** The bytes of the first COPY of a reading: the first of them come before the limit, and nothing is limited after them. */
async function* copiedFirst(client: pg.Client, text: string, limitMs: number, close: () => void) {
  let late = false
  const begun = setTimeout(() => {
    late = true
    close()
  }, limitMs).unref()
  try {
    await client.query('set local statement_timeout = 0')
    for await (const piece of client.query(to(text)) as AsyncIterable<Buffer>) {
      clearTimeout(begun)
      yield piece
    }
  } catch (error) {
    throw late
      ? Object.assign(new Error('The question met its time limit', { cause: error }), { code: '57014' })
      : error
  } finally {
    clearTimeout(begun)
  }
}

import pg from 'pg'
import { to } from 'pg-copy-streams'
import { visitorsPool } from '@/lib/db/client'

/** A question of SQL: its text with `$1` for what is in `values`. */
type Question = { readonly text: string; readonly values: readonly unknown[] }

/** A long reading of one state of the ledger, on a connection of its own. */
export interface Reading {
  query: (question: Question) => Promise<readonly Record<string, unknown>[]>
  /** The bytes of a COPY … TO STDOUT, as fast as they are asked for. */
  copy: (text: string) => AsyncIterable<Buffer>
  /** Ends it, also in the middle of an answer. */
  close: () => void
}

/** Between two questions a reader takes what the first gave: whoever takes longer has gone. */
const idleMs = 180_000

/** Texts in which days and times are written in one way, whatever the server's habits. */
const manner = ['datestyle=ISO', 'timezone=UTC', 'jit=off'].map((setting) => `-c ${setting}`)

/**
 * Begins a reading: what it reads does not change until it ends, whatever is loaded meanwhile. Its
 * questions have no time limit, as they last as long as the reader takes: the caller closes it when nobody reads.
 * `onEnd`: its connection is gone.
 */
export async function openReading(onEnd: () => void = () => {}): Promise<Reading> {
  const { max: _, ...config } = visitorsPool()
  const client = new pg.Client({
    ...config,
    options: `${config.options} ${manner.join(' ')} -c statement_timeout=0 -c idle_in_transaction_session_timeout=${idleMs}`,
    application_name: 'blue-ledger downloads',
  })
  client.on('error', () => {}) // what is lost shows in the next question
  client.once('end', onEnd)
  await client.connect()
  await client.query('begin transaction isolation level repeatable read, read only')
  return {
    query: async ({ text, values }) => (await client.query(text, [...values])).rows,
    copy: (text) => client.query(to(text)),
    close: () => void client.end().catch(() => {}),
  }
}

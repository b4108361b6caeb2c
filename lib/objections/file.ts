import pg from 'pg'
import { z } from 'zod'
import { visitorsPool } from '@/lib/db/client'
import type { Typed } from './rules'

/** A record that is objected to: its id, what its address is made of, what it is called. */
export type Subject = { kind: string; id: string; key: string; title: string; evidence: string | null }

/** Whether it was filed, or why not. */
export type Filed = { id: number; isNew: boolean } | 'repeated' | 'too many'

const shared = globalThis as { blueLedgerFiling?: pg.Pool }

function pool(): pg.Pool {
  if (shared.blueLedgerFiling) return shared.blueLedgerFiling
  const { options, ...config } = visitorsPool()
  const made = new pg.Pool({
    ...config,
    // The role itself can write nothing; what it may call does one insertion.
    options: `${options} -c default_transaction_read_only=off -c statement_timeout=5000`,
    max: 2,
    allowExitOnIdle: true,
    application_name: 'blue-ledger objections',
  })
  made.on('error', () => {}) // what is lost shows in the next question
  shared.blueLedgerFiling = made
  return made
}

const answer = z.tuple([z.object({ number: z.int(), is_new: z.boolean() })])

/**
 * Files an objection, as the role that pages read as: by the one function it may call. Words that were sent about the same record before
 * give the objection that there is.
 */
export async function fileObjection(subject: Subject, typed: Typed, perHourInAll: number): Promise<Filed> {
  try {
    const { rows } = await pool().query('select * from file_objection($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      ...[subject.kind, subject.id, subject.key, subject.title, subject.evidence],
      ...[typed.words, typed.proof || null, typed.contact || null, perHourInAll],
    ])
    const [{ number, is_new: isNew }] = answer.parse(rows)
    return { id: number, isNew }
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined
    if (code === 'OB001') return 'repeated'
    if (code === 'OB002') return 'too many'
    throw error
  }
}

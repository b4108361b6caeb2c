import type pg from 'pg'
import type { Whom } from './merge/context'

/** How a run's rows are matched: what a later matching has to know of them. */
export type Reading = Pick<Whom, 'register' | 'country' | 'columns'>

/** Keeps with a run how its rows are matched, so that they can be matched anew without their files. */
export async function recordReading(
  tx: pg.ClientBase,
  run: string,
  { register, country, columns }: Reading,
): Promise<void> {
  await tx.query(
    `UPDATE import_run SET register = $2, country = $3, recipient_column = $4, description_column = $5 WHERE id = $1`,
    [run, register, country, columns.recipient, columns.description],
  )
}

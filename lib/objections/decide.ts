import type pg from 'pg'
import type { ObjectionAct, ObjectionState } from '@/lib/domain/objections'

/** What an editor does to an objection. */
export type Decision = {
  act: Exclude<ObjectionAct, 'received'>
  by: string
  reason?: string | undefined
  /** Version of the ledger that made the correction. */
  version?: number | undefined
  /** Words that are left out when the others are released. */
  leaveOut?: readonly string[] | undefined
}

/** A decision cannot be taken; the message says why. */
export class DecisionRefused extends Error {
  override name = 'DecisionRefused'
}

/** In which states an act is possible. */
const possible: Readonly<Record<Decision['act'], readonly ObjectionState[]>> = {
  reviewed: ['received', 'accepted', 'declined'],
  released: ['received', 'under_review', 'accepted', 'declined'],
  hidden: ['received', 'under_review', 'accepted', 'declined'],
  accepted: ['received', 'under_review'],
  declined: ['received', 'under_review'],
  corrected: ['accepted'],
}

const needReason: readonly Decision['act'][] = ['accepted', 'declined', 'hidden']

type Row = { state: ObjectionState; words: string; proof: string | null; shown: string | null; filed: number }

/**
 * Takes a decision on an objection, for good: adds its step, and with it the state changes.
 * @throws DecisionRefused when there is no such objection, or it does not stand so that this can be decided
 */
export async function decide(db: pg.ClientBase, id: number, decision: Decision): Promise<void> {
  const { act, by, reason = null, version = null } = decision
  await db.query('begin')
  try {
    const { rows } = await db.query<Row>(
      `select o.state::text as state, o.words as shown, o.ledger_version as filed, l.words, l.proof_url as proof
       from objection o join objection_letter l on l.objection_id = o.id where o.id = $1 for update of o`,
      [id],
    )
    check(rows[0], id, decision)
    if (act === 'corrected') await checkVersion(db, version, rows[0].filed)
    await db.query(
      'insert into objection_step (objection_id, act, by_whom, reason, ledger_version) values ($1, $2, $3, $4, $5)',
      [id, act, by, reason, version],
    )
    if (act === 'released' || act === 'hidden') await show(db, id, act, rows[0], decision.leaveOut ?? [])
    await db.query('commit')
  } catch (error) {
    await db.query('rollback').catch(() => {})
    throw error
  }
}

function check(row: Row | undefined, id: number, { act, reason }: Decision): asserts row is Row {
  if (!row) throw new DecisionRefused(`There is no objection ${id}.`)
  const state = row.state.replace('_', ' ')
  if (!possible[act].includes(row.state))
    throw new DecisionRefused(`Objection ${id} is ${state}: it cannot be ${act} now.`)
  if (act === 'hidden' && row.shown === null)
    throw new DecisionRefused(`The words of objection ${id} are not shown.`)
  if (needReason.includes(act) && !reason?.trim()) throw new DecisionRefused('Say why: --reason "…"')
}

async function checkVersion(db: pg.ClientBase, version: number | null, filed: number): Promise<void> {
  const { rowCount } = await db.query('select 1 from ledger_version where version = $1 and version > $2', [
    ...[version, filed],
  ])
  if (rowCount === 0)
    throw new DecisionRefused(
      `Version ${version} is none that came after the objection (which is to version ${filed}).`,
    )
}

async function show(
  db: pg.ClientBase,
  id: number,
  act: 'released' | 'hidden',
  { words, proof }: Row,
  leaveOut: readonly string[],
): Promise<void> {
  const missing = leaveOut.find((part) => part === '' || !words.includes(part))
  if (missing !== undefined)
    throw new DecisionRefused(`“${missing}” does not stand in the words of objection ${id}.`)
  const shown = leaveOut.reduce((text, part) => text.replaceAll(part, '[left out]'), words)
  await db.query('update objection set words = $2, proof_url = $3 where id = $1', [
    id,
    ...(act === 'released' ? [shown, proof] : [null, null]),
  ])
}

/** Forgets how to reach whoever sent an objection. Says whether there was anything to forget. */
export async function forgetContact(db: pg.ClientBase, id: number): Promise<boolean> {
  const { rowCount } = await db.query(
    'update objection_letter set contact = null where objection_id = $1 and contact is not null',
    [id],
  )
  return rowCount === 1
}

import type pg from 'pg'
import type { RecordKind } from '../document'
import type { Plan } from './plan'
import { recordTables } from './tables'

type Removal = Plan['removals'][number]

/** What became of the records that the files declare no longer. */
export type Withdrawn = {
  withdrawn: Removal[] /** Kept, because registers bring them too. */
  kept: Removal[]
}

/**
 * Gives the agencies and partnerships among the removals that registers bring as well over to the registers, before these
 * are loaded: the rows stay and take what the registers say of them. Gives those.
 */
export async function release(tx: pg.ClientBase, removals: readonly Removal[]): Promise<Removal[]> {
  const kept: Removal[] = []
  for (const kind of ['partnership', 'agency'] as const) {
    const going = removals.filter((removal) => removal.kind === kind)
    const supported = await supportedByRegisters(
      tx,
      kind,
      going.map(({ id }) => id),
    )
    kept.push(...going.filter(({ id }) => supported.has(id)))
  }
  await forget(tx, kept)
  return kept
}

/**
 * Takes out the records that the files declare no longer, those that refer first. An agency or partnership that a
 * register brings as well stays. Throws when anything else in the ledger still refers to one of them.
 */
export async function withdraw(tx: pg.ClientBase, removals: readonly Removal[]): Promise<Withdrawn> {
  const result: Withdrawn = { withdrawn: [], kept: [] }
  for (const { kind, key } of recordTables.toReversed()) {
    const going = removals.filter((removal) => removal.kind === kind)
    if (going.length === 0) continue
    const supported = await supportedByRegisters(
      tx,
      kind,
      going.map(({ id }) => id),
    )
    const out = going.filter(({ id }) => !supported.has(id))
    await refuseIfReferred(tx, kind, out)
    await tx.query(`DELETE FROM "${kind}" WHERE "${key}" = ANY($1)`, [out.map(({ id }) => id)])
    result.withdrawn.push(...out)
    result.kept.push(...going.filter(({ id }) => supported.has(id)))
  }
  await forget(tx, removals)
  return result
}

/** The files declare them no longer. */
async function forget(tx: pg.ClientBase, removals: readonly Removal[]): Promise<void> {
  await tx.query(
    `DELETE FROM seed_record s USING jsonb_to_recordset($1) AS r (kind text, id text)
     WHERE s.record_kind = r.kind AND s.record_id = r.id`,
    [JSON.stringify(removals.map(({ kind, id }) => ({ kind, id })))],
  )
}

/** The agencies and partnerships among `ids` that registers bring. */
async function supportedByRegisters(
  tx: pg.ClientBase,
  kind: RecordKind,
  ids: readonly string[],
): Promise<Set<string>> {
  const by: Partial<Record<RecordKind, string>> = {
    partnership: `SELECT partnership_id AS id FROM partnership_listing WHERE partnership_id = ANY($1)
      UNION SELECT partnership_id FROM contract_company WHERE partnership_id = ANY($1)`,
    // A buyer's name alone supports no agency: the contract is about it because it is declared.
    agency: `SELECT agency_id AS id FROM agency_listing WHERE agency_id = ANY($1)
      UNION SELECT p.agency_id FROM partnership p JOIN partnership_listing l ON l.partnership_id = p.id WHERE p.agency_id = ANY($1)`,
  }
  const sql = by[kind]
  if (!sql) return new Set()
  const { rows } = await tx.query<{ id: string }>(sql, [ids])
  return new Set(rows.map(({ id }) => id))
}

/** A record that others refer to does not go quietly, leaving them without what they refer to. */
async function refuseIfReferred(tx: pg.ClientBase, kind: RecordKind, out: readonly Removal[]): Promise<void> {
  const { rows: keys } = await tx.query<{ table: string; column: string }>(
    `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column"
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND c.confdeltype <> 'c'`,
    [kind],
  )
  const ids = out.map(({ id }) => id)
  for (const { table, column } of keys) {
    const others = table === kind ? 'AND NOT (id = ANY($1))' : ''
    const { rows } = await tx.query<{ id: string; count: string }>(
      `SELECT "${column}" AS id, count(*) FROM ${table} WHERE "${column}" = ANY($1) ${others} GROUP BY 1 ORDER BY 1 LIMIT 1`,
      [ids],
    )
    const [referred] = rows
    const removal = out.find(({ id }) => id === referred?.id)
    if (referred && removal)
      throw new Error(
        `${kind} "${removal.title}" was taken out of ${removal.file}, but ${referred.count} rows of ${table} refer to it (${column}). Take these out too, or put it back.`,
      )
  }
}

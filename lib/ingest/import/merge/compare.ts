import type pg from 'pg'

export type Compared = { created: number; updated: number; unchanged: number }

/** What is known of the staged rows of a dataset once they are compared. */
export type ComparedRows = Compared & {
  /** How many are contracts themselves, and not actions on one. */
  ownRows: number
  /** How many were compiled of releases. */
  compiled: number
  /** The ledger holds none of the staged actions, so that all of them are to be written. */
  allNew: boolean
}

const ACTIONS = `
  SELECT s.position, s.row_id, s.contract_id, s.own_row, t.row_id IS NULL AS is_new
  FROM staging.contract_row s LEFT JOIN contract_transaction t ON t.row_id = s.row_id
  WHERE s.dataset = $1 AND NOT s.own_row AND (t.row_id IS NULL
    OR (t.contract_id, t.modification, t.action_on, t.amount, t.currency, t.description)
       IS DISTINCT FROM (s.contract_id, s.modification, s.action_on, s.amount, s.currency, s.description)
    OR (t.dataset_id = $1 AND t.cells IS DISTINCT FROM s.cells::jsonb))`

const OWN_ROWS = `
  SELECT s.position, s.row_id, s.contract_id, s.own_row, k.row_id IS NULL AS is_new
  FROM staging.contract_row s LEFT JOIN contract k ON k.row_id = s.row_id
  WHERE s.dataset = $1 AND s.own_row AND (k.row_id IS NULL
    OR (k.id, k.amount, k.currency, k.signed_latest, k.last_action_on, k.recipient_name, k.description)
       IS DISTINCT FROM (s.contract_id, s.amount, s.currency, s.action_on, greatest(s.last_action_on, k.last_action_on), s.recipient_name, s.description)
    OR (k.dataset_id = $1 AND k.cells IS DISTINCT FROM s.cells::jsonb))`

/**
 * Compares staged rows with the ledger's by the register's key, and notes the new and the changed ones in the temporary table
 * `fresh`. What another dataset of the register holds is the same row when it says the same: it need not be written in the same columns.
 */
export async function compareRows(tx: pg.ClientBase, dataset: string): Promise<ComparedRows> {
  const { rows: staged } = await tx.query<{ rows: number; ownRows: number; compiled: number }>(
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE own_row)::int AS "ownRows", count(process)::int AS compiled
     FROM staging.contract_row WHERE dataset = $1`,
    [dataset],
  )
  const { rows, ownRows, compiled } = staged[0] ?? { rows: 0, ownRows: 0, compiled: 0 }
  // Rows of the kind that is not there are not looked for.
  const kinds = [...(ownRows < rows ? [ACTIONS] : []), ...(ownRows > 0 ? [OWN_ROWS] : [])]
  await tx.query(`CREATE TEMP TABLE fresh ON COMMIT DROP AS ${kinds.join(' UNION ALL ') || ACTIONS}`, [
    dataset,
  ])
  await tx.query('ANALYZE fresh')
  const { rows: counted } = await tx.query<{ created: number; updated: number; newActions: number }>(
    `SELECT count(*) FILTER (WHERE is_new)::int AS created, count(*) FILTER (WHERE NOT is_new)::int AS updated,
            count(*) FILTER (WHERE is_new AND NOT own_row)::int AS "newActions" FROM fresh`,
  )
  const { created, updated, newActions } = counted[0] ?? { created: 0, updated: 0, newActions: 0 }
  const counts = { created, updated, unchanged: rows - created - updated }
  return { ...counts, ownRows, compiled, allNew: newActions === rows - ownRows }
}

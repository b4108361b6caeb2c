import type pg from 'pg'

export type Compared = { created: number; updated: number; unchanged: number }

/** `allNew`: the ledger holds none of the staged actions, so that all of them are to be written. */
export type ComparedRows = Compared & { allNew: boolean }

/**
 * Compares staged rows with the ledger's by the register's key, and notes the new and the changed ones in the temporary table
 * `fresh`. What another dataset of the register holds is the same row when it says the same: it need not be written in the same columns.
 */
export async function compareRows(tx: pg.ClientBase, dataset: string): Promise<ComparedRows> {
  await tx.query(
    `CREATE TEMP TABLE fresh ON COMMIT DROP AS
     SELECT s.position, s.row_id, s.contract_id, s.own_row, t.row_id IS NULL AS is_new
     FROM staging.contract_row s LEFT JOIN contract_transaction t ON t.row_id = s.row_id
     WHERE s.dataset = $1 AND NOT s.own_row AND (t.row_id IS NULL
       OR (t.contract_id, t.modification, t.action_on, t.amount, t.currency, t.description)
          IS DISTINCT FROM (s.contract_id, s.modification, s.action_on, s.amount, s.currency, s.description)
       OR (t.dataset_id = $1 AND t.cells IS DISTINCT FROM s.cells::jsonb))
     UNION ALL
     SELECT s.position, s.row_id, s.contract_id, s.own_row, k.row_id IS NULL
     FROM staging.contract_row s LEFT JOIN contract k ON k.row_id = s.row_id
     WHERE s.dataset = $1 AND s.own_row AND (k.row_id IS NULL
       OR (k.id, k.amount, k.currency, k.signed_latest, k.last_action_on, k.recipient_name, k.description)
          IS DISTINCT FROM (s.contract_id, s.amount, s.currency, s.action_on, greatest(s.last_action_on, k.last_action_on), s.recipient_name, s.description)
       OR (k.dataset_id = $1 AND k.cells IS DISTINCT FROM s.cells::jsonb))`,
    [dataset],
  )
  await tx.query('ANALYZE fresh')
  const { rows } = await tx.query<ComparedRows>(
    `SELECT (SELECT count(*) FROM fresh WHERE is_new)::int AS created,
            (SELECT count(*) FROM fresh WHERE NOT is_new)::int AS updated,
            (s.rows - (SELECT count(*) FROM fresh))::int AS unchanged,
            s.actions = (SELECT count(*) FROM fresh WHERE is_new AND NOT own_row) AS "allNew"
     FROM (SELECT count(*) AS rows, count(*) FILTER (WHERE NOT own_row) AS actions FROM staging.contract_row WHERE dataset = $1) s`,
    [dataset],
  )
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0, allNew: false }
}

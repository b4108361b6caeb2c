import type { Merge } from './context'

/**
 * Marks rows of the dataset that the files no longer list with the day they were last listed, and takes the mark from those that are
 * listed again. A file holds a part of a register (years, agencies), so only a buyer's year of which it lists at least half of what
 * is held counts as listed anew. Never deleted, and never called ended. Gives how many were marked.
 */
export async function markNoLongerListed({ tx, dataset, run }: Merge): Promise<number> {
  const { rows } = await tx.query<{ on: string | null }>(
    `SELECT to_char(max(finished_at), 'YYYY-MM-DD') AS on FROM import_run WHERE dataset_id = $1 AND state = 'done' AND id <> $2`,
    [dataset, run],
  )
  const before = rows[0]?.on
  if (!before) return 0
  await tx.query(
    `UPDATE contract_transaction t SET last_listed = NULL FROM staging.contract_row s
     WHERE t.last_listed IS NOT NULL AND s.row_id = t.row_id AND s.dataset = $1`,
    [dataset],
  )
  const again = await tx.query(
    `CREATE TEMP TABLE listed_again ON COMMIT DROP AS
     SELECT DISTINCT k.buyer_name, coalesce(t.fiscal_year, 0) AS year
     FROM staging.contract_row s JOIN contract_transaction t ON t.row_id = s.row_id JOIN contract k ON k.id = t.contract_id
     WHERE s.dataset = $1 AND t.dataset_id = $1 AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.row_id = t.row_id AND f.is_new)`,
    [dataset],
  )
  // Files of nothing but new rows list none of those that are held.
  if (!again.rowCount) return 0
  await tx.query(
    `CREATE TEMP TABLE unlisted ON COMMIT DROP AS
     WITH held AS (
       SELECT t.row_id, k.buyer_name, t.fiscal_year, s.row_id IS NOT NULL AS listed
       FROM contract_transaction t JOIN contract k ON k.id = t.contract_id
       JOIN listed_again a ON a.buyer_name = k.buyer_name AND a.year = coalesce(t.fiscal_year, 0)
       LEFT JOIN staging.contract_row s ON s.row_id = t.row_id AND s.dataset = $1
       WHERE t.dataset_id = $1 AND NOT EXISTS (SELECT 1 FROM fresh f WHERE f.row_id = t.row_id AND f.is_new)
     ),
     anew AS (
       SELECT buyer_name, fiscal_year FROM held GROUP BY 1, 2
       HAVING count(*) FILTER (WHERE listed) * 2 >= count(*) AND NOT bool_and(listed)
     )
     SELECT h.row_id FROM held h JOIN anew a ON a.buyer_name = h.buyer_name AND a.fiscal_year IS NOT DISTINCT FROM h.fiscal_year
     WHERE NOT h.listed`,
    [dataset],
  )
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'contract_transaction', t.row_id, to_jsonb(t) FROM unlisted JOIN contract_transaction t USING (row_id) WHERE t.last_listed IS NULL`,
    [run],
  )
  const marked = await tx.query(
    `UPDATE contract_transaction t SET last_listed = $1::date FROM unlisted u WHERE u.row_id = t.row_id AND t.last_listed IS NULL`,
    [before],
  )
  return marked.rowCount ?? 0
}

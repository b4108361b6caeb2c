import type pg from 'pg'

/**
 * Which row proves a partnership best, and which datasets have rows about it. A row that lists it stands before an action of one of its
 * contracts, that before a contract's own row; of listings the one listed last, of actions the latest.
 */
const proven = (among: string) => `
  WITH listed AS (
    SELECT DISTINCT ON (partnership_id) partnership_id, row_id FROM partnership_listing WHERE ${among}
    ORDER BY partnership_id, last_listed DESC NULLS LAST, dated_latest DESC NULLS LAST, row_id
  ),
  acted AS (
    SELECT DISTINCT ON (c.partnership_id) c.partnership_id, t.row_id
    FROM contract_company c JOIN contract_transaction t ON t.contract_id = c.contract_id
    WHERE ${among} ORDER BY c.partnership_id, t.action_on DESC NULLS LAST, t.row_id
  ),
  contracted AS (
    SELECT c.partnership_id, k.dataset_id, min(k.row_id) AS row_id FROM contract_company c JOIN contract k ON k.id = c.contract_id
    WHERE k.dataset_id IS NOT NULL AND ${among} GROUP BY 1, 2
  ),
  brought AS (
    SELECT partnership_id, array_agg(dataset_id ORDER BY dataset_id) AS dataset_ids FROM (
      SELECT partnership_id, dataset_id FROM partnership_listing WHERE ${among} UNION SELECT partnership_id, dataset_id FROM contracted
    ) AS each GROUP BY 1
  ),
  own AS (SELECT partnership_id, min(row_id) AS row_id FROM contracted GROUP BY 1)
  SELECT partnership_id, coalesce(listed.row_id, acted.row_id, own.row_id) AS row_id, dataset_ids
  FROM brought LEFT JOIN listed USING (partnership_id) LEFT JOIN acted USING (partnership_id) LEFT JOIN own USING (partnership_id)`

/**
 * Finds what rows prove partnerships, and writes what has changed. To be called when a version's rows are all written.
 * @param which all of them, or those in the temporary table `touched_proof`
 */
export async function settleProofs(tx: pg.ClientBase, which: 'touched' | 'all' = 'all'): Promise<void> {
  const among = which === 'all' ? 'true' : 'partnership_id IN (SELECT id FROM touched_proof)'
  await tx.query(`CREATE TEMP TABLE proof_now ON COMMIT DROP AS ${proven(among)}`)
  await tx.query('ANALYZE proof_now')
  await tx.query(
    `DELETE FROM partnership_proof p WHERE ${among} AND NOT EXISTS (SELECT 1 FROM proof_now n WHERE n.partnership_id = p.partnership_id)`,
  )
  await tx.query(
    `UPDATE partnership_proof p SET row_id = n.row_id, dataset_ids = n.dataset_ids FROM proof_now n
     WHERE n.partnership_id = p.partnership_id AND (p.row_id, p.dataset_ids) IS DISTINCT FROM (n.row_id, n.dataset_ids)`,
  )
  // Not by NOT EXISTS: of an empty table the planner does not know that it is about to grow.
  await tx.query(
    `INSERT INTO partnership_proof (partnership_id, row_id, dataset_ids) SELECT partnership_id, row_id, dataset_ids FROM proof_now
     ON CONFLICT DO NOTHING`,
  )
  await tx.query('DROP TABLE proof_now')
}

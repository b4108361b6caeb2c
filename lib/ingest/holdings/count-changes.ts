import type pg from 'pg'
import { recordTables } from '../load/tables'

/**
 * Counts what a version of the ledger did to the records of each kind, so that no page or feed has to. To be called at the end of all
 * that makes a version, when the last revision of it is written.
 */
export async function countChanges(tx: pg.ClientBase, version: number): Promise<void> {
  const recorded = recordTables
    .filter(({ versioned }) => versioned)
    .map(
      ({ kind }) =>
        `SELECT '${kind}' AS record_kind, id AS record_id FROM "${kind}" WHERE created_version = $1`,
    )
  await tx.query('DELETE FROM ledger_change WHERE ledger_version = $1', [version])
  await tx.query(
    `INSERT INTO ledger_change (ledger_version, record_kind, created, updated, withdrawn, restored)
     WITH revised AS (
       SELECT record_kind, record_id, (array_agg(kind ORDER BY id DESC))[1] AS last, bool_or(kind = 'created') AS created
       FROM revision WHERE ledger_version = $1 AND record_kind = ANY($2) GROUP BY 1, 2
     ),
     recorded AS (${recorded.join(' UNION ALL ')}),
     happened AS (
       SELECT record_kind, CASE WHEN created AND last <> 'withdrawn' THEN 'created' ELSE last::text END AS what FROM revised
       UNION ALL
       SELECT r.record_kind, 'created' FROM recorded r LEFT JOIN revised v USING (record_kind, record_id) WHERE v.record_id IS NULL
     )
     SELECT $1, record_kind, count(*) FILTER (WHERE what = 'created'), count(*) FILTER (WHERE what = 'updated'),
       count(*) FILTER (WHERE what = 'withdrawn'), count(*) FILTER (WHERE what = 'restored')
     FROM happened GROUP BY record_kind`,
    [version, recordTables.map(({ kind }) => kind)],
  )
}

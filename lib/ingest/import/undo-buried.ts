import type pg from 'pg'
import { STILL_SUPPLIED } from './rematch/gone-companies'

/** Partnerships and agencies that rows need which are put back, and that were withdrawn since: SQL of their ids. */
const NEEDED = {
  agency: `SELECT before ->> 'agency_id' AS id FROM import_change WHERE run_id = $1 AND record_kind = 'agency_listing' AND before ? 'cells'
    UNION
    SELECT t.snapshot ->> 'agency_id' FROM import_change c JOIN tombstone t ON t.record_kind = 'partnership' AND t.record_id = c.before ->> 'partnership_id'
    WHERE c.run_id = $1 AND c.record_kind = 'partnership_listing' AND c.before ? 'cells'`,
  partnership: `SELECT before ->> 'partnership_id' AS id FROM import_change WHERE run_id = $1 AND record_kind = 'partnership_listing' AND before ? 'cells'`,
} as const

/** Brings back the records that a run's rows were about before it, and that were withdrawn since, as they last stood. */
export async function bringBack(tx: pg.ClientBase, run: string, version: number): Promise<void> {
  for (const [table, needed] of Object.entries(NEEDED)) {
    await tx.query(
      `WITH back AS (DELETE FROM tombstone t WHERE t.record_kind = '${table}' AND t.record_id IN (${needed})
           ${table === 'partnership' ? `AND ${STILL_SUPPLIED}` : ''} RETURNING t.snapshot),
       stands AS (
         INSERT INTO "${table}" SELECT r.* FROM back, jsonb_populate_record(NULL::"${table}", back.snapshot || jsonb_build_object('updated_version', $2::int)) r
         RETURNING *
       )
       INSERT INTO revision (record_kind, record_id, kind, ledger_version, after)
       SELECT '${table}', id, 'restored', $2, to_jsonb(stands) FROM stands`,
      [run, version],
    )
  }
  await tx.query(
    `INSERT INTO agency_name
     SELECT n.* FROM import_change c, jsonb_populate_record(NULL::agency_name, c.before) n
     WHERE c.run_id = $1 AND c.record_kind = 'agency_name' AND c.before IS NOT NULL AND EXISTS (SELECT 1 FROM agency a WHERE a.id = n.agency_id)
     ON CONFLICT DO NOTHING`,
    [run],
  )
}

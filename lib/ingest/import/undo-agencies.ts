import type pg from 'pg'
import { withdrawRecords } from '@/lib/ingest/datasets/revisions'
import { UNSUPPORTED_AGENCY } from './merge/listings-write'
import { TAKEN_BACK } from './undo-rows'

/**
 * Takes out the agencies of the temporary table `undone_agency` that nothing in the ledger needs any more. Those that a run brought and others use now
 * stay, under the same address, without what only the run's register said of them. Gives how many went.
 */
export async function undoAgencies(
  tx: pg.ClientBase,
  { run, version }: { run: string; version: number },
): Promise<number> {
  const bare = `t.id IN (SELECT id FROM undone_agency) AND ${UNSUPPORTED_AGENCY}`
  const removed = await withdrawRecords(tx, 'agency', bare, version, TAKEN_BACK)
  await tx.query(
    `WITH kept AS (
       SELECT a.id, to_jsonb(a) AS stood FROM import_change c JOIN agency a ON a.id = c.record_id
       WHERE c.run_id = $1 AND c.record_kind = 'agency' AND c.before IS NULL AND (a.ori IS NOT NULL OR a.latitude IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM agency_listing l WHERE l.agency_id = a.id)
         AND NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'agency' AND s.record_id = a.id)
     ),
     changed AS (
       UPDATE agency a SET ori = NULL, latitude = NULL, longitude = NULL, updated_version = $2 FROM kept k WHERE k.id = a.id RETURNING a.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after, reason)
     SELECT 'agency', c.id, 'updated', $2, k.stood, to_jsonb(c), $3 FROM changed c JOIN kept k USING (id)`,
    [run, version, TAKEN_BACK],
  )
  await tx.query('DROP TABLE undone_agency')
  return removed
}

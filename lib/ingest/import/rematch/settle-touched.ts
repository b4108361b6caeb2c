import type pg from 'pg'
import { withdrawRecords } from '@/lib/ingest/datasets/revisions'

/**
 * Brings the partnerships in the temporary table `touched_partnership` in line with the contracts that are under them now: when
 * they began and were last seen; those that nothing supports any more are withdrawn, with this reason. What a file under seeds
 * declares, and what a row lists, stays. Gives how many were withdrawn.
 */
export async function settleTouched(tx: pg.ClientBase, version: number, reason: string): Promise<number> {
  await tx.query(
    `WITH said AS (
       SELECT c.partnership_id AS id, min(k.signed_latest) AS began, max(k.last_action_on) AS seen
       FROM (SELECT DISTINCT id FROM touched_partnership) t JOIN contract_company c ON c.partnership_id = t.id JOIN contract k ON k.id = c.contract_id GROUP BY 1
     ),
     other AS (
       SELECT p.*, CASE WHEN p.began_earliest IS NULL THEN said.began ELSE p.began_latest END AS began, said.seen
       FROM said JOIN partnership p ON p.id = said.id
       WHERE p.kind = 'contract' AND (p.began_latest, p.last_seen_latest) IS DISTINCT FROM (said.began, said.seen)
         AND NOT EXISTS (SELECT 1 FROM seed_record r WHERE r.record_kind = 'partnership' AND r.record_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM partnership_listing l WHERE l.partnership_id = p.id)
     ),
     changed AS (
       UPDATE partnership p SET began_latest = o.began, last_seen_earliest = o.seen, last_seen_latest = o.seen, updated_version = $1
       FROM other o WHERE o.id = p.id RETURNING p.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT 'partnership', c.id, 'updated', $1, to_jsonb(o) - '{began,seen}'::text[], to_jsonb(c)
     FROM changed c JOIN other o ON o.id = c.id WHERE c.created_version < $1`,
    [version],
  )
  return withdrawRecords(
    tx,
    'partnership',
    `t.id IN (SELECT id FROM touched_partnership)
     AND NOT EXISTS (SELECT 1 FROM contract_company c WHERE c.partnership_id = t.id)
     AND NOT EXISTS (SELECT 1 FROM partnership_listing l WHERE l.partnership_id = t.id)
     AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.partnership_id = t.id)
     AND NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'partnership' AND s.record_id = t.id)`,
    version,
    reason,
  )
}

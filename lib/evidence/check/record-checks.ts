import type pg from 'pg'
import type { QuoteCheck } from './check-source'

/** Writes the checks of one source, all of them or none. Quotes that were withdrawn meanwhile are left out. */
export async function recordChecks(db: pg.ClientBase, checks: readonly QuoteCheck[]): Promise<void> {
  const rows = JSON.stringify(
    checks.map(({ evidence, checkedAt, status, start, end, textSha256, ...check }) => ({
      ...{ ...check, evidence_id: evidence, checked_at: checkedAt, http_status: status },
      ...{ start_offset: start, end_offset: end, text_sha256: textSha256 },
    })),
  )
  await db.query('BEGIN')
  try {
    await db.query(
      `UPDATE evidence_check c SET latest = false FROM jsonb_to_recordset($1) AS n (evidence_id text, live boolean)
       WHERE c.latest AND c.evidence_id = n.evidence_id AND c.live = n.live`,
      [rows],
    )
    await db.query(
      `INSERT INTO evidence_check (evidence_id, live, latest, state, checked_at, address, reached, http_status, reason,
         start_offset, end_offset, text_sha256, difference)
       SELECT n.evidence_id, n.live, true, n.state, n.checked_at, n.address, n.reached, n.http_status, n.reason,
         n.start_offset, n.end_offset, n.text_sha256, nullif(n.difference, 'null')
       FROM jsonb_populate_recordset(NULL::evidence_check, $1) n JOIN evidence e ON e.id = n.evidence_id
       ORDER BY n.live, e.start_offset, e.id`,
      [rows],
    )
    await db.query('COMMIT')
  } catch (error) {
    await db.query('ROLLBACK').catch(() => {}) // where the connection is lost nothing was written either
    throw error
  }
}

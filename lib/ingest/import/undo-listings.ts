import type pg from 'pg'
import { withdrawRecords } from '@/lib/ingest/datasets/revisions'
import { settlePartnerships } from '@/lib/ingest/datasets/settle-partnerships'
import { UNSUPPORTED_PARTNERSHIP } from './merge/listings-write'
import { leaveGoneCompanies } from './rematch/gone-companies'
import { bringBack } from './undo-buried'
import { columnsBeside, TAKEN_BACK } from './undo-rows'

export type Undone = { run: string; dataset: string; version: number }
export type Counts = { removed: number; restored: number }

/** Keys of the rows that a run of listings or of a register of agencies can have brought or changed. */
const ROWS = { partnership_listing: ['row_id', 'partnership_id'], agency_listing: ['row_id'] } as const

/**
 * Takes back the rows of a run that list partnerships or agencies: those it brought go, those it changed stand as before, and what they are about is
 * settled by the rows that are left. Notes the agencies concerned in the temporary table `undone_agency`.
 */
export async function undoListings(tx: pg.ClientBase, undone: Undone): Promise<Counts> {
  const { run, version } = undone
  await noteConcerned(tx, run)
  const removed = await removeRows(tx, run)
  const agencies = await restoreAgencies(tx, undone)
  await bringBack(tx, run, version)
  await leaveGoneCompanies(tx, run, version)
  const restored = agencies + (await restoreRows(tx, run))
  await tx.query(
    `INSERT INTO undone_partnership SELECT split_part(record_id, ' ', 2) FROM import_change WHERE run_id = $1 AND record_kind = 'partnership_listing'`,
    [run],
  )
  await settlePartnerships(tx, version, 'SELECT id FROM undone_partnership')
  const bare = `t.id IN (SELECT id FROM undone_partnership) AND ${UNSUPPORTED_PARTNERSHIP}`
  const partnerships = await withdrawRecords(tx, 'partnership', bare, version, TAKEN_BACK)
  await tx.query('DROP TABLE undone_partnership')
  return { removed: removed + partnerships, restored }
}

async function noteConcerned(tx: pg.ClientBase, run: string): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE undone_partnership ON COMMIT DROP AS SELECT DISTINCT partnership_id AS id FROM partnership_listing WHERE run_id = $1`,
    [run],
  )
  await tx.query(
    `CREATE TEMP TABLE undone_agency ON COMMIT DROP AS
     SELECT record_id AS id FROM import_change WHERE run_id = $1 AND record_kind = 'agency'
     UNION SELECT agency_id FROM agency_listing WHERE run_id = $1
     UNION SELECT p.agency_id FROM undone_partnership u JOIN partnership p USING (id) WHERE p.agency_id IS NOT NULL
     UNION SELECT buyer_agency_id FROM contract WHERE run_id = $1 AND buyer_agency_id IS NOT NULL`,
    [run],
  )
}

async function removeRows(tx: pg.ClientBase, run: string): Promise<number> {
  let removed = 0
  for (const table of Object.keys(ROWS)) {
    const { rows } = await tx.query<{ rows: number }>(
      `WITH gone AS (DELETE FROM "${table}" WHERE run_id = $1 RETURNING row_id)
       SELECT count(DISTINCT g.row_id)::int AS rows FROM gone g
       WHERE NOT EXISTS (SELECT 1 FROM import_change c WHERE c.run_id = $1 AND c.record_kind = $2 AND split_part(c.record_id, ' ', 1) = g.row_id)`,
      [run, table],
    )
    removed += rows[0]?.rows ?? 0
  }
  return removed
}

/** Puts back rows as they stood: whole ones that were taken out, and the marks on those that stayed. */
async function restoreRows(tx: pg.ClientBase, run: string): Promise<number> {
  let restored = 0
  for (const [table, key] of Object.entries(ROWS)) {
    const before = `FROM import_change c WHERE c.run_id = $1 AND c.record_kind = '${table}' AND c.before IS NOT NULL`
    const whole = await tx.query(
      `INSERT INTO "${table}" SELECT r.* FROM import_change c, jsonb_populate_record(NULL::"${table}", c.before) r
       WHERE c.run_id = $1 AND c.record_kind = '${table}' AND c.before ? 'cells' ON CONFLICT DO NOTHING`,
      [run],
    )
    const columns = await columnsBeside(tx, table, key)
    const marks = await tx.query(
      `UPDATE "${table}" t SET (${columns}) = (SELECT ${columns} FROM jsonb_populate_record(t, c.before))
       ${before} AND NOT c.before ? 'cells' AND c.record_id = ${key.map((column) => `t."${column}"`).join(` || ' ' || `)}`,
      [run],
    )
    restored += (whole.rowCount ?? 0) + (marks.rowCount ?? 0)
  }
  return restored
}

/** What the run gave agencies goes, unless a file under seeds, or another register, says it too. */
async function restoreAgencies(tx: pg.ClientBase, { run, dataset, version }: Undone): Promise<number> {
  const { rowCount } = await tx.query(
    `WITH before AS (
       SELECT a.id, to_jsonb(a) AS stood, c.before
         - CASE WHEN EXISTS (SELECT 1 FROM agency_listing l WHERE l.agency_id = a.id AND l.dataset_id <> $2)
             THEN '{ori,latitude,longitude}'::text[] ELSE '{}' END
         - coalesce((SELECT array_agg(d.key) FROM seed_record s, jsonb_each(s.document -> 'row') d
             WHERE s.record_kind = 'agency' AND s.record_id = a.id AND d.value <> 'null'), '{}') AS before
       FROM import_change c JOIN agency a ON a.id = c.record_id WHERE c.run_id = $1 AND c.record_kind = 'agency' AND c.before IS NOT NULL
     ),
     restored AS (
       UPDATE agency a SET (name, type_id, level, county, city, latitude, longitude, ori)
         = (SELECT name, type_id, level, county, city, latitude, longitude, ori FROM jsonb_populate_record(a, b.before)), updated_version = $3
       FROM before b WHERE b.id = a.id AND b.before <> '{}' RETURNING a.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after, reason)
     SELECT 'agency', r.id, 'updated', $3, b.stood, to_jsonb(r), $4 FROM restored r JOIN before b USING (id)`,
    [run, dataset, version, TAKEN_BACK],
  )
  await tx.query(
    `DELETE FROM agency_name n USING import_change c
     WHERE c.run_id = $1 AND c.record_kind = 'agency_name' AND c.before IS NULL AND c.record_id = n.agency_id || ' ' || n.name AND n.seen_in = $2`,
    [run, dataset],
  )
  return rowCount ?? 0
}

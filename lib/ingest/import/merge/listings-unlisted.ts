import type { Merge } from './context'

/** How the reading before this one was dated, and whether this one is of an older snapshot than one that was read already. */
export type Before = { on: string | null; older: boolean }

/** What was read of the dataset before. */
export async function readBefore({ tx, dataset, run, snapshotOn }: Merge): Promise<Before> {
  const { rows } = await tx.query<Before>(
    `SELECT (SELECT to_char(coalesce(snapshot_on, finished_at), 'YYYY-MM-DD') FROM import_run
             WHERE dataset_id = $1 AND state = 'done' AND id <> $2 ORDER BY ledger_version DESC, id LIMIT 1) AS on,
       coalesce((SELECT max(snapshot_on) > $3 FROM import_run WHERE dataset_id = $1 AND state = 'done' AND id <> $2), false) AS older`,
    [dataset, run, snapshotOn],
  )
  return rows[0] ?? { on: null, older: false }
}

/** SQL: the rows `l` of the dataset that stand in the files, with what the reading changes of them. */
const AGAIN = `FROM listed_row a JOIN partnership_listing l ON l.row_id = a.row_id
  WHERE l.dataset_id = $1 AND (l.last_listed IS NULL OR l.last_listed <= $2 OR $2 IS NULL)
    AND (NOT l.listed OR $2::date > coalesce(l.last_listed, '-infinity'))`

/** Notes of rows that were there and are listed again by which snapshot; the mark that they were no longer listed goes. */
export async function markListed({ tx, dataset, run, snapshotOn }: Merge): Promise<void> {
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $3, 'partnership_listing', l.row_id || ' ' || l.partnership_id,
       jsonb_build_object('run_id', l.run_id, 'last_listed', l.last_listed, 'listed', l.listed) ${AGAIN} ON CONFLICT DO NOTHING`,
    [dataset, snapshotOn, run],
  )
  await tx.query(
    `WITH again AS (SELECT l.row_id, l.partnership_id ${AGAIN}),
     marked AS (
       UPDATE partnership_listing l SET listed = true, last_listed = coalesce($2, l.last_listed)
       FROM again a WHERE (l.row_id, l.partnership_id) = (a.row_id, a.partnership_id) RETURNING l.partnership_id
     )
     INSERT INTO affected SELECT DISTINCT partnership_id FROM marked`,
    [dataset, snapshotOn],
  )
}

/**
 * Marks rows that the files no longer list: those of the dataset, and, where the snapshot is known to be later, those of the register's
 * other datasets. They keep the day they were last listed. A file may hold a part of the register, so only a state of which it
 * lists at least half of what a dataset holds counts as listed anew. Never deleted, and never called ended. Gives how many were marked.
 */
export async function markUnlisted(merge: Merge, before: Before): Promise<number> {
  const { tx, dataset, register, run, snapshotOn } = merge
  // Also rows whose cells were refused are listed.
  await tx.query(
    `CREATE TEMP TABLE unlisted ON COMMIT DROP AS
     WITH key AS (
       SELECT row_key FROM listed_row
       UNION
       SELECT c ->> 1 FROM staging.refused_row r, jsonb_array_elements(r.cells) c WHERE r.dataset = $1
     ),
     held AS (
       SELECT l.row_id, l.partnership_id, l.dataset_id, a.country, coalesce(a.state, '') AS state, k.row_key IS NOT NULL AS listed
       FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id JOIN agency a ON a.id = p.agency_id JOIN dataset d ON d.slug = l.dataset_id
         LEFT JOIN key k ON k.row_key = l.row_key
       WHERE l.listed AND l.status <> 'no_longer_listed'
         AND NOT EXISTS (SELECT 1 FROM listing_fresh f WHERE f.row_id = l.row_id AND NOT f.is_held)
         AND (l.dataset_id = $1 OR l.dataset_id <> $1 AND coalesce(d.register, d.slug) = $2 AND l.last_listed < $3)
     ),
     anew AS (
       SELECT dataset_id, country, state FROM held GROUP BY 1, 2, 3 HAVING count(DISTINCT row_id) FILTER (WHERE listed) * 2 >= count(DISTINCT row_id) AND NOT bool_and(listed)
     )
     SELECT h.row_id, h.partnership_id FROM held h JOIN anew a USING (dataset_id, country, state) WHERE NOT h.listed`,
    [dataset, register, snapshotOn],
  )
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'partnership_listing', l.row_id || ' ' || l.partnership_id, jsonb_build_object('listed', true)
       || CASE WHEN l.dataset_id = $2 THEN jsonb_build_object('run_id', l.run_id, 'last_listed', l.last_listed) ELSE '{}' END
     FROM unlisted u JOIN partnership_listing l USING (row_id, partnership_id)`,
    [run, dataset],
  )
  const { rows } = await tx.query<{ rows: number }>(
    `WITH marked AS (
       UPDATE partnership_listing l SET listed = false, last_listed = coalesce(l.last_listed, $1)
       FROM unlisted u WHERE (l.row_id, l.partnership_id) = (u.row_id, u.partnership_id) RETURNING l.row_id, l.partnership_id
     ),
     noted AS (INSERT INTO affected SELECT DISTINCT partnership_id FROM marked)
     SELECT count(DISTINCT row_id)::int AS rows FROM marked`,
    [before.on],
  )
  await tx.query('DROP TABLE unlisted')
  return rows[0]?.rows ?? 0
}

/** Of an older snapshot than one that was read already, a row that is new is listed no longer where the later one listed its state. */
export async function markOutdated({ tx, dataset, run, snapshotOn }: Merge): Promise<void> {
  await tx.query(
    `UPDATE partnership_listing l SET listed = false FROM partnership p JOIN agency a ON a.id = p.agency_id
     WHERE p.id = l.partnership_id AND l.dataset_id = $1 AND l.run_id = $2 AND (a.country, coalesce(a.state, '')) IN (
       SELECT o.country, coalesce(o.state, '') FROM partnership_listing m JOIN partnership q ON q.id = m.partnership_id JOIN agency o ON o.id = q.agency_id
       WHERE m.dataset_id = $1 AND m.last_listed > $3)`,
    [dataset, run, snapshotOn],
  )
}

import type { Merge } from './context'

/** SQL: rows `l` of the dataset that are listed again. */
const AGAIN = `FROM agency_compared c JOIN agency_listing l USING (row_id) WHERE l.dataset_id = $1 AND l.last_listed IS NOT NULL`

/**
 * Marks rows that the register no longer lists with the day of the reading before, and takes the mark from those that are listed again. A file may
 * hold a part of the register, so only a state of which it lists at least half of what is held counts as listed anew. Gives how many
 * were marked.
 * @param on the day of the reading before; null where there was none
 */
export async function markGoneAgencies(
  { tx, dataset, run }: Merge,
  on: string | null,
  whole: boolean,
): Promise<number> {
  if (on === null) return 0
  const before = `jsonb_build_object('run_id', l.run_id, 'last_listed', l.last_listed)`
  const note = 'INSERT INTO import_change (run_id, record_kind, record_id, before)'
  await tx.query(`${note} SELECT $2, 'agency_listing', l.row_id, ${before} ${AGAIN} ON CONFLICT DO NOTHING`, [
    dataset,
    run,
  ])
  await tx.query(`UPDATE agency_listing SET last_listed = NULL WHERE row_id IN (SELECT l.row_id ${AGAIN})`, [
    dataset,
  ])
  if (!whole) return 0
  await tx.query(
    `CREATE TEMP TABLE unlisted ON COMMIT DROP AS
     WITH refused AS (
       SELECT DISTINCT c ->> 1 AS value FROM staging.refused_row r, jsonb_array_elements(r.cells) c WHERE r.dataset = $1
     ),
     held AS (
       SELECT l.row_id, a.country, a.state, c.row_id IS NOT NULL OR l.row_key IN (SELECT value FROM refused WHERE value IS NOT NULL) AS listed
       FROM agency_listing l JOIN agency a ON a.id = l.agency_id LEFT JOIN agency_compared c USING (row_id)
       WHERE l.dataset_id = $1 AND l.last_listed IS NULL AND (c.row_id IS NULL OR c.is_held)
     ),
     anew AS (
       SELECT country, state FROM held GROUP BY 1, 2 HAVING count(*) FILTER (WHERE listed) * 2 >= count(*) AND NOT bool_and(listed)
     )
     SELECT h.row_id FROM held h JOIN anew a ON a.country = h.country AND a.state IS NOT DISTINCT FROM h.state WHERE NOT h.listed`,
    [dataset],
  )
  await tx.query(
    `${note} SELECT $1, 'agency_listing', l.row_id, ${before} FROM unlisted JOIN agency_listing l USING (row_id)`,
    [run],
  )
  const { rowCount } = await tx.query(
    'UPDATE agency_listing l SET last_listed = $1::date FROM unlisted u WHERE u.row_id = l.row_id',
    [on],
  )
  await tx.query('DROP TABLE unlisted')
  return rowCount ?? 0
}

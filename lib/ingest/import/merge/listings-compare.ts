import type { Compared } from './compare'
import type { Merge } from './context'

/**
 * Compares staged listings with the ledger's by the register's key, and notes those that are new or changed in the temporary table
 * `listing_fresh`, with the agency that the row was about before. A row that another dataset of the register holds (the seeds have
 * slices of some) is there already when that one's snapshot is no older, or, where a snapshot is not known, when it says the same:
 * `doubtful` are those that are to be compared again once it is known whom they are about. A later snapshot of it is evidence of its own.
 */
export async function compareListings({ tx, dataset, register, snapshotOn }: Merge): Promise<void> {
  const held = (
    same_key: string,
  ) => `SELECT s.position, l.row_id, l.row_id = s.row_id AS same_row, l.dataset_id = $1 AS mine, p.agency_id,
      (l.dated_earliest, l.dated_latest, l.dated_text, l.status, l.note, l.cells)
        IS NOT DISTINCT FROM (s.dated_earliest, s.dated_latest, s.dated_text, s.status::partnership_status, s.note, s.cells) AS same,
      s.cells @> l.cells AS says_all, l.last_listed AS seen
    FROM staging.listing_row s JOIN partnership_listing l ON ${same_key} JOIN partnership p ON p.id = l.partnership_id
    WHERE s.dataset = $1`
  await tx.query(
    `CREATE TEMP TABLE same_key ON COMMIT DROP AS ${held('l.row_id = s.row_id')}
     UNION ALL
     ${held('l.row_key = s.row_key AND l.row_id <> s.row_id')}
       AND l.dataset_id IN (SELECT slug FROM dataset WHERE coalesce(register, slug) = $2 AND slug <> $1)`,
    [dataset, register],
  )
  await tx.query('ANALYZE same_key')
  await tx.query(
    `CREATE TEMP TABLE listing_fresh ON COMMIT DROP AS
     WITH held AS (
       SELECT DISTINCT ON (position) * FROM same_key ORDER BY position, mine DESC, seen DESC NULLS LAST, row_id, agency_id
     )
     SELECT s.position, s.row_id, coalesce(h.same_row, false) AS is_held, h.agency_id AS held_agency, h.row_id AS held_row,
       NOT coalesce(h.mine, true) AND (h.seen IS NULL OR $2::date IS NULL) AS doubtful, NULL::text AS mention
     FROM staging.listing_row s LEFT JOIN held h USING (position)
     WHERE s.dataset = $1 AND NOT coalesce(CASE
       WHEN h.mine THEN h.same OR h.seen > $2
       WHEN h.seen IS NOT NULL AND $2::date IS NOT NULL THEN h.seen >= $2
       ELSE h.says_all END, false)`,
    [dataset, snapshotOn],
  )
  await tx.query('DROP TABLE same_key')
  await tx.query('ANALYZE listing_fresh')
}

/**
 * Takes from `listing_fresh` and `wanted_listing` the doubtful rows that say the same as those which are there: of the same agency,
 * technology and companies.
 */
export async function dropSaidAlready({ tx }: Merge): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE said_already ON COMMIT DROP AS
     WITH ours AS (
       SELECT f.position, f.held_row, array_agg(DISTINCT concat_ws('|', w.agency_id, coalesce(w.technology_id, ''), coalesce(w.company_id, ''))) AS says
       FROM listing_fresh f JOIN wanted_listing w USING (position) WHERE f.doubtful GROUP BY 1, 2
     ),
     theirs AS (
       SELECT o.position, array_agg(DISTINCT concat_ws('|', p.agency_id, coalesce(p.technology_id, ''), coalesce(p.company_id, ''))) AS says
       FROM ours o JOIN partnership_listing l ON l.row_id = o.held_row JOIN partnership p ON p.id = l.partnership_id GROUP BY 1
     )
     SELECT o.position FROM ours o JOIN theirs t ON t.position = o.position AND t.says = o.says`,
  )
  for (const table of ['listing_fresh', 'wanted_listing'])
    await tx.query(`DELETE FROM ${table} USING said_already s WHERE s.position = ${table}.position`)
  await tx.query('DROP TABLE said_already')
}

/** How many of the staged rows are new, changed, and there already. */
export async function countListings({ tx, dataset }: Merge): Promise<Compared> {
  const { rows } = await tx.query<Compared>(
    `SELECT (SELECT count(*) FROM listing_fresh WHERE NOT is_held)::int AS created,
            (SELECT count(*) FROM listing_fresh WHERE is_held)::int AS updated,
            ((SELECT count(*) FROM staging.listing_row WHERE dataset = $1) - (SELECT count(*) FROM listing_fresh))::int AS unchanged`,
    [dataset],
  )
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0 }
}

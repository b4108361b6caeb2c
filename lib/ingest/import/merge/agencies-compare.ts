import type { Compared } from './compare'
import type { Merge } from './context'

/**
 * Compares staged rows of a register of agencies with the ledger's by the register's key: the temporary table `agency_compared` says of each row
 * which agency it was, whether that changed, and who has its ORI. A row that another dataset of the register holds (the seeds have a slice
 * of the FBI's) is there already when that one's snapshot is no older, or writes the same name.
 */
export async function compareAgencies({ tx, dataset, register, snapshotOn }: Merge): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE agency_compared ON COMMIT DROP AS
     WITH held AS (
       SELECT DISTINCT ON (s.position) s.position, l.row_id, l.agency_id, l.dataset_id = $1 AS mine, l.row_id = s.row_id AS same_row,
         CASE WHEN l.dataset_id = $1 THEN l.cells = s.cells
              ELSE coalesce(d.snapshot_on >= $3::date, false)
                OR EXISTS (SELECT 1 FROM jsonb_array_elements(l.cells) c WHERE c ->> 1 = s.agency_name) END AS same
       FROM staging.agency_row s JOIN agency_listing l ON l.row_key = s.row_key
       JOIN dataset d ON d.slug = l.dataset_id AND (d.slug = $1 OR l.row_id = s.row_id OR coalesce(d.register, d.slug) = $2)
       WHERE s.dataset = $1 ORDER BY s.position, l.dataset_id = $1 DESC, l.row_id = s.row_id DESC, l.row_id
     )
     SELECT s.position, s.row_id, h.agency_id AS held, coalesce(h.same_row, false) AS is_held, coalesce(h.same, false) AS same,
       o.id AS ori_agency, o.slug AS ori_slug, NULL::text AS agency_id, NULL::text AS matched_by, NULL::text AS form
     FROM staging.agency_row s LEFT JOIN held h USING (position) LEFT JOIN agency o ON o.ori = s.ori WHERE s.dataset = $1`,
    [dataset, register, snapshotOn],
  )
  await tx.query('CREATE UNIQUE INDEX ON agency_compared (position)')
  await tx.query('ANALYZE agency_compared')
}

/** How many of the staged rows are new, changed, and there already. */
export async function countAgencies({ tx }: Merge): Promise<Compared> {
  const { rows } = await tx.query<Compared>(
    `SELECT (count(*) FILTER (WHERE NOT same AND NOT is_held))::int AS created, (count(*) FILTER (WHERE NOT same AND is_held))::int AS updated,
       (count(*) FILTER (WHERE same))::int AS unchanged FROM agency_compared`,
  )
  return rows[0] ?? { created: 0, updated: 0, unchanged: 0 }
}

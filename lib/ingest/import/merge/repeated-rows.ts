import type pg from 'pg'

/**
 * Refuses rows whose key stands in the files more than once: where all their cells are the same, all but the first (loading them
 * would count them twice); where they contradict each other, all of them. Gives how many.
 */
export async function refuseRepeated(
  tx: pg.ClientBase,
  dataset: string,
  table: 'contract_row' | 'listing_row' | 'agency_row' = 'contract_row',
): Promise<number> {
  await tx.query(
    `CREATE TEMP TABLE repeated ON COMMIT DROP AS
     SELECT s.position, s.row_id, s.file, s.line, s.row_key,
            first_value(s.line) OVER w AS first_line, first_value(s.file) OVER w AS first_file,
            row_number() OVER w AS nth, min(s.cells::text) OVER p = max(s.cells::text) OVER p AS same
     FROM staging.${table} s
     JOIN (SELECT row_id FROM staging.${table} WHERE dataset = $1 GROUP BY row_id HAVING count(*) > 1) r USING (row_id)
     WHERE s.dataset = $1
     WINDOW p AS (PARTITION BY s.row_id), w AS (PARTITION BY s.row_id ORDER BY s.position)`,
    [dataset],
  )
  const { rowCount } = await tx.query(
    `INSERT INTO staging.refused_row (dataset, file, line, "column", value, reason, remedy, cells)
     SELECT s.dataset, s.file, s.line, NULL, left(s.row_key, 200),
       CASE WHEN r.same THEN 'the same row stands at ' || CASE WHEN r.first_file = s.file THEN 'line ' || r.first_line ELSE r.first_file || ', line ' || r.first_line END
            WHEN r.nth = 1 THEN 'its key stands further down again, with other cells'
            ELSE 'its key stands at ' || CASE WHEN r.first_file = s.file THEN 'line ' || r.first_line ELSE r.first_file || ', line ' || r.first_line END || ' too, with other cells' END,
       CASE WHEN r.same THEN 'nothing: it counts once' ELSE 'find out which of them is right, and import that one' END,
       s.cells::jsonb
     FROM repeated r JOIN staging.${table} s ON s.row_id = r.row_id AND s.position = r.position
     WHERE r.nth > 1 OR NOT r.same`,
  )
  if (rowCount)
    await tx.query(
      `DELETE FROM staging.${table} s USING repeated r
       WHERE s.row_id = r.row_id AND s.position = r.position AND (r.nth > 1 OR NOT r.same)`,
    )
  await tx.query('DROP TABLE repeated')
  return rowCount ?? 0
}

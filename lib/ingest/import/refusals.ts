import type pg from 'pg'

/** As many kinds of reasons a run is shown to have; rows refused for rarer ones are put together under the last. */
const KINDS = 100

/**
 * Keeps the rows that a run refused, and how many there are of each kind of reason, so that a page of them is found by its place.
 * @param rows a relation of (file, line, column, value, reason, remedy, cells); its parameters begin at $2
 */
export async function recordRefusals(
  tx: pg.ClientBase,
  run: string,
  rows: string,
  values: readonly unknown[],
): Promise<void> {
  await tx.query(
    `WITH refused AS (SELECT "column", refusal_kind(reason) AS kind, remedy FROM ${rows}),
          counted AS (
            SELECT row_number() OVER (ORDER BY count(*) DESC, kind, "column")::int AS number, "column", kind, min(remedy) AS remedy, count(*)::int AS rows
            FROM refused GROUP BY "column", kind
          ),
          rare AS (SELECT sum(rows)::int AS rows FROM counted WHERE number >= ${KINDS} HAVING count(*) > 1)
     INSERT INTO refusal_reason (run_id, number, "column", reason, remedy, rows)
     SELECT $1, number, "column", kind, remedy, rows FROM counted WHERE number < ${KINDS} OR NOT EXISTS (SELECT 1 FROM rare)
     UNION ALL SELECT $1, ${KINDS}, NULL, 'for rarer reasons', 'see each row', rows FROM rare`,
    [run, ...values],
  )
  await tx.query(
    `INSERT INTO rejected_row (run_id, file, line, "column", value, reason, remedy, cells, position, reason_number, reason_position)
     SELECT $1, file, line, "column", value, reason, remedy, cells, row_number() OVER place, number, row_number() OVER (PARTITION BY number ORDER BY file, line, nth)
     FROM (
       SELECT r.*, coalesce(k.number, ${KINDS}) AS number
       FROM (SELECT f.*, row_number() OVER () AS nth FROM ${rows} f) r
       LEFT JOIN refusal_reason k ON k.run_id = $1 AND k.reason = refusal_kind(r.reason) AND k."column" IS NOT DISTINCT FROM r."column"
     ) numbered
     WINDOW place AS (ORDER BY file, line, nth) ORDER BY file, line, nth`,
    [run, ...values],
  )
  await addColumns(tx, run)
}

/** A row that is not as its header says has cells of its own; a file of refused rows needs their columns too. */
async function addColumns(tx: pg.ClientBase, run: string): Promise<void> {
  await tx.query(
    `UPDATE import_run r SET columns = r.columns || n.names
     FROM (
       SELECT array_agg(DISTINCT cell ->> 0) AS names
       FROM import_run o JOIN rejected_row w ON w.run_id = o.id, LATERAL jsonb_array_elements(w.cells) cell
       WHERE o.id = $1 AND (NOT w.cells -> -1 ->> 0 = ANY (o.columns) OR jsonb_array_length(w.cells) > cardinality(o.columns))
         AND NOT cell ->> 0 = ANY (o.columns)
     ) n WHERE r.id = $1 AND n.names IS NOT NULL`,
    [run],
  )
}

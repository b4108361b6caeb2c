import type { Staging } from '@/lib/ingest/import/staging'

/** When a notice was published, of the cells of its row; they were checked when it was read. */
const published = (cells: string) => `(
  SELECT CASE WHEN v ~ '^[0-9]{4}-' THEN v::timestamptz
    WHEN v ~ '^[0-9]{1,2}/.*:.*:' THEN to_timestamp(v, 'DD/MM/YYYY HH24:MI:SS')
    WHEN v ~ '^[0-9]{1,2}/.*:' THEN to_timestamp(v, 'DD/MM/YYYY HH24:MI')
    WHEN v ~ '^[0-9]{1,2}/' THEN to_timestamp(v, 'DD/MM/YYYY') END
  FROM (SELECT replace(trim(c ->> 1), 'T', ' ') AS v FROM jsonb_array_elements(${cells}) AS c
        WHERE regexp_replace(lower(c ->> 0), '[^a-z]+', ' ', 'g') = 'published date' LIMIT 1) AS cell)`

const REMEDY = 'nothing: the newest version counts'

/**
 * Keeps of each notice the version that was published last: older ones in the files are refused, and those that are older than what the
 * ledger holds.
 */
export async function keepNewest({ client }: Staging, dataset: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(
      `CREATE TEMP TABLE notice_version ON COMMIT DROP AS
       SELECT s.position, s.row_id, s.file, s.line, ${published('s.cells::jsonb')} AS published, ${published('k.cells')} AS held
       FROM staging.contract_row s
       LEFT JOIN contract k ON k.row_id = s.row_id AND k.cells IS DISTINCT FROM s.cells::jsonb
       WHERE s.dataset = $1 AND (k.row_id IS NOT NULL OR s.row_id IN (
         SELECT row_id FROM staging.contract_row WHERE dataset = $1 GROUP BY row_id HAVING count(*) > 1))`,
      [dataset],
    )
    await client.query(
      `CREATE TEMP TABLE older_version ON COMMIT DROP AS
       SELECT v.position, v.row_id, CASE WHEN v.published < v.held THEN NULL ELSE n.file END AS file, n.line
       FROM notice_version v
       LEFT JOIN LATERAL (
         SELECT n.file, n.line, n.published FROM notice_version n WHERE n.row_id = v.row_id AND n.published > v.published
         ORDER BY n.published DESC, n.position LIMIT 1) n ON true
       WHERE v.published < v.held OR n.published IS NOT NULL`,
    )
    await client.query(
      `INSERT INTO staging.refused_row (dataset, file, line, "column", value, reason, remedy, cells)
       SELECT s.dataset, s.file, s.line, NULL, left(s.row_key, 200),
         'this is an older version of the notice' || CASE WHEN o.file IS NULL THEN ' than the ledger holds'
           ELSE '; the newer one stands at ' || CASE WHEN o.file = s.file THEN '' ELSE o.file || ', ' END || 'line ' || o.line END,
         $1, s.cells::jsonb
       FROM older_version o JOIN staging.contract_row s ON s.row_id = o.row_id AND s.position = o.position`,
      [REMEDY],
    )
    await client.query(
      `DELETE FROM staging.contract_row s USING older_version o WHERE s.row_id = o.row_id AND s.position = o.position`,
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

import type pg from 'pg'
import type { Compared } from './compare'

/**
 * Counts the rows of the files where contracts were compiled of releases: the releases of a process are new where all it says is new, changed
 * where some of it is, and unchanged where nothing is. Rows that are contracts themselves stay counted as they were compared.
 */
export async function countReleases(tx: pg.ClientBase, dataset: string, rows: Compared): Promise<Compared> {
  const { rows: found } = await tx.query<Compared & { contracts: Compared }>(
    `WITH process AS (
       SELECT s.process AS ocid, count(f.position) AS fresh, count(*) FILTER (WHERE f.is_new) AS new, count(*) AS of
       FROM staging.contract_row s LEFT JOIN fresh f ON f.row_id = s.row_id AND f.position = s.position
       WHERE s.dataset = $1 AND s.process IS NOT NULL GROUP BY 1
     ), release AS (
       SELECT p.fresh, p.new, p.of FROM staging.release r JOIN process p USING (ocid) WHERE r.dataset = $1
     )
     SELECT count(*) FILTER (WHERE new = of)::int AS created,
            count(*) FILTER (WHERE fresh > 0 AND new < of)::int AS updated,
            count(*) FILTER (WHERE fresh = 0)::int AS unchanged,
            (SELECT json_build_object('created', coalesce(sum(new), 0), 'updated', coalesce(sum(fresh - new), 0), 'unchanged', coalesce(sum(of - fresh), 0))
             FROM process) AS contracts
     FROM release`,
    [dataset],
  )
  const [releases] = found
  if (!releases) return rows
  const count = (key: keyof Compared) => rows[key] - releases.contracts[key] + releases[key]
  return { created: count('created'), updated: count('updated'), unchanged: count('unchanged') }
}

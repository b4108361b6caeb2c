import type pg from 'pg'

/** So many rows brought or changed, and looking at all partnerships takes less time than finding those concerned. */
const FEW = 20_000

/** SQL: the contracts that runs (`$1`) brought or changed, as `id`, with those that their actions stood under before. */
export const CONTRACTS_OF_RUNS = `
  SELECT id FROM contract WHERE run_id = ANY($1)
  UNION SELECT contract_id FROM contract_transaction WHERE run_id = ANY($1)
  UNION SELECT split_part(record_id, ' ', 1) FROM import_change WHERE run_id = ANY($1) AND record_kind IN ('contract', 'contract_company')
  UNION SELECT t.contract_id FROM import_change i JOIN contract_transaction t ON t.row_id = i.record_id
    WHERE i.run_id = ANY($1) AND i.record_kind = 'contract_transaction'
  UNION SELECT before ->> 'contract_id' FROM import_change WHERE run_id = ANY($1) AND record_kind = 'contract_transaction' AND before IS NOT NULL`

/** Partnerships that rows of the runs are about, now or before, and all that a merge or a version says it did something to. */
const TOUCHED = `
  WITH listed AS (
    SELECT row_id FROM partnership_listing WHERE run_id = ANY($1)
    UNION SELECT split_part(record_id, ' ', 1) FROM import_change WHERE run_id = ANY($1) AND record_kind = 'partnership_listing'
  )
  SELECT c.partnership_id AS id FROM (${CONTRACTS_OF_RUNS}) k JOIN contract_company c ON c.contract_id = k.id
  UNION SELECT l.partnership_id FROM listed JOIN partnership_listing l USING (row_id)
  UNION SELECT split_part(record_id, ' ', 2) FROM import_change WHERE run_id = ANY($1) AND record_kind = 'partnership_listing'
  UNION SELECT before ->> 'partnership_id' FROM import_change
    WHERE run_id = ANY($1) AND record_kind = 'partnership_listing' AND before ? 'partnership_id'
  UNION SELECT record_id FROM import_change WHERE run_id = ANY($1) AND record_kind = 'partnership'
  UNION SELECT record_id FROM revision WHERE ledger_version = $2 AND record_kind = 'partnership'
  UNION SELECT id FROM partnership WHERE created_version = $2
  UNION SELECT id FROM touched_partnership`

/**
 * Notes in the temporary table `touched_proof` the partnerships whose rows a version changes. What is taken back is noted twice: before its rows
 * go, and at the end, when others stand there.
 * @param runs those that the version brings or takes back
 * @returns whether they are noted; not where they are so many that all partnerships are to be looked at
 */
export async function noteTouchedProofs(
  tx: pg.ClientBase,
  version: number,
  runs: readonly string[],
): Promise<boolean> {
  const { rows } = await tx.query<{ few: boolean }>(
    `SELECT (SELECT coalesce(sum(loaded), 0) FROM import_run WHERE id = ANY($1))
       + (SELECT count(*) FROM import_change WHERE run_id = ANY($1)) <= ${FEW} AS few`,
    [runs],
  )
  if (!rows[0]?.few) return false
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS touched_partnership (id text) ON COMMIT DROP')
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS touched_proof (id text PRIMARY KEY) ON COMMIT DROP')
  await tx.query(
    `INSERT INTO touched_proof SELECT id FROM (${TOUCHED}) AS touched WHERE id IS NOT NULL ON CONFLICT DO NOTHING`,
    [runs, version],
  )
  await tx.query('ANALYZE touched_proof')
  return true
}

/**
 * Whether it is known which partnerships a version touches, so that the others need not be looked at: it is an import, or takes one back that was
 * noted before, and all partnerships were looked at once.
 */
export async function areTouchedProofsNoted(tx: pg.ClientBase, version: number): Promise<boolean> {
  const { rows } = await tx.query<{ runs: string[]; known: boolean }>(
    `SELECT coalesce(array_agg(id), '{}') AS runs,
       count(*) > 0 AND EXISTS (SELECT FROM partnership_proof)
         AND (to_regclass('pg_temp.touched_proof') IS NOT NULL OR NOT bool_or(undone_version IS NOT DISTINCT FROM $1)) AS known
     FROM import_run WHERE ledger_version = $1 OR undone_version = $1`,
    [version],
  )
  const [found] = rows
  return found?.known === true && (await noteTouchedProofs(tx, version, found.runs))
}

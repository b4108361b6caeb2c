import type pg from 'pg'
import { countLedger } from '@/lib/holdings/ledger-counts'
import { countDataset } from './count-dataset'
import { settleProofs } from './settle-proofs'
import { areTouchedProofsNoted } from './touched-proofs'

/**
 * Counts what the ledger holds as of a version, in all and by dataset, and finds what proves each partnership, so that no page
 * has to. To be called at the end of all that makes a version.
 * @param which what to look at: datasets with a run that the version brought or took back and partnerships that their rows are about, or all
 */
export async function countHoldings(
  tx: pg.ClientBase,
  version: number,
  which: 'touched' | 'all' = 'touched',
): Promise<void> {
  const { rows } = await tx.query<{ uncounted: boolean }>(
    `SELECT holdings IS NULL AS uncounted FROM ledger_version WHERE version < $1 ORDER BY version DESC LIMIT 1`,
    [version],
  )
  const all = which === 'all' || rows[0]?.uncounted === true
  for (const dataset of await datasetsToCount(tx, version, all)) await countDataset(tx, dataset, version)
  await settleProofs(tx, !all && (await areTouchedProofsNoted(tx, version)) ? 'touched' : 'all')
  await tx.query(`UPDATE ledger_version SET holdings = (${countLedger}) WHERE version = $1`, [version])
}

/** Counts what the newest version holds where nobody has: in a ledger of before there were counts. */
export async function countHoldingsOnce(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `SELECT version FROM (SELECT version, holdings FROM ledger_version ORDER BY version DESC LIMIT 1) newest WHERE holdings IS NULL`,
  )
  const [newest] = rows
  if (!newest) return
  await client.query('BEGIN')
  try {
    await countHoldings(client, newest.version, 'all')
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

/** A row that an import changed can have been another dataset's: that one has a row less now. */
async function datasetsToCount(tx: pg.ClientBase, version: number, all: boolean): Promise<string[]> {
  const { rows } = await tx.query<{ slug: string }>(
    `WITH run AS (SELECT id, dataset_id FROM import_run WHERE ledger_version = $1 OR undone_version = $1)
     SELECT slug FROM dataset d
     WHERE $2 OR NOT EXISTS (SELECT 1 FROM dataset_holding h WHERE h.dataset_id = d.slug)
       OR slug IN (SELECT dataset_id FROM run)
       OR slug IN (SELECT c.before ->> 'dataset_id' FROM import_change c JOIN run ON run.id = c.run_id WHERE c.before IS NOT NULL)
     ORDER BY slug`,
    [version, all],
  )
  return rows.map(({ slug }) => slug)
}

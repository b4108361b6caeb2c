import type pg from 'pg'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { matchContracts } from './contracts'
import { settleTouched } from './settle-touched'

/** Notes which contracts a run brought or changed, and the partnerships these are under, before it is taken back. */
export async function noteTouched(tx: pg.ClientBase, run: string): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE touched_contract ON COMMIT DROP AS
     SELECT id FROM contract WHERE run_id = $1
     UNION SELECT contract_id FROM contract_transaction WHERE run_id = $1
     UNION SELECT split_part(record_id, ' ', 1) FROM import_change WHERE run_id = $1 AND record_kind IN ('contract', 'contract_company')
     UNION SELECT t.contract_id FROM import_change i JOIN contract_transaction t ON t.row_id = i.record_id
       WHERE i.run_id = $1 AND i.record_kind = 'contract_transaction'
     UNION SELECT before ->> 'contract_id' FROM import_change WHERE run_id = $1 AND record_kind = 'contract_transaction' AND before IS NOT NULL`,
    [run],
  )
  await tx.query(
    `CREATE TEMP TABLE touched_partnership ON COMMIT DROP AS
     SELECT DISTINCT c.partnership_id AS id FROM touched_contract t JOIN contract_company c ON c.contract_id = t.id
     UNION SELECT record_id FROM import_change WHERE run_id = $1 AND record_kind = 'partnership'`,
    [run],
  )
}

/**
 * Matches the contracts that stand again as before by what the ledger knows today, which can be more than it knew then, and settles
 * the partnerships of all that {@link noteTouched} noted. Gives how many partnerships were withdrawn.
 */
export async function matchRestored(
  tx: pg.ClientBase,
  { version, seedsDir, reason }: { version: number; seedsDir: string; reason: string },
): Promise<number> {
  const resolver = createResolver(await ledgerData(tx, seedsDir))
  await matchContracts({ tx, version, resolver }, 'k.id IN (SELECT id FROM touched_contract)')
  return settleTouched(tx, version, reason)
}

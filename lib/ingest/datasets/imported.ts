import type pg from 'pg'
import { wanted } from './sync'

/** SQL: an import brought the contract `k`, or changed it last. */
const byImport = `EXISTS (SELECT 1 FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version WHERE r.id = k.run_id AND v.kind = 'import')`

/**
 * Takes from the staged rows what imports have brought or changed: it stays theirs until they are taken back, so that a load of seeds
 * does not put the sum of a few transactions in the place of all that are held.
 */
export async function leaveImported(tx: pg.ClientBase): Promise<void> {
  await tx.query(
    `DELETE FROM ${wanted('contract_transaction')} w USING contract_transaction t WHERE t.row_id = w.row_id AND t.dataset_id <> w.dataset_id`,
  )
  await tx.query(`DELETE FROM ${wanted('contract')} w USING contract k WHERE k.id = w.id AND ${byImport}`)
  await tx.query(
    `DELETE FROM ${wanted('partnership')} w USING contract_company c, contract k
     WHERE c.partnership_id = w.id AND k.id = c.contract_id AND ${byImport}`,
  )
}

/** Adds up the contracts of imports again, which may have got transactions from the seeds. */
export async function sumImported(tx: pg.ClientBase): Promise<void> {
  await tx.query(
    `UPDATE contract k SET amount = s.amount, transaction_count = s.transactions, last_action_on = greatest(k.last_action_on, s.last)
     FROM (SELECT t.contract_id, sum(t.amount) AS amount, count(*)::int AS transactions, max(t.action_on) AS last
           FROM contract_transaction t WHERE t.contract_id IN (SELECT contract_id FROM ${wanted('contract_transaction')}) GROUP BY 1) s
     WHERE s.contract_id = k.id AND k.row_id IS NULL AND (k.amount, k.transaction_count) IS DISTINCT FROM (s.amount, s.transactions) AND ${byImport}`,
  )
}

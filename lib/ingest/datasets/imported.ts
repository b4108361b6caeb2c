import type pg from 'pg'
import { GIVEN, givenSql } from '@/lib/ingest/load/imported-agencies'
import { sameKey, wanted } from './sync'
import { partnershipListingTable } from './sync-tables'

/** SQL: an import brought the row or the contract, or changed it last. */
export const byImport = (of: string) =>
  `EXISTS (SELECT 1 FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version WHERE r.id = ${of}.run_id AND v.kind = 'import')`

/**
 * Takes from the staged rows what imports have brought or changed: it stays theirs until they are taken back, so that a load of seeds
 * does not put the sum of a few transactions in the place of all that are held. Partnerships that imports list as well are
 * settled by all their rows, when these are there.
 */
export async function leaveImported(tx: pg.ClientBase): Promise<void> {
  for (const table of ['contract_transaction', 'partnership_listing', 'agency_listing'])
    await tx.query(
      `DELETE FROM ${wanted(table)} w USING "${table}" t WHERE t.row_id = w.row_id AND t.dataset_id <> w.dataset_id`,
    )
  await tx.query(
    `DELETE FROM ${wanted('contract')} w USING contract k WHERE k.id = w.id AND ${byImport('k')}`,
  )
  // Whom such a contract is about follows from all of its rows: it is matched when these are there.
  await tx.query(
    `DELETE FROM ${wanted('contract_company')} w USING contract k WHERE k.id = w.contract_id AND ${byImport('k')}`,
  )
  await tx.query(
    `DELETE FROM ${wanted('partnership')} w
     WHERE NOT EXISTS (SELECT 1 FROM ${wanted('contract_company')} c WHERE c.partnership_id = w.id)
       AND NOT EXISTS (SELECT 1 FROM ${wanted('partnership_listing')} l WHERE l.partnership_id = w.id)`,
  )
  await tx.query(
    `DELETE FROM ${wanted('partnership')} w USING contract_company c, contract k
     WHERE c.partnership_id = w.id AND k.id = c.contract_id AND ${byImport('k')}`,
  )
  await tx.query(
    `DELETE FROM ${wanted('partnership')} w USING partnership_listing l WHERE l.partnership_id = w.id AND (NOT l.listed OR ${byImport('l')})`,
  )
  // A row that a later snapshot no longer listed is listed again by one later still.
  await tx.query(
    `UPDATE partnership_listing t SET listed = true FROM ${wanted('partnership_listing')} w
     WHERE ${sameKey(partnershipListingTable)} AND NOT t.listed AND w.last_listed > t.last_listed`,
  )
  await leaveGiven(tx)
}

/** What an import gave an agency stays where the seeds say nothing of it; what they say goes before. */
async function leaveGiven(tx: pg.ClientBase): Promise<void> {
  await tx.query(
    `UPDATE ${wanted('agency')} w SET ${GIVEN.map((column) => `"${column}" = coalesce(w."${column}", g."${column}")`).join(', ')}
     FROM (${givenSql}) g WHERE g.id = w.id`,
  )
  await tx.query(
    `UPDATE ${wanted('agency')} w SET ori = NULL FROM agency a
     WHERE a.id = w.id AND a.ori = w.ori AND EXISTS (SELECT 1 FROM ${wanted('agency')} o WHERE o.ori = w.ori AND o.id <> w.id)`,
  )
}

/** Adds up the contracts of imports again, which may have got transactions from the seeds. */
export async function sumImported(tx: pg.ClientBase): Promise<void> {
  await tx.query(
    `UPDATE contract k SET amount = s.amount, transaction_count = s.transactions, last_action_on = greatest(k.last_action_on, s.last)
     FROM (SELECT t.contract_id, sum(t.amount) AS amount, count(*)::int AS transactions, max(t.action_on) AS last
           FROM contract_transaction t WHERE t.contract_id IN (SELECT contract_id FROM ${wanted('contract_transaction')}) GROUP BY 1) s
     WHERE s.contract_id = k.id AND k.row_id IS NULL AND (k.amount, k.transaction_count) IS DISTINCT FROM (s.amount, s.transactions) AND ${byImport('k')}`,
  )
}

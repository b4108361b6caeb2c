import type pg from 'pg'
import { CONTRACTS_OF_RUNS } from '@/lib/ingest/holdings/touched-proofs'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { createResolver } from '@/lib/ingest/resolve/resolver'
import { matchContracts } from './contracts'
import { matchListings } from './listings'
import { settleTouched } from './settle-touched'

/** Notes which contracts a run brought or changed, which listings it changed, and the partnerships of the contracts, before it is taken back. */
export async function noteTouched(tx: pg.ClientBase, run: string): Promise<void> {
  await tx.query(`CREATE TEMP TABLE touched_contract ON COMMIT DROP AS ${CONTRACTS_OF_RUNS}`, [[run]])
  await tx.query(
    `CREATE TEMP TABLE touched_listing ON COMMIT DROP AS
     SELECT DISTINCT split_part(record_id, ' ', 1) AS row_id FROM import_change WHERE run_id = $1 AND record_kind = 'partnership_listing'`,
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
 * Matches what stands again as before by what the ledger knows today, which can be more than it knew then, or less; contracts of agencies
 * that go with the run are about a name again. Settles the partnerships of all that {@link noteTouched} noted. Gives how many were
 * withdrawn.
 */
export async function matchRestored(
  tx: pg.ClientBase,
  { version, seedsDir, reason }: { version: number; seedsDir: string; reason: string },
): Promise<number> {
  const data = await ledgerData(tx, seedsDir)
  const going = await agenciesThatGo(tx)
  const agencies = data.agencies.filter(({ id }) => !going.has(id))
  const rematch = { tx, version, resolver: createResolver({ ...data, agencies }) }
  await matchContracts(
    rematch,
    '(k.id IN (SELECT id FROM touched_contract) OR k.buyer_agency_id IN (SELECT id FROM undone_agency))',
  )
  await matchListings(rematch, 'l.row_id IN (SELECT row_id FROM touched_listing)')
  return settleTouched(tx, version, reason)
}

/** Agencies that the run brought, and that nothing but contracts whose buyer was taken to be them speaks of any more. */
async function agenciesThatGo(tx: pg.ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT u.id FROM undone_agency u
     WHERE NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'agency' AND s.record_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM agency_listing l WHERE l.agency_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM partnership p JOIN partnership_listing l ON l.partnership_id = p.id WHERE p.agency_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM partnership p JOIN citation c ON c.partnership_id = p.id WHERE p.agency_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.agency_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM citation c WHERE c.agency_id = u.id)
       AND NOT EXISTS (SELECT 1 FROM agency a WHERE a.parent_id = u.id)`,
  )
  return new Set(rows.map(({ id }) => id))
}

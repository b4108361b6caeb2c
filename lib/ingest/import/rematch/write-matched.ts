import type { Rematch } from './contracts'

/** A contract with the companies that take part in it, as revisions keep it; its row's cells do not change. */
const RECORD = `to_jsonb(k) - 'cells' || jsonb_build_object('companies', coalesce((
  SELECT jsonb_agg(to_jsonb(c) - 'contract_id' ORDER BY c.company_id) FROM contract_company c WHERE c.contract_id = k.id), '[]'))`

/** The same part: of a company that is known already the words stay, whichever action names it first. */
const SAME =
  '(p.contract_id, p.company_id, p.role, p.partnership_id) = (c.contract_id, c.company_id, c.role, c.partnership_id)'

/**
 * Writes whom contracts were found to be about: what differs between the temporary tables `wanted_contract` and `wanted_part` and the
 * ledger, with a revision for each contract. Gives how many.
 */
export async function writeMatched({ tx, version }: Rematch): Promise<number> {
  await tx.query('DROP TABLE IF EXISTS rematched')
  const { rowCount } = await tx.query(
    `CREATE TEMP TABLE rematched ON COMMIT DROP AS
     WITH other AS (
       SELECT w.id FROM wanted_contract w JOIN contract k ON k.id = w.id
       WHERE (k.buyer_agency_id, k.recipients, k.recipient_company_id, k.through_reseller)
         IS DISTINCT FROM (w.buyer_agency_id, nullif(w.recipients, '')::jsonb, w.recipient_company_id, w.through_reseller)
       UNION
       SELECT p.contract_id FROM wanted_part p WHERE p.partnership_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM contract_company c WHERE ${SAME})
       UNION
       SELECT c.contract_id FROM wanted_contract w JOIN contract_company c ON c.contract_id = w.id
       WHERE NOT EXISTS (SELECT 1 FROM wanted_part p WHERE ${SAME})
     )
     SELECT k.id, ${RECORD} AS before FROM other JOIN contract k ON k.id = other.id`,
  )
  if (rowCount) {
    await tx.query('ANALYZE rematched')
    await tx.query(
      `INSERT INTO touched_partnership SELECT DISTINCT c.partnership_id FROM rematched JOIN contract_company c ON c.contract_id = rematched.id`,
    )
    await tx.query(
      `UPDATE contract k SET buyer_agency_id = w.buyer_agency_id, recipients = nullif(w.recipients, '')::jsonb,
         recipient_company_id = w.recipient_company_id, through_reseller = w.through_reseller, updated_version = $1
       FROM wanted_contract w JOIN rematched ON rematched.id = w.id WHERE k.id = w.id`,
      [version],
    )
    await writeParts({ tx, version })
    await tx.query(
      `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
       SELECT 'contract', k.id, 'updated', $1, m.before, ${RECORD} FROM rematched m JOIN contract k ON k.id = m.id WHERE k.created_version < $1`,
      [version],
    )
  }
  await tx.query('DROP TABLE rematched')
  return rowCount ?? 0
}

async function writeParts({ tx, version }: Pick<Rematch, 'tx' | 'version'>): Promise<void> {
  await tx.query(
    `DELETE FROM contract_company c USING rematched WHERE c.contract_id = rematched.id AND NOT EXISTS (
       SELECT 1 FROM wanted_part p WHERE (p.contract_id, p.company_id) = (c.contract_id, c.company_id) AND p.partnership_id IS NOT NULL)`,
  )
  await tx.query(
    `WITH back AS (
       DELETE FROM tombstone t USING wanted_part p WHERE t.record_kind = 'partnership' AND t.record_id = p.partnership_id RETURNING t.record_id
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, reason)
     SELECT DISTINCT 'partnership', record_id, 'restored'::revision_kind, $1::int, 'Contracts are under it again.' FROM back`,
    [version],
  )
  // When it began and was last seen follows from its contracts, once they are all under it.
  await tx.query(
    `INSERT INTO partnership (id, company_id, agency_id, product_id, technology_id, kind, status, created_version, updated_version)
     SELECT DISTINCT p.partnership_id, p.company_id, p.agency_id, p.product_id, p.technology_id, 'contract'::partnership_kind,
       'active'::partnership_status, $1::int, $1::int
     FROM wanted_part p JOIN rematched ON rematched.id = p.contract_id
     WHERE p.partnership_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM partnership o WHERE o.id = p.partnership_id)`,
    [version],
  )
  await tx.query(
    `INSERT INTO contract_company AS c (contract_id, company_id, role, partnership_id, words, words_field)
     SELECT p.contract_id, p.company_id, p.role, p.partnership_id, p.words, p.words_field
     FROM wanted_part p JOIN rematched ON rematched.id = p.contract_id WHERE p.partnership_id IS NOT NULL
     ON CONFLICT (contract_id, company_id) DO UPDATE SET role = excluded.role, partnership_id = excluded.partnership_id,
       words = excluded.words, words_field = excluded.words_field
       WHERE (c.role, c.partnership_id) IS DISTINCT FROM (excluded.role, excluded.partnership_id)`,
  )
  await tx.query(
    `INSERT INTO touched_partnership SELECT DISTINCT c.partnership_id FROM rematched JOIN contract_company c ON c.contract_id = rematched.id`,
  )
}

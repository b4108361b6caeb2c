import type { Merge } from './context'

/**
 * Writes partnerships and the contracts' companies. A partnership widens by what the new contracts say of it; one that a file under seeds
 * declares stays as it is. Where the buyer is no agency of the ledger there is no partnership to write.
 */
export async function writePartnerships({ tx, version, run }: Merge): Promise<void> {
  await tx.query(
    `CREATE TEMP TABLE wanted_partnership ON COMMIT DROP AS
     SELECT p.partnership_id AS id, p.company_id, p.agency_id, p.product_id, p.technology_id,
            min(w.signed_latest) AS began_latest, max(w.last_action_on) AS last_seen
     FROM wanted_part p JOIN wanted_contract w ON w.id = p.contract_id WHERE p.partnership_id IS NOT NULL
     GROUP BY 1, 2, 3, 4, 5`,
  )
  const widens = `NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'partnership' AND s.record_id = p.id)
    AND (w.began_latest < p.began_latest AND p.began_earliest IS NULL OR w.last_seen > p.last_seen_latest
         OR p.last_seen_latest IS NULL AND w.last_seen IS NOT NULL OR p.status = 'no_longer_listed')`
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'partnership', p.id, to_jsonb(p) FROM partnership p JOIN wanted_partnership w USING (id) WHERE ${widens}`,
    [run],
  )
  await tx.query(
    `WITH changed AS (
       UPDATE partnership p SET began_latest = CASE WHEN p.began_earliest IS NULL THEN least(p.began_latest, w.began_latest) ELSE p.began_latest END,
         last_seen_earliest = greatest(p.last_seen_earliest, w.last_seen), last_seen_latest = greatest(p.last_seen_latest, w.last_seen),
         status = 'active', updated_version = $1
       FROM wanted_partnership w WHERE w.id = p.id AND ${widens} RETURNING p.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT 'partnership', c.id, 'updated', $1, i.before, to_jsonb(c) FROM changed c
     JOIN import_change i ON i.run_id = $2 AND i.record_kind = 'partnership' AND i.record_id = c.id WHERE c.created_version < $1`,
    [version, run],
  )
  await tx.query(
    `WITH back AS (DELETE FROM tombstone t USING wanted_partnership w WHERE t.record_kind = 'partnership' AND t.record_id = w.id RETURNING w.*)
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, after)
     SELECT 'partnership', id, 'restored', $1, to_jsonb(back) FROM back`,
    [version],
  )
  await tx.query(
    `INSERT INTO partnership (id, company_id, agency_id, product_id, technology_id, kind, status, began_latest, last_seen_earliest, last_seen_latest,
       created_version, updated_version)
     SELECT id, company_id, agency_id, product_id, technology_id, 'contract', 'active', began_latest, last_seen, last_seen, $1, $1
     FROM wanted_partnership w WHERE NOT EXISTS (SELECT 1 FROM partnership p WHERE p.id = w.id)`,
    [version],
  )
  // A part that is known already keeps its words: which action names a company first is no change.
  await tx.query(
    `WITH added AS (
       INSERT INTO contract_company (contract_id, company_id, role, partnership_id, words, words_field)
       SELECT p.contract_id, p.company_id, p.role, p.partnership_id, p.words, p.words_field FROM wanted_part p WHERE p.partnership_id IS NOT NULL
       ON CONFLICT DO NOTHING RETURNING contract_id, company_id
     )
     INSERT INTO import_change (run_id, record_kind, record_id)
     SELECT $1, 'contract_company', a.contract_id || ' ' || a.company_id FROM added a JOIN wanted_contract w ON w.id = a.contract_id WHERE NOT w.is_new
     ON CONFLICT DO NOTHING`,
    [run],
  )
}

import { settlePartnerships } from '@/lib/ingest/datasets/settle-partnerships'
import { type ListedTie, partnershipsReader } from '../merge/listings-whose'
import { portions } from '../session'
import type { Rematch } from './contracts'

/**
 * Finds out anew whose the ties are that rows of imports list: a vendor that has become a company gets its partnership, and one that is
 * none any more is a name again. Notes the partnerships of before and of now in the temporary table `touched_partnership`. Gives how
 * many rows list others now.
 * @param which SQL about the row `l` of partnership_listing and the run `r` that brought it: those to be matched
 */
export async function matchListings(rematch: Rematch, which: string): Promise<number> {
  const { tx } = rematch
  await tx.query('CREATE TEMP TABLE IF NOT EXISTS touched_partnership (id text) ON COMMIT DROP')
  const { rows: registers } = await tx.query<{ register: string }>(
    `SELECT DISTINCT r.register FROM partnership_listing l JOIN import_run r ON r.id = l.run_id WHERE r.register IS NOT NULL ORDER BY 1`,
  )
  let changed = 0
  for (const { register } of registers) changed += await matchRegister(rematch, register, which)
  return changed
}

async function matchRegister(rematch: Rematch, register: string, which: string): Promise<number> {
  const { tx, version, resolver } = rematch
  await tx.query(
    `CREATE TEMP TABLE wanted_tie (row_id text, dataset_id text, partnership_id text, company_id text, agency_id text, product_id text, technology_id text,
       kind partnership_kind, status partnership_status, vendors text[], other_vendors text[]) ON COMMIT DROP`,
  )
  const partnershipsOf = await partnershipsReader({ tx, register, resolver })
  const sql = `
    SELECT l.row_id, l.dataset_id, p.agency_id, p.kind::text, max(o.slug) AS product, max(p.technology_id) AS technology, min(l.status)::text AS status,
      (SELECT array_agg(DISTINCT vendor) FROM partnership_listing s, unnest(s.vendors || s.other_vendors) vendor
       WHERE s.row_id = l.row_id AND s.dataset_id = l.dataset_id) AS vendors
    FROM partnership_listing l JOIN partnership p ON p.id = l.partnership_id JOIN import_run r ON r.id = l.run_id LEFT JOIN product o ON o.id = p.product_id
    WHERE r.register = $1 AND p.agency_id IS NOT NULL AND cardinality(l.vendors || l.other_vendors) > 0 AND ${which}
    GROUP BY 1, 2, 3, 4`
  for await (const rows of portions<ListedTie & { dataset_id: string }>(tx, sql, [register]))
    await tx.query('INSERT INTO wanted_tie SELECT * FROM jsonb_populate_recordset(NULL::wanted_tie, $1)', [
      JSON.stringify(rows.flatMap(partnershipsOf)),
    ])
  await tx.query('CREATE INDEX ON wanted_tie (row_id)')
  await tx.query('ANALYZE wanted_tie')
  const { rowCount } = await tx.query(
    `CREATE TEMP TABLE other_tie ON COMMIT DROP AS
     SELECT w.row_id, w.dataset_id FROM wanted_tie w WHERE NOT EXISTS (
       SELECT 1 FROM partnership_listing l WHERE (l.row_id, l.partnership_id, l.dataset_id) = (w.row_id, w.partnership_id, w.dataset_id)
         AND l.vendors @> w.vendors AND l.vendors <@ w.vendors AND l.other_vendors @> w.other_vendors AND l.other_vendors <@ w.other_vendors)
     UNION
     SELECT l.row_id, l.dataset_id FROM partnership_listing l JOIN (SELECT DISTINCT row_id, dataset_id FROM wanted_tie) t USING (row_id, dataset_id)
     WHERE NOT EXISTS (SELECT 1 FROM wanted_tie w WHERE (w.row_id, w.partnership_id, w.dataset_id) = (l.row_id, l.partnership_id, l.dataset_id))`,
  )
  if (rowCount) await writeTies({ tx, version })
  await tx.query('DROP TABLE wanted_tie, other_tie')
  return rowCount ?? 0
}

async function writeTies({ tx, version }: Pick<Rematch, 'tx' | 'version'>): Promise<void> {
  const columns = 'company_id, agency_id, product_id, technology_id, kind'
  await tx.query(
    `INSERT INTO partnership (id, ${columns}, status, created_version, updated_version)
     SELECT w.partnership_id, ${columns}, min(w.status), $1::int, $1::int FROM wanted_tie w JOIN other_tie USING (row_id, dataset_id)
     WHERE NOT EXISTS (SELECT 1 FROM partnership p WHERE p.id = w.partnership_id) GROUP BY 1, 2, 3, 4, 5, 6`,
    [version],
  )
  await tx.query(
    `CREATE TEMP TABLE taken_tie ON COMMIT DROP AS
     WITH taken AS (DELETE FROM partnership_listing l USING other_tie t WHERE (t.row_id, t.dataset_id) = (l.row_id, l.dataset_id) RETURNING l.*)
     SELECT * FROM taken`,
  )
  await tx.query(
    `INSERT INTO touched_partnership
     SELECT partnership_id FROM taken_tie UNION SELECT w.partnership_id FROM wanted_tie w JOIN other_tie USING (row_id, dataset_id)`,
  )
  // A row says the same of each of its partnerships but whose it is.
  await tx.query(
    `INSERT INTO partnership_listing
     SELECT stands.* FROM (SELECT DISTINCT ON (row_id, dataset_id) * FROM taken_tie ORDER BY row_id, dataset_id, partnership_id) t
     JOIN wanted_tie w USING (row_id, dataset_id),
     jsonb_populate_record(NULL::partnership_listing, to_jsonb(t) || jsonb_build_object(
       'partnership_id', w.partnership_id, 'vendors', w.vendors, 'other_vendors', w.other_vendors)) stands`,
  )
  await tx.query('DROP TABLE taken_tie')
  await settlePartnerships(tx, version, 'SELECT id FROM touched_partnership')
  await tx.query(
    `WITH back AS (
       DELETE FROM tombstone t USING partnership p WHERE t.record_kind = 'partnership' AND t.record_id = p.id AND p.id IN (SELECT id FROM touched_partnership)
       RETURNING p.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, after) SELECT 'partnership', id, 'restored', $1, to_jsonb(back) FROM back`,
    [version],
  )
}

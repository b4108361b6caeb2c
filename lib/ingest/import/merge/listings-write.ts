import { withdrawRecords } from '@/lib/ingest/datasets/revisions'
import { settlePartnerships } from '@/lib/ingest/datasets/settle-partnerships'
import type { Merge } from './context'
import { writeAgencies } from './new-agencies'

/** Writes what the fresh listings bring: agencies, their names, partnerships and rows. Notes the partnerships concerned in `affected`. */
export async function writeListings(merge: Merge): Promise<number> {
  const { tx } = merge
  await tx.query(
    'DELETE FROM new_agency n WHERE NOT EXISTS (SELECT 1 FROM wanted_listing w WHERE w.agency_id = n.id)',
  )
  const agencies = await writeAgencies(tx, merge)
  await writeNames(merge)
  await writePartnerships(merge)
  await writeRows(merge)
  return agencies
}

/** How the rows write agencies that were there before. */
async function writeNames({ tx, dataset, run }: Merge): Promise<void> {
  await tx.query(
    `WITH added AS (
       INSERT INTO agency_name (agency_id, name, normalised, kind, seen_in)
       SELECT DISTINCT m.agency_id, m.name, m.form, 'alias'::name_kind, $1
       FROM mention m JOIN listing_fresh f ON f.mention = m.key WHERE m.agency_id IS NOT NULL
       ON CONFLICT DO NOTHING RETURNING agency_id, name
     )
     INSERT INTO import_change (run_id, record_kind, record_id)
     SELECT $2, 'agency_name', agency_id || ' ' || name FROM added WHERE agency_id NOT IN (SELECT id FROM new_agency)`,
    [dataset, run],
  )
}

async function writePartnerships({ tx, version }: Merge): Promise<void> {
  const columns = 'company_id, agency_id, product_id, technology_id, kind'
  await tx.query(
    `INSERT INTO partnership (id, ${columns}, status, created_version, updated_version)
     SELECT partnership_id, ${columns}, min(status), $1, $1 FROM wanted_listing w
     WHERE NOT EXISTS (SELECT 1 FROM partnership p WHERE p.id = w.partnership_id) GROUP BY 1, 2, 3, 4, 5, 6`,
    [version],
  )
  await tx.query('INSERT INTO affected SELECT DISTINCT partnership_id FROM wanted_listing')
}

/** A row that changed can list other partnerships than before: it is taken out as it stood, and put in as it stands. */
async function writeRows({ tx, dataset, run, snapshotOn }: Merge): Promise<void> {
  const held = 'FROM partnership_listing l JOIN listing_fresh f ON f.row_id = l.row_id AND f.is_held'
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'partnership_listing', l.row_id || ' ' || l.partnership_id, to_jsonb(l) ${held}`,
    [run],
  )
  await tx.query(`INSERT INTO affected SELECT l.partnership_id ${held}`)
  await tx.query(
    `DELETE FROM partnership_listing l USING listing_fresh f WHERE f.row_id = l.row_id AND f.is_held`,
  )
  await tx.query(
    `INSERT INTO partnership_listing (row_id, partnership_id, dataset_id, run_id, file, line, row_key, cells, dated_earliest, dated_latest, dated_text,
       status, note, last_listed, vendors, other_vendors)
     SELECT s.row_id, w.partnership_id, $1, $2, s.file, s.line, s.row_key, s.cells, s.dated_earliest, s.dated_latest, s.dated_text,
       s.status::partnership_status, s.note, $3, w.vendors, w.other_vendors
     FROM wanted_listing w JOIN staging.listing_row s USING (position)`,
    [dataset, run, snapshotOn],
  )
}

/** SQL: nothing in the ledger needs the agency `t`. Those that an import brought, and nothing needs any more, go. */
export const UNSUPPORTED_AGENCY = `${[
  ['partnership', 'agency_id'],
  ['agency_listing', 'agency_id'],
  ['claim', 'agency_id'],
  ['citation', 'agency_id'],
  ['contract', 'buyer_agency_id'],
  ['agency', 'parent_id'],
]
  .map(([table, column]) => `NOT EXISTS (SELECT 1 FROM "${table}" r WHERE r."${column}" = t.id)`)
  .join(
    ' AND ',
  )} AND NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'agency' AND s.record_id = t.id)`

/** SQL: no row, contract, quote or file under seeds supports the partnership `t`. */
export const UNSUPPORTED_PARTNERSHIP = `${['partnership_listing', 'contract_company', 'citation']
  .map((table) => `NOT EXISTS (SELECT 1 FROM "${table}" r WHERE r.partnership_id = t.id)`)
  .join(
    ' AND ',
  )} AND NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'partnership' AND s.record_id = t.id)`

/** Brings the partnerships in `affected` in line with their rows, and takes out those that no row lists any more, and their agencies. */
export async function settleAffected({ tx, version, run }: Merge): Promise<void> {
  await tx.query('ANALYZE affected')
  await settlePartnerships(tx, version, 'SELECT id FROM affected')
  await tx.query(
    `WITH back AS (
       DELETE FROM tombstone t USING partnership p WHERE t.record_kind = 'partnership' AND t.record_id = p.id AND p.id IN (SELECT id FROM affected) RETURNING p.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, after) SELECT 'partnership', id, 'restored', $1, to_jsonb(back) FROM back`,
    [version],
  )
  const bare = `t.id IN (SELECT id FROM affected) AND ${UNSUPPORTED_PARTNERSHIP}`
  const agencies = await tx.query<{ id: string }>(
    `SELECT DISTINCT t.agency_id AS id FROM partnership t WHERE t.agency_id IS NOT NULL AND ${bare}`,
  )
  await withdrawRecords(tx, 'partnership', bare, version)
  await withdrawBareAgencies(
    { tx, version, run },
    agencies.rows.map(({ id }) => id),
  )
}

/** Takes out those of the agencies that nothing needs any more, with their names, so that they can be put back. */
export async function withdrawBareAgencies(
  { tx, version, run }: Pick<Merge, 'tx' | 'version' | 'run'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const list = ids.map((id) => `'${id.replaceAll("'", '')}'`).join(', ')
  const bare = `t.id IN (${list}) AND ${UNSUPPORTED_AGENCY}`
  await tx.query(
    `INSERT INTO import_change (run_id, record_kind, record_id, before)
     SELECT $1, 'agency_name', n.agency_id || ' ' || n.name, to_jsonb(n) FROM agency t JOIN agency_name n ON n.agency_id = t.id WHERE ${bare}
     ON CONFLICT DO NOTHING`,
    [run],
  )
  await withdrawRecords(tx, 'agency', bare, version)
}

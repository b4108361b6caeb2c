import type pg from 'pg'
import { partnershipId } from '@/lib/ingest/ids'

/** SQL: the company and the product of a partnership's `snapshot` are in the ledger. */
export const STILL_SUPPLIED = ['company', 'product']
  .map(
    (table) =>
      `(snapshot ->> '${table}_id' IS NULL OR EXISTS (SELECT 1 FROM ${table} o WHERE o.id = snapshot ->> '${table}_id'))`,
  )
  .join(' AND ')

type Gone = {
  record_id: string
  agency_id: string
  company_id: string | null
  technology_id: string | null
  kind: string
}

/**
 * Rows that are to be put back can have listed a company that has left the ledger since: they list one that is not known, with its
 * name as they write it, and are matched when they are back.
 */
export async function leaveGoneCompanies(tx: pg.ClientBase, run: string, version: number): Promise<void> {
  const { rows } = await tx.query<Gone>(
    `SELECT c.record_id, t.snapshot ->> 'agency_id' AS agency_id, o.id AS company_id, t.snapshot ->> 'technology_id' AS technology_id, t.snapshot ->> 'kind' AS kind
     FROM import_change c JOIN tombstone t ON t.record_kind = 'partnership' AND t.record_id = c.before ->> 'partnership_id'
     LEFT JOIN company o ON o.id = t.snapshot ->> 'company_id'
     WHERE c.run_id = $1 AND c.record_kind = 'partnership_listing' AND c.before ? 'cells' AND NOT (${STILL_SUPPLIED.replaceAll('snapshot', 't.snapshot')})`,
    [run],
  )
  const ties = rows.map((row) => ({
    ...row,
    id: partnershipId({
      ...{ companyId: row.company_id, agencyId: row.agency_id, groupId: null, productId: null },
      ...{ technologySlug: row.technology_id, kind: row.kind },
    }),
  }))
  const given = `jsonb_to_recordset($1) AS g (record_id text, id text, agency_id text, company_id text, technology_id text, kind partnership_kind)`
  await tx.query(
    `INSERT INTO partnership (id, company_id, agency_id, technology_id, kind, status, created_version, updated_version)
     SELECT DISTINCT g.id, g.company_id, g.agency_id, g.technology_id, g.kind, 'unknown'::partnership_status, $2::int, $2::int
     FROM ${given} WHERE NOT EXISTS (SELECT 1 FROM partnership p WHERE p.id = g.id)`,
    [JSON.stringify(ties), version],
  )
  await tx.query(
    `UPDATE import_change c SET before = c.before || jsonb_build_object('partnership_id', g.id) || CASE WHEN g.company_id IS NULL
       THEN jsonb_build_object('vendors', '[]'::jsonb, 'other_vendors', coalesce(c.before -> 'vendors', '[]') || coalesce(c.before -> 'other_vendors', '[]'))
       ELSE '{}' END
     FROM ${given} WHERE c.run_id = $2 AND c.record_kind = 'partnership_listing' AND c.record_id = g.record_id`,
    [JSON.stringify(ties), run],
  )
}

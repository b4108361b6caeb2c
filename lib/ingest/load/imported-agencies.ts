import type pg from 'pg'
import type { Row } from '../document'

/** Columns that a register of agencies gives an agency where nothing else does. */
export const GIVEN = ['county', 'city', 'ori', 'latitude', 'longitude'] as const

/** SQL of one row an agency: its id, and what imports gave it. */
export const givenSql = `
  SELECT a.id, ${GIVEN.map((column) => `max(a."${column}") FILTER (WHERE c.before IS NULL OR c.before ? '${column}') AS "${column}"`).join(', ')}
  FROM import_change c JOIN agency a ON a.id = c.record_id WHERE c.record_kind = 'agency' GROUP BY a.id`

/**
 * Agencies of the registry as they are to be written, with what imports gave them where the registry says nothing. An identifier that one
 * of them has is given up by whoever has it; an address that an agency had by an import leads to its new one.
 */
export async function beforeAgencies(tx: pg.ClientBase, rows: readonly Row[]): Promise<Row[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const { rows: given } = await tx.query<Row>(`SELECT * FROM (${givenSql}) g WHERE id = ANY($1)`, [ids])
  const byId = new Map(given.map((row) => [row['id'], row]))
  const full = rows.map((row) => {
    const known = byId.get(row['id'])
    return known
      ? {
          ...row,
          ...Object.fromEntries(GIVEN.map((column) => [column, row[column] ?? known[column] ?? null])),
        }
      : row
  })
  const records = JSON.stringify(full)
  await tx.query(
    `UPDATE agency a SET ori = NULL FROM jsonb_populate_recordset(NULL::agency, $1) r WHERE a.ori = r.ori AND a.id <> r.id`,
    [records],
  )
  await tx.query(
    `INSERT INTO slug_redirect (record_kind, old_slug, record_id)
     SELECT 'agency', a.slug, a.id FROM agency a JOIN jsonb_populate_recordset(NULL::agency, $1) r USING (id)
     WHERE a.slug <> r.slug AND NOT EXISTS (SELECT 1 FROM seed_record s WHERE s.record_kind = 'agency' AND s.record_id = a.id)
     ON CONFLICT DO NOTHING`,
    [records],
  )
  return full
}

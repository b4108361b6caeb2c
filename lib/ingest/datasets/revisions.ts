import type pg from 'pg'
import { differs, type SyncTable, sameKey, wanted } from './sync'

/** What records are called on their tombstones. `t` is the record. */
const TITLES: Record<string, string> = {
  agency: `concat_ws(', ', t.name, t.state)`,
  contract: `concat_ws(' ', 'Contract', t.display_number, 'with', t.recipient_name)`,
  partnership: `concat_ws(' and ',
    coalesce((SELECT c.name FROM company c WHERE c.id = t.company_id), 'A company that is not named'),
    (SELECT concat_ws(', ', a.name, a.state) FROM agency a WHERE a.id = t.agency_id))`,
}

/** Writes down how records stood before they change; what came in with this load has none. Returning ones lose their tombstone. */
export async function reviseChanged(tx: pg.ClientBase, sync: SyncTable, version: number): Promise<void> {
  const { table, compare } = sync
  const after = `jsonb_build_object(${compare.map((column) => `'${column}', w."${column}"`).join(', ')}, 'updated_version', $2::int)`
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT $1, t.id, 'updated', $2, to_jsonb(t), to_jsonb(t) || ${after}
     FROM "${table}" t JOIN ${wanted(table)} w ON ${sameKey(sync)} WHERE t.created_version < $2 AND ${differs(sync)}`,
    [table, version],
  )
  await tx.query(
    `WITH back AS (
       DELETE FROM tombstone s USING ${wanted(table)} w
       WHERE s.record_kind = $1 AND s.record_id = w.id RETURNING w.*
     )
     INSERT INTO revision (record_kind, record_id, kind, ledger_version, after)
     SELECT $1, id, 'restored', $2, to_jsonb(back) FROM back`,
    [table, version],
  )
}

/** Writes down how rows of registers stood before they change; by the ids of their key, with a blank between them. */
export async function reviseRows(tx: pg.ClientBase, sync: SyncTable, version: number): Promise<void> {
  const { table, key, compare } = sync
  const id = key.map((column) => `t."${column}"`).join(` || ' ' || `)
  const after = `jsonb_build_object(${compare.map((column) => `'${column}', w."${column}"`).join(', ')}, 'run_id', w.run_id)`
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, after)
     SELECT $1, ${id}, 'updated', $2, to_jsonb(t), to_jsonb(t) || ${after}
     FROM "${table}" t JOIN ${wanted(table)} w ON ${sameKey(sync)} WHERE ${differs(sync)}`,
    [table, version],
  )
}

/** Takes out records and leaves a tombstone and a revision for each. `which` is SQL about the record `t`. */
export async function withdrawRecords(
  tx: pg.ClientBase,
  table: 'agency' | 'contract' | 'partnership',
  which: string,
  version: number,
  reason = 'No row of a register lists it any more, and nothing else supports it.',
): Promise<number> {
  await tx.query(
    `INSERT INTO tombstone (record_kind, record_id, slug, title, snapshot, reason, ledger_version)
     SELECT $1, t.id, ${table === 'agency' ? 't.slug' : 'NULL'}, ${TITLES[table]}, to_jsonb(t), $2, $3
     FROM "${table}" t WHERE ${which}`,
    [table, reason, version],
  )
  await tx.query(
    `INSERT INTO revision (record_kind, record_id, kind, ledger_version, before, reason)
     SELECT $1, t.id, 'withdrawn', $3, to_jsonb(t), $2 FROM "${table}" t WHERE ${which}`,
    [table, reason, version],
  )
  const { rowCount } = await tx.query(`DELETE FROM "${table}" t WHERE ${which}`)
  return rowCount ?? 0
}

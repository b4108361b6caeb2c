import type pg from 'pg'
import type { Row } from '../document'
import { beforeAgencies } from './imported-agencies'
import { type Change, type Plan, type StoredDocument, stored } from './plan'
import { deleteRows, upsertRows } from './rows'
import { childKeys, childTables, type RecordTable, recordTables } from './tables'

/** Brings in what is new or changed: rows in the order in which they refer to each other, then what belongs to them. */
export async function applyChanges(tx: pg.ClientBase, plan: Plan, version: number): Promise<void> {
  const gone = [...plan.changes.flatMap(({ before }) => before ?? []), ...plan.removals]
  for (const table of childTables) await deleteRows(tx, table, childKeys[table], childrenOf(gone, table))
  for (const table of recordTables) await freeUnique(tx, table, plan)
  for (const table of recordTables) {
    const rows = plan.changes
      .filter(({ document }) => document.kind === table.kind)
      .map(({ document }) => withVersions(document.row, table, version))
    const full = table.kind === 'agency' ? await beforeAgencies(tx, rows) : rows
    await upsertRows(tx, table.kind, [table.key], full, ['created_version'])
  }
  const now = plan.changes.map(({ document }) => document)
  for (const table of childTables) await upsertRows(tx, table, childKeys[table], childrenOf(now, table))
  await recordSeeds(tx, plan.changes)
}

function childrenOf(
  documents: readonly Pick<StoredDocument, 'children'>[],
  table: (typeof childTables)[number],
): Row[] {
  return documents.flatMap(({ children }) => children[table] ?? [])
}

function withVersions(row: Row, { versioned }: RecordTable, version: number): Row {
  return versioned ? { ...row, created_version: version, updated_version: version } : row
}

/** Frees slugs and positions that records give up, so that others can take them in any order. */
async function freeUnique(tx: pg.ClientBase, { kind, key, freed }: RecordTable, plan: Plan): Promise<void> {
  if (!freed) return
  const changed = plan.changes.flatMap(({ document, before }) =>
    before && before.row[freed.column] !== document.row[freed.column] ? before : [],
  )
  const ids = [...changed, ...plan.removals].filter((document) => document.kind === kind).map(({ id }) => id)
  if (ids.length === 0) return
  await tx.query(`UPDATE "${kind}" SET "${freed.column}" = ${freed.expression} WHERE "${key}" = ANY($1)`, [
    ids,
  ])
}

/** Remembers the documents, to compare the next load with. */
async function recordSeeds(tx: pg.ClientBase, changes: readonly Change[]): Promise<void> {
  const records = changes.map(({ document, hash }) => ({
    record_kind: document.kind,
    record_id: document.id,
    file: document.at.file,
    line: document.at.line,
    hash,
    document: stored(document),
  }))
  if (records.length === 0) return
  await tx.query(
    `INSERT INTO seed_record (record_kind, record_id, file, line, hash, document)
     SELECT record_kind, record_id, file, line, hash, document FROM jsonb_populate_recordset(NULL::seed_record, $1)
     ON CONFLICT (record_kind, record_id) DO UPDATE
       SET file = excluded.file, line = excluded.line, hash = excluded.hash, document = excluded.document`,
    [JSON.stringify(records)],
  )
}

/** Corrects the places of records that only moved within the files. */
export async function recordPlaces(tx: pg.ClientBase, plan: Plan): Promise<void> {
  if (plan.moved.length === 0) return
  const places = plan.moved.map(({ kind, id, at }) => ({
    record_kind: kind,
    record_id: id,
    file: at.file,
    line: at.line,
  }))
  await tx.query(
    `UPDATE seed_record s SET file = n.file, line = n.line
     FROM jsonb_to_recordset($1) AS n (record_kind text, record_id text, file text, line int)
     WHERE s.record_kind = n.record_kind AND s.record_id = n.record_id`,
    [JSON.stringify(places)],
  )
}

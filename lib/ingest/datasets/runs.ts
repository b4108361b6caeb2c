import type pg from 'pg'
import { stableId } from '@/lib/domain/stable-id'
import { recordRefusals } from '@/lib/ingest/import/refusals'
import type { PreparedDataset } from './prepare'
import { differs, sameKey, wanted } from './sync'
import { rowTables } from './sync-tables'

/** The run that brings in a dataset's rows. `id` is the run before where nothing is to be brought in. */
export type Run = {
  id: string
  isNew: boolean
  created: number
  updated: number
  gone: number
  refused: number
}

/**
 * Compares a dataset's staged rows with those in the ledger, and records a run when anything is different or its files are.
 * Rows count once, also where one lists several partnerships: read = loaded + unchanged + refused.
 */
export async function recordRun(tx: pg.ClientBase, dataset: PreparedDataset, version: number): Promise<Run> {
  const { spec, sha256, files } = dataset.files
  const { rows: before } = await tx.query<{ id: string; files_sha256: string; runs: number }>(
    `SELECT id, files_sha256, count(*) OVER ()::int AS runs FROM import_run
     WHERE dataset_id = $1 AND state = 'done' ORDER BY ledger_version DESC, id LIMIT 1`,
    [spec.slug],
  )
  const [last] = before
  const refused = dataset.refusals.length
  const { created, updated, gone } = await compare(tx, spec.slug)
  const nothing = created + updated + gone === 0
  if (last && nothing && last.files_sha256 === sha256)
    return { id: last.id, isNew: false, created, updated, gone, refused }
  const id = stableId('import_run', spec.slug, sha256, last?.runs ?? 0)
  const loaded = created + updated
  await tx.query(
    `INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, finished_at, files_sha256, files, read, loaded, unchanged, refused,
       created, updated, no_longer_listed, snapshot_on, columns, dropped_columns)
     VALUES ($1, $2, $3, 'done', now(), clock_timestamp(), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      spec.slug,
      version,
      sha256,
      files.map(({ path }) => path),
      dataset.read,
      loaded,
      dataset.read - refused - loaded,
      refused,
      created,
      updated,
      gone,
      spec.snapshotOn,
      Object.keys(spec.columns),
      spec.ignore,
    ],
  )
  await keepRefusals(tx, id, dataset)
  return { id, isNew: true, created, updated, gone, refused }
}

async function keepRefusals(tx: pg.ClientBase, runId: string, { refusals }: PreparedDataset): Promise<void> {
  const rows = refusals.map(({ cells, ...rest }) => ({ ...rest, cells: cells && Object.entries(cells) }))
  await recordRefusals(
    tx,
    runId,
    `(SELECT * FROM jsonb_to_recordset($2) AS r (file text, line int, "column" text, value text, reason text, remedy text, cells jsonb))`,
    [JSON.stringify(rows)],
  )
}

/** How many of a dataset's rows are new, how many changed, and how many of the ledger's rows are gone from its files. */
async function compare(tx: pg.ClientBase, dataset: string) {
  const total = { created: 0, updated: 0, gone: 0 }
  for (const sync of rowTables) {
    const { table } = sync
    const { rows } = await tx.query<typeof total>(
      `WITH ours AS (SELECT * FROM "${table}" WHERE dataset_id = $1),
            rows AS (
              SELECT coalesce(w.row_id, t.row_id) AS row_id,
                     bool_and(t.row_id IS NULL) AS is_new, bool_and(w.row_id IS NULL) AS is_gone,
                     bool_or(t.row_id IS NULL OR w.row_id IS NULL OR ${differs(sync)}) AS is_different
              FROM ours t FULL JOIN (SELECT * FROM ${wanted(table)} WHERE dataset_id = $1) w ON ${sameKey(sync)}
              GROUP BY 1
            )
       SELECT count(*) FILTER (WHERE is_new)::int AS created,
              count(*) FILTER (WHERE is_different AND NOT is_new AND NOT is_gone)::int AS updated,
              count(*) FILTER (WHERE is_gone)::int AS gone
       FROM rows`,
      [dataset],
    )
    for (const row of rows) {
      total.created += row.created
      total.updated += row.updated
      total.gone += row.gone
    }
  }
  return total
}

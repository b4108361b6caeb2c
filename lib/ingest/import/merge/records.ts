import type pg from 'pg'
import { pagesOfData } from '@/lib/domain/addresses'
import { stableId } from '@/lib/domain/stable-id'
import { countBrought } from '../brought'
import type { DatasetFacts } from '../format'
import { ImportError } from '../import-error'
import { recordRefusals } from '../refusals'
import type { Merged } from './merged'

/** Makes a new version of the ledger, to be described when it is known what it did. */
export async function newVersion(tx: pg.ClientBase, kind: 'import' | 'undo'): Promise<number> {
  const { rows } = await tx.query<{ version: number }>(
    `INSERT INTO ledger_version (version, kind, note, counts) SELECT coalesce(max(version), 0) + 1, $1, '', '{}' FROM ledger_version RETURNING version`,
    [kind],
  )
  return rows[0]?.version ?? 0
}

export async function describeVersion(
  tx: pg.ClientBase,
  version: number,
  note: string,
  counts: object,
): Promise<void> {
  await tx.query('UPDATE ledger_version SET note = $2, counts = $3 WHERE version = $1', [
    version,
    note,
    JSON.stringify(counts),
  ])
}

/**
 * Records the dataset where it is new; what is known of one that is there stays.
 * @throws ImportError when the dataset belongs to the files under seeds or to another register, or its address to another page
 */
export async function ensureDataset(
  tx: pg.ClientBase,
  facts: DatasetFacts,
  register: string,
  version: number,
): Promise<void> {
  if (pagesOfData.includes(facts.slug))
    throw new ImportError(
      'usage',
      `No dataset can be called "${facts.slug}": /data/${facts.slug} is another page; give the import another one with --dataset.`,
    )
  const { rows } = await tx.query(
    `SELECT 1 FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version WHERE r.dataset_id = $1 AND v.kind = 'seeds' LIMIT 1`,
    [facts.slug],
  )
  if (rows.length > 0)
    throw new ImportError(
      'usage',
      `The dataset "${facts.slug}" belongs to the files under seeds/datasets; give the import another one with --dataset.`,
    )
  const { rows: others } = await tx.query<{ title: string }>(
    `SELECT d.title FROM dataset d JOIN import_run r ON r.dataset_id = d.slug WHERE d.slug = $1 AND r.state = 'done' AND r.register <> $2 LIMIT 1`,
    [facts.slug, register],
  )
  if (others[0])
    throw new ImportError(
      'usage',
      `The dataset "${facts.slug}" holds rows of another register (${others[0].title}); give the import another one with --dataset.`,
    )
  await tx.query(
    `INSERT INTO dataset (slug, title, publisher, url, licence, licence_url, attribution, version, snapshot_on, description, expected_min, expected_max,
       created_version, updated_version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 2147483647, $11, $11)
     ON CONFLICT (slug) DO UPDATE SET version = excluded.version, snapshot_on = excluded.snapshot_on, updated_version = excluded.updated_version
       WHERE (dataset.version, dataset.snapshot_on) IS DISTINCT FROM (excluded.version, excluded.snapshot_on)
         AND coalesce(excluded.snapshot_on >= dataset.snapshot_on, true)`,
    [
      facts.slug,
      facts.title,
      facts.publisher,
      facts.url,
      facts.licence,
      facts.licenceUrl,
      facts.attribution,
      facts.version,
      facts.snapshotOn,
      facts.description,
      version,
    ],
  )
}

export type NewRun = {
  dataset: string
  version: number
  startedAt: Date
  snapshotOn: string | null
  sha256: string
  files: readonly string[]
  /** Columns of the files: those kept, and those dropped because they are personal. */
  columns: ReadonlySet<string>
  dropped: ReadonlySet<string>
}

/** Records a run, its numbers to follow. */
export async function newRun(tx: pg.ClientBase, run: NewRun): Promise<string> {
  const { dataset, version, startedAt, snapshotOn, sha256, files, columns, dropped } = run
  const { rows } = await tx.query<{ runs: number }>(
    'SELECT count(*)::int AS runs FROM import_run WHERE dataset_id = $1',
    [dataset],
  )
  const id = stableId('import_run', dataset, sha256, rows[0]?.runs ?? 0)
  await tx.query(
    `INSERT INTO import_run (id, dataset_id, ledger_version, state, started_at, snapshot_on, files_sha256, files, read, loaded, unchanged, refused,
       columns, dropped_columns)
     VALUES ($1, $2, $3, 'running', $4, $5, $6, $7, 0, 0, 0, 0, $8, $9)`,
    [id, dataset, version, startedAt, snapshotOn, sha256, files, [...columns], [...dropped]],
  )
  return id
}

export type RunCounts = { read: number; loaded: number; unchanged: number; refused: number }

/** Records what a run did, with the rows it refused. */
export async function finishRun(
  tx: pg.ClientBase,
  id: string,
  dataset: string,
  { read, loaded, unchanged, refused }: RunCounts,
  merged: Merged,
): Promise<void> {
  await recordRefusals(
    tx,
    id,
    '(SELECT file, line, "column", value, reason, remedy, cells FROM staging.refused_row WHERE dataset = $2)',
    [dataset],
  )
  await tx.query(
    `UPDATE import_run SET state = 'done', finished_at = clock_timestamp(), read = $2, loaded = $3, unchanged = $4, refused = $5,
       created = $6, updated = $7, no_longer_listed = $8, contract_count = $9, company_contract_count = $10
     WHERE id = $1`,
    [
      ...[id, read, loaded, unchanged, refused, merged.created, merged.updated, merged.noLongerListed],
      ...[merged.contracts, merged.contractsOfCompanies],
    ],
  )
  await countBrought(tx, id)
}

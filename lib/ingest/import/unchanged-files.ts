import type pg from 'pg'
import { nothingMerged } from './merge/merged'
import type { ImportReport } from './report'
import { total } from './report'

type Run = {
  run: string
  dataset: string
  version: number
  files: string[]
  read: number
  refused: number
}

/**
 * The report of an import that need not be done: the same files were imported, are in the ledger, and their datasets were not imported
 * again since. Those of another snapshot than the user says are not the same. `before`: as it was before that version. Null where there is something to do.
 */
export async function unchangedFiles(
  client: pg.ClientBase,
  sha256: string,
  {
    dataset,
    snapshotOn,
    dryRun,
    before,
  }: { dataset: string | null; snapshotOn: string | null; dryRun: boolean; before?: number },
): Promise<Omit<ImportReport, 'seconds'> | null> {
  const { rows } = await client.query<Run>(
    `SELECT r.id AS run, r.dataset_id AS dataset, r.ledger_version AS version, r.files, r.read, r.refused
     FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version
     WHERE r.files_sha256 = $1 AND r.state = 'done' AND v.kind = 'import' AND ($2::text IS NULL OR r.dataset_id = $2)
       AND ($4::date IS NULL OR r.snapshot_on = $4)
       AND NOT EXISTS (SELECT 1 FROM import_run o WHERE o.dataset_id = r.dataset_id AND o.state = 'done' AND o.ledger_version > r.ledger_version AND ($3::int IS NULL OR o.ledger_version < $3))
       AND ($3::int IS NULL OR r.ledger_version < $3)
     ORDER BY r.ledger_version DESC, r.id`,
    [sha256, dataset, before ?? null, snapshotOn],
  )
  const [newest] = rows
  if (!newest) return null
  const same = rows.filter(({ version }) => version === newest.version)
  const runs = same.map(({ run, dataset, read, refused }) => ({
    ...nothingMerged,
    ...{ dataset, run, read, loaded: 0, unchanged: read - refused, refused },
  }))
  const { rows: versions } = await client.query<{ version: number }>(
    'SELECT max(version) AS version FROM ledger_version WHERE $1::int IS NULL OR version < $1',
    [before ?? null],
  )
  return {
    ...total(runs),
    run: newest.run,
    dataset: newest.dataset,
    version: versions[0]?.version ?? newest.version,
    changed: false,
    dryRun,
    secondsReading: 0,
    files: [...new Set(same.flatMap(({ files }) => files))],
    skipped: [],
    notes: [],
    rejects: [],
    runs,
  }
}

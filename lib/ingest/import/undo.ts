import type pg from 'pg'
import { countChanges } from '@/lib/ingest/holdings/count-changes'
import { countHoldings } from '@/lib/ingest/holdings/count-holdings'
import { noteTouchedProofs } from '@/lib/ingest/holdings/touched-proofs'
import { ImportError } from './import-error'
import { recountFigures } from './merge/figures'
import { withEvidenceChecked } from './merge/guard'
import { LARGE_TABLES } from './merge/merge'
import { describeVersion, newVersion } from './merge/records'
import { matchRestored, noteTouched } from './rematch/restored'
import { inTransaction, withImportSession } from './session'
import { undoAgencies } from './undo-agencies'
import { undoListings } from './undo-listings'
import { removeBrought, restoreChanged, TAKEN_BACK } from './undo-rows'

/** What taking a run back did. */
export type UndoReport = {
  run: string
  dataset: string
  version: number
  /** Rows and records that the run had brought, and that are gone; and those that stand again as they were. */
  removed: number
  restored: number
  seconds: number
}

type Run = { dataset: string; state: string; kind: string }

export type UndoOptions = {
  /** Address of the database, for the role that owns the tables. */
  databaseUrl: string
  /** The folder seeds/, with the rules by which words name companies. */
  seedsDir: string
  run: string
  log: (line: string) => void
  /** Stops it, as long as nothing is committed. */
  signal?: AbortSignal
}

/**
 * Takes an import back: what it brought is removed, what it changed stands again as before, and is about whom the ledger knows today.
 * @throws ImportError when there is no such run, or when it cannot be taken back
 */
export async function undoImport(options: UndoOptions): Promise<UndoReport> {
  const { databaseUrl, seedsDir, run, log, signal } = options
  const began = Date.now()
  const onWait = () => log('Waiting for another import to end')
  const work = (tx: pg.Client) =>
    inTransaction(tx, async () => {
      const { dataset } = await findRun(tx, run)
      const version = await newVersion(tx, 'undo')
      const counts = await withEvidenceChecked(tx, version, async () => {
        await noteTouched(tx, run)
        await noteTouchedProofs(tx, version, [run])
        const restored = await restoreChanged(tx, run)
        const rows = await removeBrought(tx, { run, version })
        const listed = await undoListings(tx, { run, dataset, version })
        const partnerships = await matchRestored(tx, { version, seedsDir, reason: TAKEN_BACK })
        const agencies = await undoAgencies(tx, { run, version })
        return {
          restored: restored + listed.restored,
          removed: rows + partnerships + listed.removed + agencies,
        }
      })
      await tx.query(`UPDATE import_run SET state = 'undone', undone_version = $2 WHERE id = $1`, [
        run,
        version,
      ])
      await countHoldings(tx, version)
      await tx.query(`DELETE FROM import_change WHERE run_id = $1`, [run])
      await recountFigures(tx, version)
      await countChanges(tx, version)
      await describeVersion(tx, version, `The import ${run} of ${dataset} was taken back`, counts)
      return { run, dataset, version, ...counts }
    })
  return withImportSession(
    databaseUrl,
    async (tx) => {
      const report = await work(tx)
      if (report.removed + report.restored > 1000) await tx.query(`ANALYZE ${LARGE_TABLES}`).catch(() => {}) // the run is taken back all the same
      return { ...report, seconds: Math.round(Date.now() - began) / 1000 }
    },
    { onWait, signal },
  )
}

async function findRun(tx: pg.ClientBase, run: string): Promise<Run> {
  const { rows } = await tx.query<Run>(
    `SELECT r.dataset_id AS dataset, r.state, v.kind FROM import_run r JOIN ledger_version v ON v.version = r.ledger_version
     WHERE r.id = $1`,
    [run],
  )
  const [found] = rows
  if (!found) throw new ImportError('usage', `There is no run "${run}"; /data lists the runs.`)
  if (found.kind !== 'import')
    throw new ImportError(
      'usage',
      `The run ${run} belongs to the files under seeds; take its rows out there.`,
    )
  if (found.state === 'undone') throw new ImportError('usage', `The run ${run} was taken back already.`)
  const { rows: later } = await tx.query<{ id: string }>(
    `SELECT DISTINCT c.run_id AS id FROM import_change c WHERE c.run_id <> $1 AND c.before ->> 'run_id' = $1
     UNION
     SELECT o.run_id FROM import_change c JOIN import_change o USING (record_kind, record_id)
     JOIN import_run mine ON mine.id = c.run_id JOIN import_run later ON later.id = o.run_id AND later.ledger_version > mine.ledger_version
     WHERE c.run_id = $1 AND c.record_kind IN ('contract_transaction', 'partnership_listing', 'agency_listing')`,
    [run],
  )
  if (later.length > 0)
    throw new ImportError(
      'usage',
      `A later run changed rows of ${run}; take that back first: ${later.map(({ id }) => id).join(', ')}`,
    )
  return found
}

import type pg from 'pg'
import { formatCounted } from '@/lib/domain/format-number'
import type { Compiled } from '../compile/seeds'
import { loadDatasets } from '../datasets/load'
import { wanted } from '../datasets/sync'
import type { RecordKind } from '../document'
import { countFigures } from '../figures/count-figures'
import { countChanges } from '../holdings/count-changes'
import { countHoldings } from '../holdings/count-holdings'
import { matchAnew } from '../import/rematch/match-anew'
import { applyChanges, recordPlaces } from './apply'
import { type Counts, writeHistory } from './history'
import { type Plan, planLoad } from './plan'
import { recordTables } from './tables'
import { release, withdraw } from './withdraw'

/** Any number, the same for all loads of seeds into a ledger. */
const SEEDS_LOCK = 3_210_002

export type DatasetCounts = {
  created: number
  updated: number
  withdrawn: number
  unchanged: number
  refused: number
}

export type LoadSummary = {
  version: number
  note: string
  records: Counts
  datasets: DatasetCounts
  /** Datasets of which something is said that was not. */
  described: number
  /** Contracts of imports that are about others than before. */
  rematched: number
}

type Job = { compiled: Compiled; hash: string; seedsDir: string; log: (line: string) => void }

/** Loads verified seeds in one transaction; an error leaves the ledger as it was. */
export async function applySeeds(
  client: pg.ClientBase,
  job: Job,
): Promise<{ changed: false; version: number } | ({ changed: true } & LoadSummary)> {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [SEEDS_LOCK])
    await client.query('SAVEPOINT before_load')
    const { summary, rulesHash, plans } = await load(client, job)
    const before = summary.version - 1
    const changed = before === 0 || somethingChanged(summary)
    if (changed) {
      await countHoldings(client, summary.version, 'all')
      await countChanges(client, summary.version)
    } else {
      await client.query('ROLLBACK TO before_load')
      for (const plan of plans) await recordPlaces(client, plan)
      await client.query(
        `UPDATE ledger_version SET seeds_hash = $1, rules_hash = $2
         WHERE version = (SELECT max(version) FROM ledger_version WHERE kind = 'seeds')`,
        [job.hash, rulesHash],
      )
    }
    await client.query('COMMIT')
    return changed ? { changed, ...summary } : { changed, version: before }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

type Loaded = { summary: LoadSummary; rulesHash: string; plans: Plan[] }

async function load(tx: pg.ClientBase, job: Job): Promise<Loaded> {
  const { compiled, hash, seedsDir, log } = job
  const { rows } = await tx.query<{ version: number }>(
    `INSERT INTO ledger_version (version, kind, seeds_hash, note, counts)
     SELECT coalesce(max(version), 0) + 1, 'seeds', $1, 'Loading', '{}' FROM ledger_version RETURNING version`,
    [hash],
  )
  const version = rows[0]?.version ?? 0
  const kinds: RecordKind[] = recordTables.map(({ kind }) => kind).filter((kind) => kind !== 'figure')
  const records = await planLoad(tx, kinds, compiled.documents)
  await applyChanges(tx, records, version)
  await recordPlaces(tx, records)
  const released = await release(tx, records.removals)
  const { described, ...datasets } = await loadDatasets(tx, {
    version,
    seedsDir,
    registry: compiled.registry,
    log,
  })
  const going = records.removals.filter((removal) => !released.includes(removal))
  const { rulesHash, rematched } = await matchAnew(tx, {
    ...{ version, seedsDir, gone: new Set(going.map(({ id }) => id)) },
    changed: `SELECT contract_id FROM ${wanted('contract_transaction')}`,
  })
  const figures = await planLoad(tx, ['figure'], await countFigures(tx, compiled.figures))
  await applyChanges(tx, figures, version)
  await recordPlaces(tx, figures)
  const all: Plan = {
    changes: [...records.changes, ...figures.changes],
    removals: [...going, ...figures.removals],
    moved: [],
    unchanged: records.unchanged + figures.unchanged,
  }
  const { withdrawn, kept } = await withdraw(tx, all.removals)
  const counts = await writeHistory(
    tx,
    all,
    { withdrawn, kept: [...released, ...kept] },
    version,
    compiled.withdrawn,
  )
  const summary = {
    version,
    records: counts,
    datasets,
    described,
    rematched,
    note: summarise(counts, datasets, described, rematched),
  }
  await tx.query('UPDATE ledger_version SET note = $2, counts = $3, rules_hash = $4 WHERE version = $1', [
    ...[version, summary.note, JSON.stringify({ ...counts, dataset_row: datasets, rematched }), rulesHash],
  ])
  return { summary, rulesHash, plans: [records, figures] }
}

function somethingChanged({ records, datasets, described, rematched }: LoadSummary): boolean {
  const rows = datasets.created + datasets.updated + datasets.withdrawn
  return rows + described + rematched > 0 || Object.keys(records).length > 0
}

/** What a load did, in a sentence that leaves out what it did not do. */
function summarise(
  records: Counts,
  { created, updated, withdrawn, refused }: DatasetCounts,
  described: number,
  rematched: number,
): string {
  const total = (key: 'created' | 'updated' | 'withdrawn') =>
    Object.values(records).reduce((sum, counts) => sum + counts[key], 0)
  const rows = ['row of registers', 'rows of registers'] as const
  const parts: [number, string, string, string][] = [
    [total('created'), 'record', 'records', 'came in'],
    [total('updated'), 'record', 'records', 'changed'],
    [total('withdrawn'), 'record', 'records', 'went'],
    [created + updated, ...rows, 'came in or changed'],
    [withdrawn, ...rows, 'went'],
    [refused, ...rows, 'refused'],
    [rematched, 'contract of an import', 'contracts of imports', 'matched otherwise'],
  ]
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many, what]) => `${formatCounted(count, one, many)} ${what}`)
  return said.join('; ') || (described > 0 ? 'datasets described otherwise' : 'nothing in it yet')
}

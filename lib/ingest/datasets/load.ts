import type pg from 'pg'
import { SeedFaultsError, sortFaults } from '@/lib/ingest/fault'
import { countBrought } from '@/lib/ingest/import/brought'
import { type Reading, recordReading } from '@/lib/ingest/import/reading'
import type { Registry } from '@/lib/ingest/registry'
import { datasetFaults } from './check'
import { upsertDataset } from './dataset-record'
import type { DatasetSpec } from './dataset-schema'
import { leaveImported, sumImported } from './imported'
import { type LedgerRows, ledgerRows } from './ledger-rows'
import { type PreparedDataset, prepareDatasets } from './prepare'
import { reviseChanged, reviseRows } from './revisions'
import type { Values } from './row-origin'
import { type Run, recordRun } from './runs'
import { type SyncTable, stage, wanted, write } from './sync'
import * as tables from './sync-tables'
import { withdrawGone } from './withdraw-rows'

export type DatasetsContext = {
  /** Version of the ledger that this load makes. */
  version: number
  seedsDir: string
  registry: Registry
  log: (line: string) => void
}

/** Rows of registers: new, changed, gone from the files, there already, refused. */
export type DatasetsLoaded = {
  created: number
  updated: number
  withdrawn: number
  unchanged: number
  refused: number
  /** Datasets of which something is said that was not. */
  described: number
}

/**
 * Brings the ledger in line with the datasets under `seedsDir`, within the caller's transaction: rows by the registers' own keys,
 * so that the same files again change nothing. Expects the registry's records (companies, products, technologies, agency types,
 * declared agencies) in the ledger already.
 * @throws SeedFaultsError with all faults of the datasets; the caller rolls back
 */
export async function loadDatasets(tx: pg.ClientBase, context: DatasetsContext): Promise<DatasetsLoaded> {
  const { version, seedsDir, registry, log } = context
  const prepared = prepareDatasets(seedsDir, registry)
  const faults = datasetFaults(prepared)
  if (faults.length > 0) throw new SeedFaultsError(sortFaults(faults))
  const rows = ledgerRows(prepared, registry)

  const newer: string[] = []
  let described = 0
  for (const { files } of prepared.datasets) {
    const dataset = await upsertDataset(tx, files.spec, version)
    if (dataset.newer) newer.push(files.spec.slug)
    if (dataset.changed) described++
  }
  await stageRows(tx, rows, version)
  await leaveImported(tx)
  const runs = new Map<string, Run>()
  for (const dataset of prepared.datasets) {
    const run = await recordRun(tx, dataset, version)
    runs.set(dataset.files.spec.slug, run)
    const reading = readingOf(dataset.files.spec)
    if (reading && run.isNew) await recordReading(tx, run.id, reading)
    log(summarise(dataset, run))
  }
  await stampRuns(tx, runs)
  await writeRows(tx, version)
  await sumImported(tx)
  await withdrawGone(tx, version, [...runs.keys()], newer)
  for (const { id, isNew } of runs.values()) if (isNew) await countBrought(tx, id)
  return { ...total(prepared.datasets, runs), described }
}

/** How a register of contracts is matched: an import that changes them matches them anew. */
function readingOf(spec: DatasetSpec): Reading | null {
  if (spec.format !== 'obligations') return null
  const column = (meaning: string) =>
    Object.entries(spec.columns).find(([, of]) => of === meaning)?.[0] ?? meaning
  const columns = { recipient: column('recipient'), description: column('description') }
  return { register: spec.slug, country: spec.country, columns }
}

async function stageRows(tx: pg.ClientBase, rows: LedgerRows, version: number): Promise<void> {
  const versioned = (values: readonly Values[]) =>
    values.map((row) => ({ ...row, created_version: version, updated_version: version }))
  await stage(tx, tables.agencyTable, versioned(rows.agencies))
  await stage(tx, tables.agencyNameTable, rows.agencyNames)
  await stage(tx, tables.partnershipTable, versioned(rows.partnerships))
  await stage(tx, tables.partnershipListingTable, rows.partnershipListings)
  await stage(tx, tables.agencyListingTable, rows.agencyListings)
  await stage(tx, tables.contractTable, versioned(rows.contracts))
  await stage(tx, tables.contractCompanyTable, rows.contractCompanies)
  await stage(tx, tables.transactionTable, rows.transactions)
}

/** Gives the staged rows the run that brings them. */
async function stampRuns(tx: pg.ClientBase, runs: ReadonlyMap<string, Run>): Promise<void> {
  for (const { table } of [...tables.rowTables, tables.contractTable])
    for (const [dataset, { id }] of runs)
      await tx.query(`UPDATE ${wanted(table)} SET run_id = $1 WHERE dataset_id = $2`, [id, dataset])
}

async function writeRows(tx: pg.ClientBase, version: number): Promise<void> {
  // What an article declares of a partnership is not for a register to overwrite.
  await tx.query(
    `DELETE FROM ${wanted('partnership')} w USING seed_record s WHERE s.record_kind = 'partnership' AND s.record_id = w.id`,
  )
  const records: SyncTable[] = [tables.agencyTable, tables.partnershipTable, tables.contractTable]
  for (const sync of records) await reviseChanged(tx, sync, version)
  for (const sync of tables.rowTables) await reviseRows(tx, sync, version)
  // An identifier that moves from one agency to another is given up before it is taken.
  for (const gives of ['t.id = w.id AND t.ori <> w.ori', 't.ori = w.ori AND t.id <> w.id'])
    await tx.query(`UPDATE agency t SET ori = NULL FROM ${wanted('agency')} w WHERE ${gives}`)
  const order = [
    ...records,
    tables.agencyNameTable,
    tables.contractCompanyTable,
    tables.partnershipListingTable,
    tables.agencyListingTable,
    tables.transactionTable,
  ]
  let written = 0
  for (const sync of order) {
    const { created, updated } = await write(tx, sync)
    written += created + updated
  }
  // Without statistics the next comparison of so many rows would be planned as if there were none.
  if (written > 1000) await tx.query(`ANALYZE ${order.map(({ table }) => table).join(', ')}`)
}

function total(datasets: readonly PreparedDataset[], runs: ReadonlyMap<string, Run>) {
  const all = { created: 0, updated: 0, withdrawn: 0, unchanged: 0, refused: 0 }
  for (const { files, read } of datasets) {
    const run = runs.get(files.spec.slug)
    if (!run) continue
    all.created += run.created
    all.updated += run.updated
    all.withdrawn += run.gone
    all.refused += run.refused
    all.unchanged += read - run.refused - run.created - run.updated
  }
  return all
}

function summarise({ files, read }: PreparedDataset, run: Run): string {
  const loaded = run.created + run.updated
  const unchanged = read - loaded - run.refused
  return `${files.spec.slug}: ${read} rows read, ${loaded} loaded, ${unchanged} unchanged, ${run.refused} refused`
}

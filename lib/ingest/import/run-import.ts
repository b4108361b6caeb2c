import type pg from 'pg'
import { formatCounted } from '@/lib/domain/format-number'
import { countChanges } from '@/lib/ingest/holdings/count-changes'
import { countHoldings } from '@/lib/ingest/holdings/count-holdings'
import { RejectsWriter } from '@/lib/ingest/input/rejects'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { createResolver, type Resolver } from '@/lib/ingest/resolve/resolver'
import { tablesNamed } from './described-beside'
import { checkStanding, hashFiles } from './files-hash'
import { formatContext } from './format-context'
import { recountFigures } from './merge/figures'
import { withEvidenceChecked } from './merge/guard'
import { LARGE_TABLES, mergeDataset } from './merge/merge'
import { describeVersion, ensureDataset, finishRun, newRun, newVersion } from './merge/records'
import { type ReadDataset, type ReadInputs, type ReadOptions, readInputs } from './read-inputs'
import { checkRejects, keepRejects, writeRejects } from './rejects-file'
import { type ImportReport, type RunReport, total } from './report'
import { inTransaction, withImportSession } from './session'
import { Staging } from './staging'
import { unchangedFiles } from './unchanged-files'

export type ImportOptions = {
  /** Address of the database, for the role that owns the tables. */
  databaseUrl: string
  /** The folder seeds/, with the rules by which words name companies. */
  seedsDir: string
  paths: string[]
  format: string | null
  dataset: string | null
  /** ISO day of the register's snapshot, where the user says it. */
  snapshotOn: string | null
  /** Does all of it and takes it back. */
  dryRun: boolean
  /** Reads files also when they are the same as last time. */
  anew: boolean
  /** Where the refused rows are written to. */
  rejects: string | null
  log: (line: string) => void
  /** Bytes of all files, before the first is read. */
  onStart: (bytes: number) => void
  onProgress: ReadOptions['onProgress']
  /** Stops it, as long as nothing is committed. */
  signal?: AbortSignal
}

/**
 * Imports files of public registers: reads them into staging and merges them in one transaction. An import that fails, or is killed,
 * leaves the ledger as it was.
 * @throws ImportError when the command must be written otherwise, nothing could be imported, the database fails, or it is stopped
 */
export async function runImport(given: ImportOptions): Promise<ImportReport> {
  const startedAt = new Date()
  const options = { ...given, paths: tablesNamed(given.paths) }
  if (options.rejects) await checkRejects(options.rejects, options.paths)
  const hashed = await hashFiles(options.paths, options.signal)
  const { sha256, bytes } = hashed
  const onWait = () => options.log('Waiting for another import to end')
  return withImportSession(
    options.databaseUrl,
    async (client) => {
      const known = options.anew || options.rejects ? null : await unchangedFiles(client, sha256, options)
      if (known) return { ...known, seconds: secondsSince(startedAt) }
      const staging = new Staging(client)
      await staging.empty()
      options.onStart(bytes)
      const inputs = await readInputs(options.paths, staging, {
        ...options,
        context: await formatContext(client, options.snapshotOn),
      })
      await checkStanding(options.paths, hashed)
      await staging.analyse()
      const secondsReading = secondsSince(startedAt)
      const report = await merge(client, inputs, { options, startedAt, sha256 })
      await staging.empty().catch(() => {}) // the next import empties it too, and this one is done
      return { ...report, secondsReading, seconds: secondsSince(startedAt) }
    },
    { onWait, signal: options.signal },
  )
}

type Job = { options: ImportOptions; startedAt: Date; sha256: string }

async function merge(tx: pg.Client, inputs: ReadInputs, job: Job) {
  const { dryRun, rejects, seedsDir, log } = job.options
  log('Merging')
  const rejected = rejects ? new RejectsWriter(rejects) : null
  const work = async () => {
    await tx.query(`SET LOCAL work_mem = '64MB'`)
    let resolver = createResolver(await ledgerData(tx, seedsDir))
    const version = await newVersion(tx, 'import')
    const runs = await withEvidenceChecked(tx, version, async () => {
      const all: RunReport[] = []
      for (const dataset of inOrder(inputs.datasets.values())) {
        // What follows is about the agencies that came in before it.
        if (all.at(-1)?.agencies) resolver = createResolver(await ledgerData(tx, seedsDir))
        all.push(await mergeOne(tx, dataset, version, resolver, job))
      }
      // Without statistics the checks behind it would be planned as if the tables were as small as before. Words that wait for
      // their place in the index would make every search slower until they have it.
      if (total(all).loaded > 1000)
        await tx.query(`ANALYZE ${LARGE_TABLES}; SELECT gin_clean_pending_list('contract_words')`)
      return all
    })
    await recountFigures(tx, version)
    const columns = new Map([...inputs.datasets].map(([slug, dataset]) => [slug, dataset.columns]))
    if (rejected) await writeRejects(tx, rejected, columns)
    await describeVersion(tx, version, sentence(runs), { dataset_row: total(runs) })
    const before = await unchangedFiles(tx, job.sha256, { ...job.options, before: version })
    const nothing = runs.every(({ loaded, noLongerListed }) => loaded + noLongerListed === 0)
    const same = nothing ? before : null
    if (!same && !dryRun) {
      await countHoldings(tx, version)
      await countChanges(tx, version)
    }
    return { runs, version, same }
  }
  const { runs, version, same } = await inTransaction(tx, work, (result) => !dryRun && !result.same).catch(
    async (error: unknown) => {
      await rejected?.discard()
      throw error
    },
  )
  if (rejected) await keepRejects(rejected)
  if (same) return { ...same, rejects: rejected?.paths ?? [] }
  return {
    ...total(runs),
    run: runs[0]?.run ?? null,
    dataset: runs[0]?.dataset ?? '',
    version: dryRun ? version - 1 : version,
    changed: !dryRun,
    dryRun,
    files: inputs.files,
    skipped: inputs.skipped,
    notes: [...inputs.notes],
    rejects: rejected?.paths ?? [],
    runs,
  }
}

const ORDER = ['agencies', 'partnerships', 'contracts']

/** Registers of agencies first, then who uses what, then contracts: each can be about what those before it brought. */
const inOrder = (datasets: Iterable<ReadDataset>) =>
  [...datasets].sort((a, b) => ORDER.indexOf(a.reader.about) - ORDER.indexOf(b.reader.about))

async function mergeOne(
  tx: pg.Client,
  { facts, reader, read, files, whole, ...kept }: ReadDataset,
  version: number,
  resolver: Resolver,
  { options, startedAt, sha256 }: Job,
): Promise<RunReport> {
  const { slug } = facts
  await ensureDataset(tx, facts, reader.register, version)
  const { snapshotOn } = facts
  const { columns: names, dropped } = kept
  const made = { dataset: slug, version, startedAt, snapshotOn, sha256, files }
  const run = await newRun(tx, { ...made, columns: names, dropped })
  const { register, columns, country } = reader
  const context = { tx, dataset: slug, snapshotOn, register, version, run, resolver, columns, country }
  const merged = await mergeDataset(context, reader.about, whole && !reader.partial)
  const loaded = merged.created + merged.updated
  const counts = { read, loaded, unchanged: merged.unchanged, refused: read - loaded - merged.unchanged }
  await finishRun(tx, run, slug, counts, merged)
  return { dataset: slug, run: options.dryRun ? null : run, ...counts, ...merged }
}

/** What an import did, in a sentence. */
function sentence(runs: readonly RunReport[]): string {
  return runs
    .map(({ dataset, created, updated, refused }) => {
      const rows = (count: number, what: string) =>
        count > 0 ? [`${formatCounted(count, 'row', 'rows')} ${what}`] : []
      const did = [...rows(created, 'came in'), ...rows(updated, 'changed'), ...rows(refused, 'refused')]
      return `${dataset}: ${did.join(', ') || 'nothing new'}`
    })
    .join('; ')
}

const secondsSince = (start: Date) => Math.round(Date.now() - start.getTime()) / 1000

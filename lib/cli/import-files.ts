import { existsSync } from 'node:fs'
import { end, isSignalled } from '@/lib/cli/ending'
import { drawCharts, openLedger, stoppable } from '@/lib/cli/import-ledger'
import { progressBar } from '@/lib/cli/import-progress'
import { formatReport, formatUndo } from '@/lib/cli/import-report'
import { formats } from '@/lib/ingest/import/formats'
import { ImportError } from '@/lib/ingest/import/import-error'
import type { ImportReport } from '@/lib/ingest/import/report'
import { runImport } from '@/lib/ingest/import/run-import'
import { undoImport } from '@/lib/ingest/import/undo'
import { day } from '@/lib/ingest/schemas/common'

/** What the command ends with; a signal ends it with 130. */
export const exitCodes = { done: 0, failed: 1, usage: 2, nothing: 3, refused: 4, stopped: 130 } as const

export type ImportArguments = {
  dataset?: string
  dryRun?: boolean
  rejects?: string
  snapshot?: string
  json?: boolean
  anew?: boolean
  strict?: boolean
}

// The report is the output; what is said on the way is not.
const log = (line: string) => console.error(line)

/** Imports what the command line names and prints the report. */
export async function importFiles(
  words: string[],
  options: ImportArguments,
  seedsDir: string,
): Promise<void> {
  const { format, paths } = readWords(words)
  checkOptions(options)
  const databaseUrl = await openLedger(seedsDir, log)
  const progress = progressBar(log)
  const wanted = {
    ...{ databaseUrl, seedsDir, paths, format },
    dataset: options.dataset ?? null,
    snapshotOn: options.snapshot ?? null,
    dryRun: options.dryRun ?? false,
    anew: options.anew ?? false,
    rejects: options.rejects ?? null,
    log: progress.log,
    onStart: progress.start,
    onProgress: progress.update,
  }
  let report: ImportReport | null = null
  await stoppable(async (signal) => {
    report = await runImport({ ...wanted, signal }).finally(progress.stop)
    console.log(options.json ? JSON.stringify(report) : formatReport(report))
    if (isSignalled()) log('Stopped when the import was done: the ledger has it.')
  }, sayFault)
  await finish(report, databaseUrl, options)
}

async function finish(report: ImportReport | null, databaseUrl: string, options: ImportArguments) {
  if (report?.changed && !isSignalled()) await drawCharts(databaseUrl, log)
  const nothing = report && report.read > 0 && report.refused === report.read
  if (nothing) await end(exitCodes.nothing)
  await end(options.strict && report && report.refused > 0 ? exitCodes.refused : exitCodes.done)
}

/** Takes a run back and prints what that did. */
export async function undoRun(run: string, json: boolean, seedsDir: string): Promise<void> {
  const databaseUrl = await openLedger(seedsDir, log)
  await stoppable(async (signal) => {
    const report = await undoImport({ databaseUrl, seedsDir, run, log, signal })
    console.log(json ? JSON.stringify(report) : formatUndo(report))
    if (isSignalled()) log('Stopped when the run was taken back already.')
  }, sayFault)
  if (!isSignalled()) await drawCharts(databaseUrl, log)
  await end(exitCodes.done)
}

/** Says why an import failed; ends with what that means. */
export async function endWith(error: ImportError): Promise<never> {
  sayFault(error)
  return end(exitCodes[error.kind])
}

function sayFault(error: unknown): void {
  log(error instanceof ImportError ? error.message : String(error instanceof Error ? error.stack : error))
}

/** The format and the paths among the words of the command line. */
function readWords(words: string[]): { format: string | null; paths: string[] } {
  const [first = '', ...rest] = words
  const isFormat = formats.some(({ name }) => name === first) && !(rest.length === 0 && existsSync(first))
  const paths = isFormat ? rest : words
  if (paths.length === 0) throw new ImportError('usage', `Name the files to import after "${first}".`)
  const missing = paths.filter((path) => !existsSync(path))
  if (!isFormat && missing.includes(first))
    throw new ImportError(
      'usage',
      `"${first}" is neither a format (${formats.map(({ name }) => name).join(', ')}) nor a file or folder that is there.`,
    )
  if (missing.length > 0)
    throw new ImportError('usage', `There is no such file or folder: ${missing.join(', ')}`)
  return { format: isFormat ? first : null, paths }
}

function checkOptions({ dataset, snapshot }: ImportArguments): void {
  if (dataset !== undefined && !/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(dataset))
    throw new ImportError(
      'usage',
      `--dataset ${dataset}: at most 80 small letters and digits, with hyphens between them.`,
    )
  if (snapshot !== undefined && !day.safeParse(snapshot).success)
    throw new ImportError('usage', `--snapshot ${snapshot}: give a day of the calendar, as 2025-03-10.`)
}

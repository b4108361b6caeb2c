import '@/lib/cli/ending'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError } from 'commander'
import { atEnd, end } from '@/lib/cli/ending'
import { progressBar } from '@/lib/cli/import-progress'
import { formatReport, formatUndo } from '@/lib/cli/import-report'
import { makeClient } from '@/lib/cli/make'
import { openDatabase, prepareDatabase } from '@/lib/db/open'
import { formats } from '@/lib/ingest/import/formats'
import { ImportError } from '@/lib/ingest/import/import-error'
import { runImport } from '@/lib/ingest/import/run-import'
import { undoImport } from '@/lib/ingest/import/undo'
import { day } from '@/lib/ingest/schemas/common'
import { root } from '@/lib/settings'

const DONE = 0
const USAGE = 2
const NOTHING = 3
const REFUSED = 4

type Options = {
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
const seedsDir = join(root, 'seeds')

const program = new Command('npm run import --')
  .description('Imports files of public registers into the ledger, or takes an import back.')
  .argument(
    '<format and files...>',
    'a format (or none: it is recognised by the header), then files or folders',
  )
  .option('--dataset <slug>', 'dataset the rows go into; by default the one of the register')
  .option('--snapshot <day>', "day of the register's snapshot, as 2025-03-10, where the file does not say it")
  .option('--dry-run', 'does all of it, reports, and takes it back')
  .option('--rejects <file.csv>', 'writes refused rows to a file that can be corrected and imported again')
  .option('--json', 'prints the report as one JSON object')
  .option('--anew', 'reads files also when the same ones were imported last')
  .option('--strict', 'ends with 4 when rows were refused')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .addHelpText(
    'after',
    () => `
Formats:
${formats.map(({ name, reads }) => `  ${name.padEnd(14)}${reads}`).join('\n')}

Examples:
  npm run import -- usaspending CBP_ICE_FY2021_Contract_Obligations.csv
  npm run import -- downloads/ --dataset usaspending-2024 --rejects rejects.csv
  npm run import -- usaspending all_contracts.zip --dry-run --json
  npm run import -- undo run-4k2m8x0q7c1ab

It works while the site runs and while it does not. An import is all or nothing: whatever stops it, the ledger is as before.
Ends with 0: done; 1: failed; 2: the command is to be written otherwise; 3: nothing could be imported; 4: done, but rows were
refused (with --strict only); 130: stopped.`,
  )
  .action((args: string[], options: Options) => importFiles(args, options))

program
  .command('undo')
  .description('Takes an import back.')
  .argument('<run>', 'as the report and /data name it')
  .option('--json', 'prints the report as one JSON object')
  .action((run: string, options: Options) => undo(run, options))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) await end(error.exitCode === 0 ? DONE : USAGE)
  if (!(error instanceof ImportError)) throw error
  console.error(error.message)
  await end(error.kind === 'usage' ? USAGE : NOTHING)
}

async function importFiles(args: string[], options: Options): Promise<void> {
  const [first = '', ...rest] = args
  const named = formats.some(({ name }) => name === first) && !(rest.length === 0 && existsSync(first))
  const paths = named ? rest : args
  if (paths.length === 0) throw new ImportError('usage', `Name the files to import after "${first}".`)
  if (!named && !existsSync(first))
    throw new ImportError(
      'usage',
      `"${first}" is neither a format (${formats.map(({ name }) => name).join(', ')}) nor a file.`,
    )
  if (options.dataset && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(options.dataset))
    throw new ImportError('usage', `--dataset ${options.dataset}: small letters, digits and hyphens only.`)
  if (options.snapshot && !day.safeParse(options.snapshot).success)
    throw new ImportError(
      'usage',
      `--snapshot ${options.snapshot}: give a day of the calendar, as 2025-03-10.`,
    )
  const databaseUrl = await open()
  const progress = progressBar(log)
  const report = await runImport({
    databaseUrl,
    seedsDir,
    paths,
    format: named ? first : null,
    dataset: options.dataset ?? null,
    snapshotOn: options.snapshot ?? null,
    dryRun: options.dryRun ?? false,
    anew: options.anew ?? false,
    rejects: options.rejects ?? null,
    log: (line) => {
      progress.stop()
      log(line)
    },
    onStart: progress.start,
    onProgress: progress.update,
  }).finally(progress.stop)
  if (report.changed) await drawCharts(databaseUrl)
  console.log(options.json ? JSON.stringify(report) : formatReport(report))
  const nothing = report.read > 0 && report.refused === report.read
  await end(nothing ? NOTHING : options.strict && report.refused > 0 ? REFUSED : DONE)
}

async function undo(run: string, options: Options): Promise<void> {
  const databaseUrl = await open()
  const report = await undoImport({ databaseUrl, seedsDir, run, log })
  await drawCharts(databaseUrl)
  console.log((options.json ?? program.opts<Options>().json) ? JSON.stringify(report) : formatUndo(report))
  await end(DONE)
}

/** The database, up to date; with the seeds in it, which name the companies, when nobody loaded them yet. */
async function open(): Promise<string> {
  await makeClient(log)
  const opening = openDatabase()
  atEnd(async () => (await opening).close())
  const { url } = await opening
  await prepareDatabase(url)
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  const { hasLedger } = await import('@/lib/ingest/import/has-ledger')
  if (!(await hasLedger(url))) await loadSeeds({ databaseUrl: url, seedsDir, log })
  return url
}

async function drawCharts(databaseUrl: string): Promise<void> {
  const { renderCharts } = await import('@/lib/charts/render-all')
  await renderCharts({ databaseUrl, log })
}

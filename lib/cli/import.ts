import '@/lib/cli/ending'
import { Command, CommanderError } from 'commander'
import { end } from '@/lib/cli/ending'
import { endWith, exitCodes, type ImportArguments, importFiles, undoRun } from '@/lib/cli/import-files'
import { formats } from '@/lib/ingest/import/formats'
import { ImportError } from '@/lib/ingest/import/import-error'
import { settings } from '@/lib/settings'

const { seedsDir } = settings

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
  .showHelpAfterError('(npm run import -- --help says how it is written)')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .addHelpText(
    'after',
    () => `
Formats:
${formats.map(({ name, reads }) => `  ${name.padEnd(18)}${wrapped(reads, 80, 20)}`).join('\n')}

Examples:
  npm run import -- usaspending CBP_ICE_FY2021_Contract_Obligations.csv
  npm run import -- downloads/ --dataset usaspending-2024 --rejects rejects.csv
  npm run -s import -- usaspending all_contracts.zip --dry-run --json
  npm run import -- undo run-4k2m8x0q7c1ab

It works while the site runs and while it does not. An import is all or nothing: whatever stops it, the ledger is as before.
Ends with 0: done; 1: failed; 2: the command is to be written otherwise; 3: nothing could be imported; 4: done, but rows were
refused (with --strict only); 130: stopped by Ctrl-C or a signal (a second one ends it at once).`,
  )
  .action((words: string[], options: ImportArguments) => importFiles(words, options, seedsDir))

program
  .command('undo')
  .description('Takes an import back.')
  .argument('<run>', 'as the report and /data name it')
  .option('--json', 'prints the report as one JSON object')
  .action((run: string, { json }: ImportArguments) =>
    undoRun(run, json ?? program.opts<ImportArguments>().json ?? false, seedsDir),
  )

/** Words in lines of so many characters, each but the first behind so many blanks. */
function wrapped(words: string, width: number, indent: number): string {
  return words
    .replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), (_, line: string) => `${line}\n${' '.repeat(indent)}`)
    .trimEnd()
}

// Whoever reads the report may have heard enough before its end.
process.stdout.on('error', () => {})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) await end(error.exitCode === 0 ? exitCodes.done : exitCodes.usage)
  if (error instanceof ImportError) await endWith(error)
  throw error
}

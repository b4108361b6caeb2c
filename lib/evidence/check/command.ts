import { Command, CommanderError } from 'commander'
import type pg from 'pg'
import { CheckError } from './check-error'
import { checkEvidence } from './check-evidence'
import { checkProgress } from './progress'
import { type CheckReport, formatReport } from './report'
import { type WebManner, WebReader } from './web-reader'

/** What the command ends with. */
export const exitCodes = { done: 0, failed: 1, usage: 2, nothing: 3, changed: 4, unread: 5 } as const

/** Where the command is at work. */
export type CheckSurroundings = {
  /** Does work with a connection to the ledger, of the role that owns its tables. */
  inLedger: <T>(work: (db: pg.ClientBase) => Promise<T>) => Promise<T>
  seedsDir: string
  manner: WebManner
  print: (text: string) => void
  log: (line: string) => void
}

type Options = { live?: true; only?: string[]; dryRun?: true; json?: true }

const help = `
Examples:
  npm run evidence:check                                   the files under seeds/
  npm run evidence:check -- --live                         the files, and the addresses online
  npm run evidence:check -- --only q-p9710v2yz2qxp         one quote
  npm run -s evidence:check -- --json | jq '.checks[] | select(.state != "verbatim")'

Each state is recorded with its date and shown with the quote, at /evidence/health and in the history of each.
Ends with 0: each quote is verbatim, or only moved; 1: failed; 2: the command is to be written otherwise; 3: there is nothing of
that name; 4: a quote has changed or is gone; 5: none has, but some documents could not be read; 130: stopped by Ctrl-C or a signal.
What was read and recorded of a source before stays: all of its quotes, or none.`

/** Runs the command with the words after its name. Gives the exit code. */
export async function evidenceCheck(words: readonly string[], around: CheckSurroundings): Promise<number> {
  let code: number = exitCodes.done
  const program = new Command('npm run evidence:check --')
    .description(
      'Reads each source again and says what became of its quotes: verbatim, changed, moved, gone, or not reached.',
    )
    .option(
      '--live',
      'also reads their addresses online, as robots.txt allows, one request at a time per host',
    )
    .option('--only <id...>', 'only these: ids of quotes, ids or slugs of sources')
    .option('--dry-run', 'reads and reports, and records nothing')
    .option('--json', 'prints the report as one JSON object')
    .allowExcessArguments(false)
    .showHelpAfterError('(npm run evidence:check -- --help says how it is written)')
    .addHelpText('after', help)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => around.print(text.trimEnd()),
      writeErr: (text) => around.log(text.trimEnd()),
    })
    .action(async (options: Options) => {
      code = await check(options, around)
    })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (!(error instanceof CheckError)) throw error
    around.log(error.message)
    return exitCodes[error.kind]
  }
}

async function check({ live, only = [], dryRun, json }: Options, around: CheckSurroundings): Promise<number> {
  const { stop, ...progress } = checkProgress(around.log)
  const web = live ? new WebReader(around.manner) : null
  const report = await around
    .inLedger((db) =>
      checkEvidence({ db, seedsDir: around.seedsDir, web, only, dryRun: dryRun ?? false, ...progress }),
    )
    .finally(stop)
  around.print(json ? JSON.stringify(report) : formatReport(report))
  return codeOf(report)
}

function codeOf({ stored, online }: CheckReport): number {
  const all = online ? [stored, online] : [stored]
  if (all.some(({ changed, gone }) => changed + gone > 0)) return exitCodes.changed
  return all.some(({ unreachable }) => unreachable > 0) ? exitCodes.unread : exitCodes.done
}

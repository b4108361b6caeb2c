import '@/lib/cli/ending'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface, emitKeypressEvents } from 'node:readline'
import { Command } from 'commander'
import { atEnd, end } from '@/lib/cli/ending'
import { withConnection } from '@/lib/db/databases'
import { openDatabase } from '@/lib/db/open'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { describeQuestion, describeUnmatched } from '@/lib/ingest/resolve/review/describe'
import { JudgementFile } from '@/lib/ingest/resolve/review/judgement-file'
import { openQuestions } from '@/lib/ingest/resolve/review/open-questions'
import type { Questions } from '@/lib/ingest/resolve/review/questions'
import { readAgencyRegister } from '@/lib/ingest/resolve/review/register-file'
import { ReviewSession } from '@/lib/ingest/resolve/review/session'
import { root } from '@/lib/settings'

type Options = {
  list?: true
  json?: true
  kind?: string
  limit: string
  by?: string
  register?: string
  withdraw?: string
  why?: string
}

const KEYS = 's same   n not the same   u unsure   space skip   z take back   q quit'
const seedsDir = join(root, 'seeds')
const today = new Date().toISOString().slice(0, 10)

const command = new Command('npm run review --')
  .description(
    'Goes through what is open: recipients and agencies of the loaded ledger that could be one it knows,\n' +
      'the most valuable first. Decisions go to seeds/registry/judgements.yaml and count from the next load or import on.',
  )
  .option('--list', 'print what is open and end')
  .option('--json', 'print what is open as one JSON object and end')
  .option('--kind <kind>', 'only company or agency')
  .option('--limit <number>', 'how many to go through', '200')
  .option('--by <name>', 'who judges (else git’s user.name)')
  .option('--register <file>', 'also compare the agencies with the FBI’s register (JSON by state)')
  .option('--withdraw <name>', 'take the judgements on a name back; needs --why')
  .option('--why <reason>', 'why they are taken back')
  .addHelpText(
    'after',
    `
Keys: ${KEYS}

Examples:
  npm run review                                    one key a decision
  npm run review -- --list --kind agency            what is open about agencies
  npm run review -- --json --limit 20 | jq .open    for a script
  npm run review -- --withdraw "LEXIS NEXIS" --why "It is another firm of that name."

Ends with 0, with 1 when something went wrong, with 2 when it was called wrongly.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

const options = command.parse().opts<Options>()
try {
  await end(await run())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}

/** Gives the exit code. */
async function run(): Promise<number> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1) return misuse('--limit is a whole number from 1')
  if (options.kind && !['company', 'agency'].includes(options.kind))
    return misuse('--kind is company or agency')
  if (options.withdraw !== undefined) return withdraw(options.withdraw)
  const { open, unmatched } = await readQuestions()
  const chosen = open.filter(({ kind }) => !options.kind || kind === options.kind).slice(0, limit)
  if (options.json) {
    console.log(JSON.stringify({ unmatched, total: open.length, open: chosen }, null, 2))
    return 0
  }
  console.log(describeUnmatched(unmatched))
  if (options.list || !process.stdin.isTTY) {
    for (const question of chosen) console.log(`\n${describeQuestion(question).join('\n')}`)
    console.log(`\n${chosen.length} of ${open.length} open.`)
    return 0
  }
  await interact(new ReviewSession(chosen, new JudgementFile(seedsDir), who(), today))
  return 0
}

async function readQuestions(): Promise<Questions> {
  const register = options.register ? readAgencyRegister(options.register) : []
  const database = await openDatabase()
  atEnd(database.close)
  return withConnection(database.url, async (db) =>
    openQuestions(db, await ledgerData(db, seedsDir), register),
  )
}

function withdraw(name: string): number {
  const { why } = options
  if (!why) return misuse('--withdraw needs --why')
  const found = new JudgementFile(seedsDir).withdraw(({ about }) => about.name === name, {
    by: who(),
    on: today,
    why,
  })
  if (!found) throw new Error(`No judgement on "${name}" holds.`)
  console.log(`Taken back: ${name}.`)
  return 0
}

/** One key a decision, until nothing is open or somebody quits. */
async function interact(session: ReviewSession): Promise<void> {
  const lines = createInterface({ input: process.stdin })
  emitKeypressEvents(process.stdin, lines)
  process.stdin.setRawMode(true)
  show(session)
  await new Promise<void>((resolve) => {
    process.stdin.on('keypress', (text: string | undefined, key: { sequence?: string }) => {
      const said = session.press(text ?? key.sequence ?? '')
      if (said !== null) console.log(`${said}\n`)
      if (said === null || !session.current()) return resolve()
      show(session)
    })
  })
  process.stdin.setRawMode(false)
  lines.close()
  console.log(`\n${session.decided()} decided. They count from the next load or import on.`)
}

function show(session: ReviewSession): void {
  const now = session.current()
  if (now) console.log(`${now.number} of ${now.of}  ${describeQuestion(now.question).join('\n')}\n${KEYS}`)
}

function who(): string {
  if (options.by) return options.by
  try {
    const name = execFileSync('git', ['config', 'user.name'], { cwd: root, encoding: 'utf8' }).trim()
    if (name) return name
  } catch {
    // Without git, or without a name in it, the person says who it is.
  }
  throw new Error('Say who judges: --by "Your Name"')
}

function misuse(message: string): number {
  console.error(`${message}\nnpm run review -- --help says how`)
  return 2
}

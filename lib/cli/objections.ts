import '@/lib/cli/ending'
import { Command } from 'commander'
import type pg from 'pg'
import { end } from '@/lib/cli/ending'
import { OBJECTION_KEYS, reviewObjections } from '@/lib/cli/objections-keys'
import { openPrepared } from '@/lib/cli/open-prepared'
import { whoDecides } from '@/lib/cli/who'
import { withConnection } from '@/lib/db/databases'
import { type ObjectionState, objectionStates } from '@/lib/domain/objections'
import { type Decision, DecisionRefused, decide, forgetContact } from '@/lib/objections/decide'
import { describeLine, describeObjection } from '@/lib/objections/describe'
import { type EditorsObjection, laterChange, readObjections } from '@/lib/objections/read'

const REFUSED = 3

/** The command was called wrongly. */
class Misuse extends Error {}

type Options = { by?: string; json?: true; state?: string; limit: string }
type ActOptions = { reason?: string; version?: string; leaveOut?: string[] }

const program = new Command('npm run objections --')
  .description(
    'Objections that readers sent. Without a command it goes through those that are open, one key a decision.',
  )
  .option('--by <name>', 'who decides (else git’s user.name)')
  .option('--json', 'print objections as JSON')
  .option('--state <states>', `only those in these states: ${objectionStates.join(',')}`)
  .option('--limit <number>', 'how many', '200')
  .addHelpText(
    'after',
    `
Keys: ${OBJECTION_KEYS}

Examples:
  npm run objections                                   go through what is open
  npm run objections -- list --state received --json   for a script
  npm run objections -- release 17 --leave-out "0171 555 0100"
  npm run objections -- accept 17 --reason "The contract is with the county, not the city."
  npm run objections -- corrected 17                   the next load made the correction

Ends with 0, with 1 when something went wrong, with 2 when it was called wrongly, with 3 when a decision was refused.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(() => run(review))

program
  .command('list')
  .description('Prints objections, the oldest first; those that are open unless --state says otherwise.')
  .action(() => run(async (db) => print(await chosen(db), describeLine)))

program
  .command('show')
  .description('Prints an objection with its words as they were sent, and all that happened to it.')
  .argument('<id>')
  .action((id: string) => run(async (db) => print([await one(db, id)], describeObjection)))

act('review', 'reviewed', 'Begins to look into an objection; a decided one is looked into again.')
act('release', 'released', 'Shows its words on its page; they have been read.').option(
  '--leave-out <words...>',
  'words that are left out: personal data, abuse',
)
act('hide', 'hidden', 'Takes its words off its page again.').option('--reason <why>', 'why')
act('accept', 'accepted', 'Accepts it: the record is wrong.').option('--reason <why>', 'why')
act('decline', 'declined', 'Declines it.').option('--reason <why>', 'why')
act('corrected', 'corrected', 'Links it to the version of the ledger that made the correction.').option(
  '--version <number>',
  'the version; else the newest one that changed the record since',
)

program
  .command('forget')
  .description('Forgets how to reach whoever sent it.')
  .argument('<id>')
  .action((id: string) =>
    run(async (db) => {
      const had = await forgetContact(db, numberOf(id))
      console.log(had ? `The contact of objection ${id} is forgotten.` : `Objection ${id} has no contact.`)
    }),
  )

await program.parseAsync()

function act(name: string, what: Decision['act'], description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<id>')
    .action((id: string, options: ActOptions) => run((db) => decided(db, id, what, options)))
}

async function decided(db: pg.ClientBase, id: string, what: Decision['act'], options: ActOptions) {
  const { reason, version, leaveOut } = options
  const objection = await one(db, id)
  const made = what === 'corrected' ? (version ?? (await laterChange(db, objection))) : undefined
  if (made === null)
    throw new DecisionRefused(
      `No version since has changed the record of objection ${id}: name one with --version`,
    )
  const by = whoDecides(program.opts<Options>().by)
  await decide(db, objection.id, {
    ...{ act: what, by, reason, leaveOut },
    version: made === undefined ? undefined : numberOf(String(made)),
  })
  print([await one(db, id)], describeLine)
}

async function review(db: pg.ClientBase): Promise<void> {
  const open = await chosen(db)
  const { by, json } = program.opts<Options>()
  if (json || !process.stdin.isTTY) return print(open, describeLine)
  await reviewObjections(db, open, whoDecides(by))
}

async function chosen(db: pg.ClientBase): Promise<EditorsObjection[]> {
  const { state, limit } = program.opts<Options>()
  const states = state?.split(',') ?? ['received', 'under_review']
  const wrong = states.find((word) => !objectionStates.some((known) => known === word))
  if (wrong !== undefined) throw new Misuse(`--state knows ${objectionStates.join(', ')}, not “${wrong}”`)
  return readObjections(db, { states: states as ObjectionState[], limit: numberOf(limit) })
}

async function one(db: pg.ClientBase, id: string): Promise<EditorsObjection> {
  const [objection] = await readObjections(db, { id: numberOf(id) })
  if (!objection) throw new DecisionRefused(`There is no objection ${id}.`)
  return objection
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Misuse(`“${text}” is no number`)
  return Number(text)
}

function print(objections: readonly EditorsObjection[], describe: (one: EditorsObjection) => string): void {
  if (program.opts<Options>().json) console.log(JSON.stringify({ objections }, null, 2))
  else if (objections.length === 0) console.log('No objection is there.')
  else console.log(objections.map(describe).join('\n'))
}

/** Runs a command with the ledger’s database, and ends with its code. */
async function run(work: (db: pg.Client) => Promise<void>): Promise<void> {
  try {
    await withConnection(await openPrepared(), work)
    await end(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await end(error instanceof DecisionRefused ? REFUSED : error instanceof Misuse ? 2 : 1)
  }
}

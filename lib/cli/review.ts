import '@/lib/cli/ending'
import { Command } from 'commander'
import { end } from '@/lib/cli/ending'
import { openPrepared } from '@/lib/cli/open-prepared'
import { interact, KEYS } from '@/lib/cli/review-keys'
import { judge, type Options, type PromoteOptions, promote, seedsDir, undo } from '@/lib/cli/review-promote'
import { withConnection } from '@/lib/db/databases'
import { ledgerData } from '@/lib/ingest/resolve/read-data'
import { describeQuestion, describeUnmatched } from '@/lib/ingest/resolve/review/describe'
import { JudgementFile } from '@/lib/ingest/resolve/review/judgement-file'
import { openQuestions } from '@/lib/ingest/resolve/review/open-questions'
import { PromotionRefused } from '@/lib/ingest/resolve/review/promotion-refused'
import type { Questions } from '@/lib/ingest/resolve/review/questions'
import { readAgencyRegister } from '@/lib/ingest/resolve/review/register-file'
import { RegistryFile } from '@/lib/ingest/resolve/review/registry-file'
import { ReviewSession } from '@/lib/ingest/resolve/review/session'
import type { PromotedKind } from '@/lib/ingest/resolve/review/unmatched-name'

const REFUSED = 3
const KINDS = '--kind is company or agency'

type ReviewOptions = Options & {
  list?: true
  json?: true
  strangers?: true
  limit: string
  register?: string
  withdraw?: string
  why?: string
}

const program = new Command('npm run review --')
  .description(
    'Goes through what is open: names of recipients, vendors, buyers and agencies in the loaded ledger that could be one it knows,\n' +
      'the most valuable first. Decisions go to seeds/registry/judgements.yaml and companies.yaml, and count from the next load or import on.',
  )
  .option('--list', 'print what is open and end')
  .option('--json', 'print what is open as one JSON object and end')
  .option('--strangers', 'also names that come near nobody, to be promoted')
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
  npm run review -- --strangers                     the same, and whoever comes near nobody
  npm run review -- --list --kind agency            what is open about agencies
  npm run review -- --json --limit 20 | jq .open    for a script
  npm run review -- --withdraw "LEXIS NEXIS" --why "It is another firm of that name."
  npm run review -- promote "CSI AVIATION, INC" --name "CSI Aviation"
  npm run review -- undo "CSI AVIATION, INC"

Ends with 0, with 1 when something went wrong, with 2 when it was called wrongly, with 3 when a promotion was refused.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .action(async (options: ReviewOptions) => end(await review(options)))

program
  .command('promote')
  .description('Makes a name that is not matched yet a company, or an agency, of its own.')
  .argument('<name>', 'the name as written, as on /data/unmatched')
  .option('--name <name>', 'the name it is shown under')
  .option('--slug <slug>', 'the slug of its address')
  .option('--all-identifiers', 'all identifiers that rows of the name give are its own')
  .option('--identifier <scheme:value...>', 'only these are, as UEI:ABC123DEF456')
  .option('--type <type>', 'of an agency: police, sheriff, … (seeds/registry/agency-types.yaml)')
  .option('--level <level>', 'of an agency: local, county, state, federal, …')
  .option('--country <code>', 'of an agency, as ISO code')
  .option('--state <code>', 'of an agency')
  .option('--county <county>', 'of an agency')
  .option('--city <city>', 'of an agency')
  .action(async (name: string, options: PromoteOptions) => {
    const all = { ...program.opts<Options>(), ...options }
    await end(isKind(all.kind) ? await promote(name, all) : misuse(KINDS))
  })

program
  .command('undo')
  .description('Takes a promotion back, by the name as written or by its slug.')
  .argument('<name>')
  .action(async (name: string) => end(undo(name)))

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(error instanceof PromotionRefused ? REFUSED : 1)
}

/** Gives the exit code. */
async function review(options: ReviewOptions): Promise<number> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1) return misuse('--limit is a whole number from 1')
  if (!isKind(options.kind)) return misuse(KINDS)
  if (options.withdraw !== undefined) return withdraw(options.withdraw, options)
  const { open, unmatched } = await readQuestions(options)
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
  const files = {
    judgements: new JudgementFile(seedsDir),
    companies: new RegistryFile(seedsDir, 'companies'),
  }
  await interact(new ReviewSession(chosen, files, judge(options)))
  return 0
}

async function readQuestions({ register, strangers }: ReviewOptions): Promise<Questions> {
  const agencies = register ? readAgencyRegister(register) : []
  return withConnection(await openPrepared(), async (db) =>
    openQuestions(db, await ledgerData(db, seedsDir), { register: agencies, strangers: strangers ?? false }),
  )
}

function withdraw(name: string, options: ReviewOptions): number {
  const { why } = options
  if (!why) return misuse('--withdraw needs --why')
  const found = new JudgementFile(seedsDir).withdraw(({ about }) => about.name === name, {
    ...judge(options),
    why,
  })
  if (!found) throw new Error(`No judgement on "${name}" holds.`)
  console.log(`Taken back: ${name}.`)
  return 0
}

function isKind(kind: string | undefined): kind is PromotedKind | undefined {
  return kind === undefined || kind === 'company' || kind === 'agency'
}

function misuse(message: string): number {
  console.error(`${message}\nnpm run review -- --help says how`)
  return 2
}

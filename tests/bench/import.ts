import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { prepareDatabase } from '@/lib/db/open'
import { settings } from '@/lib/settings'
import { measureCurve } from './import/curve'
import { measureLimits } from './import/limits'
import { writeTransactions } from './import/transactions-csv'
import { machine } from './support/measure'
import { openPlace } from './support/server'

type Options = { rows: string; rounds: string; curve?: boolean | string; json?: boolean }

/**
 * `npm run bench -- import`: a large file of contract transactions, read, staged and imported, beside `\copy` of the same bytes and
 * beside bare SQL that ends at the same state, on the same server in one run.
 */
export async function bench(args: string[]): Promise<void> {
  const options = new Command('npm run bench -- import')
    .option('--rows <count>', 'rows of the file', '1000000')
    .option(
      '--rounds <count>',
      'how often each is measured, turn by turn; the value in the middle counts',
      '3',
    )
    .option(
      '--curve [counts]',
      'imports files of these sizes instead, to see that time grows as they do (10000,100000,1000000,3000000)',
    )
    .option('--json', 'prints what was measured as one JSON object')
    .parse(args, { from: 'user' })
    .opts<Options>()
  const log = (line: string) => console.error(line)
  log('Starting PostgreSQL and loading the seeds')
  const place = await openPlace()
  await makeLedger(await place.make('ledger'))
  const before = machine()
  const file = async (rows: number) => {
    const path = join(place.folder, `transactions-${rows}.csv`)
    log(`Writing a file of ${rows} rows`)
    await writeTransactions(path, rows)
    return { path, rows, bytes: statSync(path).size }
  }
  const work = { place, log, file }
  const sizes = (options.curve === true ? '10000,100000,1000000,3000000' : options.curve || '')
    .split(',')
    .map(Number)
  const { measured, report } = options.curve
    ? await measureCurve(work, sizes)
    : await measureLimits(work, Number(options.rows), Number(options.rounds))
  const { processor, processors, node } = before
  const on = {
    ...{ postgres: place.postgres, node, processor, processors },
    load: [before.load, machine().load],
  }
  if (options.json) console.log(JSON.stringify({ on, ...measured }))
  else
    console.log(
      `${on.postgres}, Node ${node}, ${processors} × ${processor}, load ${on.load.map((load) => load.toFixed(1)).join(' to ')}\n${report}`,
    )
}

/** A ledger with what ships in it, or with the seeds of SEEDS_DIR. */
async function makeLedger(databaseUrl: string): Promise<void> {
  await prepareDatabase(databaseUrl)
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  await loadSeeds({ databaseUrl, seedsDir: settings.seedsDir, log: () => {} })
}

import { join } from 'node:path'
import { Command } from 'commander'
import { createDatabase, dropDatabase, inDatabase, withConnection } from '@/lib/db/databases'
import { prepareDatabase } from '@/lib/db/open'
import { root } from '@/lib/settings'
import { makeRecords, type Size } from './ledger/make'

type Options = { rows: string; seed: string; into: string }

/** `npm run bench -- ledger --into …`: a ledger of made-up records in a database that stays, to measure with or to look at. */
export async function bench(args: string[]): Promise<void> {
  const { rows, seed, into } = new Command('npm run bench -- ledger')
    .option('--rows <count>', 'contracts; up to 10 million', '1000000')
    .option('--seed <number>', 'the same number makes the same ledger', '1')
    .requiredOption('--into <url>', 'address of the database to make; one that is there goes')
    .parse(args, { from: 'user' })
    .opts<Options>()
  const log = (line: string) => console.error(line)
  await remakeLedger(into, { rows: Number(rows), seed: Number(seed) }, log)
}

/** Makes the database anew, under another name until it is whole. */
async function remakeLedger(url: string, size: Size, log: (line: string) => void): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const server = inDatabase(url, 'postgres')
  const making = `${name}_in_the_making`
  await dropDatabase(server, making)
  await fillLedger(await createDatabase(server, making), size, log)
  await dropDatabase(server, name)
  await withConnection(server, (client) => client.query(`ALTER DATABASE "${making}" RENAME TO "${name}"`))
}

/** Fills an empty database with what ships, and with made-up records. */
export async function fillLedger(url: string, size: Size, log: (line: string) => void): Promise<void> {
  const start = performance.now()
  await loadShipped(url)
  log(`A ledger of ${size.rows} contracts`)
  await makeRecords(url, size, log)
  log(`  made in ${Math.round((performance.now() - start) / 1000)} s`)
}

/** Fills an empty database with what ships. */
export async function loadShipped(url: string): Promise<void> {
  await prepareDatabase(url)
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  await loadSeeds({ databaseUrl: url, seedsDir: join(root, 'seeds'), log: () => {} })
}

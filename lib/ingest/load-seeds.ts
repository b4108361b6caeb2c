import pg from 'pg'
import { compileSeeds } from './compile/seeds'
import { checkDatasets } from './datasets/check'
import { SeedFaultsError, sortFaults } from './fault'
import { countHoldingsOnce } from './holdings/count-holdings'
import { applySeeds, type LoadSummary } from './load/apply-seeds'
import { readSeeds } from './read-seeds'
import { seedsLoaded } from './seeds-loaded'

export type LoadOptions = {
  /** Address of the database, for a role that owns the tables. */
  databaseUrl: string
  /** The folder seeds/. */
  seedsDir: string
  log: (line: string) => void
}

export type LoadResult = { changed: false; version: number } | ({ changed: true } & LoadSummary)

/**
 * Brings the ledger up to date with the files under seeds/, in one transaction. Files that are loaded already are
 * recognised by their hash in milliseconds. A load that changes nothing makes no version.
 * @throws SeedFaultsError with every fault of the files; nothing was touched
 */
export async function loadSeeds({ databaseUrl, seedsDir, log }: LoadOptions): Promise<LoadResult> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'blue-ledger load' })
  // A connection that breaks fails the query at work; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    const { hash, version, current } = await seedsLoaded(client, seedsDir)
    if (current && version !== null) {
      await countHoldingsOnce(client)
      log(`Seeds: nothing changed since they were loaded (ledger version ${version})`)
      return { changed: false, version }
    }
    const compiled = compileSeeds(readSeeds(seedsDir))
    const faults = [...compiled.faults, ...(await checkDatasets(seedsDir, compiled.registry))]
    if (faults.length > 0) throw new SeedFaultsError(sortFaults(faults))
    const result = await applySeeds(client, { compiled, hash, seedsDir, log })
    log(
      result.changed
        ? `Seeds: ${result.note} (ledger version ${result.version})`
        : `Seeds: nothing in them changed the ledger (version ${result.version})`,
    )
    return result
  } finally {
    await client.end()
  }
}

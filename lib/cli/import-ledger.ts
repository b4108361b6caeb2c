import { runNode } from '@/lib/cli/child'
import { atEnd, isSignalled } from '@/lib/cli/ending'
import { makeClient } from '@/lib/cli/make'
import { openPrepared } from '@/lib/cli/open-prepared'
import { explainFault } from '@/lib/ingest/import/database-fault'
import { areSeedsLoaded } from '@/lib/ingest/seeds-loaded'

type Log = (line: string) => void

/**
 * Opens the ledger, up to date, with the seeds as they are now: they name the companies, and rows that are in already are matched anew when
 * that changed. Gives its address.
 */
export async function openLedger(seedsDir: string, log: Log): Promise<string> {
  await makeClient(log)
  try {
    const url = await openPrepared()
    if (!(await areSeedsLoaded(url, seedsDir))) await loadSeeds(url, log)
    return url
  } catch (error) {
    throw explainFault(error)
  }
}

/** Loads the seeds in a process of its own: it needs as much memory as all of an import. */
async function loadSeeds(databaseUrl: string, log: Log): Promise<void> {
  const said = await runNode('lib/cli/quick.mjs', ['lib/cli/load-seeds.ts'], {
    DATABASE_URL: databaseUrl,
  })
  log(said.trim())
}

/**
 * Draws the charts of the new version, in a process of its own: it needs as much memory as all of an import. The import is done
 * whether or not this works: starting the site draws them too.
 */
export async function drawCharts(databaseUrl: string, log: Log): Promise<void> {
  try {
    const said = await runNode('lib/cli/quick.mjs', ['lib/cli/draw-charts.ts'], {
      DATABASE_URL: databaseUrl,
    })
    log(said.trim())
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    log(`The charts could not be drawn (${words.trim()}). The next start of the site draws them.`)
  }
}

/**
 * Runs work that a signal stops. When one comes, the process ends as soon as the work has said what became of it.
 * @param failed says that the work failed
 */
export async function stoppable(
  work: (signal: AbortSignal) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<void> {
  const controller = new AbortController()
  const running = work(controller.signal).catch((error: unknown) => {
    if (!isSignalled()) throw error
    failed(error)
  })
  atEnd(async () => {
    controller.abort()
    await running.catch(() => {})
  })
  await running
}

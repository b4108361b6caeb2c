import { atEnd, end, isEnding, signalsEndWell } from '@/lib/cli/ending'
import { checkDisk, checkNode, checkPort } from '@/lib/cli/machine'
import { makeBuild, makeClient } from '@/lib/cli/make'
import { localAddress, startSite } from '@/lib/cli/site'
import { openDatabase, prepareDatabase } from '@/lib/db/open'
import { settings } from '@/lib/settings'

const log = (line: string) => console.log(line)

/** Brings the whole site up, and returns never: a signal or a failure ends the process. The address is its last line. */
export async function run(development: boolean): Promise<void> {
  signalsEndWell()
  endWithNpm()
  checkNode()
  checkDisk()
  await checkPort(settings.host, settings.port)
  await makeClient(log)

  const url = await openForGood()
  const applied = await prepareDatabase(url)
  if (applied.length > 0) log(`Migrated the database: ${applied.join(', ')}`)
  await load(url)

  if (!development) await makeBuild(log)
  log('Starting the site')
  const site = { databaseUrl: url, host: settings.host, port: settings.port, development }
  const { gone } = await startSite(site)
  log(`Blue Ledger: ${localAddress(site)}`)

  await gone
  if (!isEnding()) console.error('The site stopped unexpectedly.')
  await end(1)
}

/** Opens the database until the end of this process; an embedded one that dies is started again where it was. */
async function openForGood(): Promise<string> {
  log(settings.databaseUrl ? 'Connecting to the database' : 'Starting the database')
  let opening = openDatabase(reopen)
  atEnd(async () => (await opening).close())
  const { url } = await opening
  return url

  function reopen() {
    console.error('The database stopped unexpectedly; starting it again.')
    opening = opening.then(({ url }) => openDatabase(reopen, Number(new URL(url).port)))
  }
}

/** Loads the seeds and renders the charts; both see for themselves whether anything changed. */
async function load(databaseUrl: string): Promise<void> {
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  await loadSeeds({ databaseUrl, seedsDir: settings.seedsDir, log })
  const { renderCharts } = await import('@/lib/charts/render-all')
  await renderCharts({ databaseUrl, log })
}

/** npm passes on Ctrl-C and SIGTERM; killed harder it cannot, and the port would stay taken. */
function endWithNpm(): void {
  const parent = process.ppid
  if (!settings.startedByNpm) return
  setInterval(() => {
    if (process.ppid !== parent) void end(0)
  }, 500).unref()
}

import { atEnd } from '@/lib/cli/ending'
import { makeBuild } from '@/lib/cli/make'
import { localAddress, startSite } from '@/lib/cli/site'
import { createDatabase, dropDatabase } from '@/lib/db/databases'
import { freePort } from '@/lib/db/embedded'
import { prepareDatabase } from '@/lib/db/open'
import { openTestServer } from '@/lib/db/test-server'
import { settings } from '@/lib/settings'

/** Tests ask faster than people do. */
const manyRequests = {
  API_REQUESTS_PER_MINUTE: '100000',
  DOWNLOADS_PER_MINUTE: '100000',
  OBJECTIONS_PER_HOUR: '100000',
}

/** Serves the built site with the shipped seeds and small imported registers on a free port, from a database of its own, until the end. */
export async function startTestSite(log: (line: string) => void) {
  await makeBuild(log)
  const server = await openTestServer()
  const name = `test_${Date.now().toString(36)}_site_${process.pid}`
  atEnd(async () => {
    await dropDatabase(server.url, name)
    await server.close()
  })
  const databaseUrl = await createDatabase(server.url, name)
  await prepareDatabase(databaseUrl)
  const { loadSeeds } = await import('@/lib/ingest/load-seeds')
  await loadSeeds({ databaseUrl, seedsDir: settings.seedsDir, log })
  const { importSmallRegisters } = await import('@/lib/cli/test-registers')
  await importSmallRegisters(databaseUrl, log)
  const { renderCharts } = await import('@/lib/charts/render-all')
  await renderCharts({ databaseUrl, log })
  Object.assign(process.env, manyRequests)
  const site = { databaseUrl, host: '127.0.0.1', port: await freePort(), development: false }
  await startSite(site)
  return { address: localAddress(site), databaseUrl }
}

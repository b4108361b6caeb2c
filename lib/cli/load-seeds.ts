import '@/lib/cli/ending'
import { end } from '@/lib/cli/ending'
import { loadSeeds } from '@/lib/ingest/load-seeds'
import { settings } from '@/lib/settings'

// Loads the seeds into DATABASE_URL, for a command that has to stay small.
if (!settings.databaseUrl) throw new Error('DATABASE_URL does not say into which database')
try {
  await loadSeeds({
    databaseUrl: settings.databaseUrl,
    seedsDir: settings.seedsDir,
    log: (line) => console.log(line),
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await end(1)
}
await end(0)

import '@/lib/cli/ending'
import { renderCharts } from '@/lib/charts/render-all'
import { end } from '@/lib/cli/ending'
import { settings } from '@/lib/settings'

// Draws the charts of DATABASE_URL, for a command that has to stay small.
if (!settings.databaseUrl) throw new Error('DATABASE_URL does not say in which database')
await renderCharts({ databaseUrl: settings.databaseUrl, log: (line) => console.log(line) })
await end(0)

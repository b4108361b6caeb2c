import '@/lib/cli/ending'
import { takesNoArguments } from '@/lib/cli/no-arguments'
import { run } from '@/lib/cli/run'

takesNoArguments(
  'npm start',
  'Gets the database, the seeds, the charts and the build ready, and serves the site until it is stopped. Its address is on the last line. Settings (PORT, HOST, DATABASE_URL and more) are described in .env.example.',
)
await run(false)

import { atEnd, end } from '@/lib/cli/ending'
import { figureExpectations } from '@/lib/cli/figure-expectations'
import { makeClient } from '@/lib/cli/make'
import { takesNoArguments } from '@/lib/cli/no-arguments'
import { openPrepared } from '@/lib/cli/open-prepared'
import { withConnection } from '@/lib/db/databases'
import { formatFault, sortFaults } from '@/lib/ingest/fault'
import { settings } from '@/lib/settings'

takesNoArguments(
  'npm run figures:check',
  'Computes every figure of the loaded ledger anew. Ends with 1 when one of them, or anything that its file under seeds/figures expects, is not so, and says which and by how much; also when a file cannot be read, or a figure has none.',
)

const { expectations, faults } = figureExpectations(settings.seedsDir)
await makeClient((line) => console.error(line))
const url = await openPrepared()
const loaded = await withConnection(url, (client) => client.query('SELECT FROM ledger_version LIMIT 1'))
if (loaded.rowCount === 0) {
  console.error('The ledger is empty: npm start loads the seeds, and then there are figures to check.')
  await end(1)
}

// These need the database client, which is made above.
const { readerClient } = await import('@/lib/db/client')
const { checkFigures, deviationLine } = await import('@/lib/queries/figures/check')
const db = readerClient(url)
atEnd(() => db.$disconnect())
const { checked, deviations, undeclared } = await checkFigures(db, expectations)
const lines = [
  ...sortFaults(faults).map(formatFault),
  ...deviations.map(deviationLine),
  ...undeclared.map((slug) => `${slug}: is in the ledger, and no file under seeds/figures declares it`),
]
if (lines.length === 0) {
  console.log(`All ${checked} figures are as they are published and expected.`)
  await end(0)
}
for (const line of lines) console.error(line)
console.error(
  `\n${lines.length} of what was expected of ${checked} figures ${lines.length === 1 ? 'is' : 'are'} not so. Bring the ledger up to date (npm start), or correct seeds/figures.`,
)
await end(1)

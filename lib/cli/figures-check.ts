import { atEnd, end } from '@/lib/cli/ending'
import { figureExpectations } from '@/lib/cli/figure-expectations'
import { readerClient } from '@/lib/db/client'
import { openDatabase } from '@/lib/db/open'
import { formatFault, sortFaults } from '@/lib/ingest/fault'
import { checkFigures, deviationLine } from '@/lib/queries/figures/check'
import { settings } from '@/lib/settings'

// `npm run figures:check`: computes every figure of the loaded ledger anew, and fails when one of them, or anything that its file
// expects, is not so; says which, and by how much. A file that cannot be read, and a figure without a file, fail too.
const { expectations, faults } = figureExpectations(settings.seedsDir)
const database = await openDatabase()
atEnd(database.close)
const db = readerClient(database.url)
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

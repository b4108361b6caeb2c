import { atEnd, end } from '@/lib/cli/ending'
import { readerClient } from '@/lib/db/client'
import { openDatabase } from '@/lib/db/open'
import { readSeeds } from '@/lib/ingest/read-seeds'
import { checkFigures, deviationLine } from '@/lib/queries/figures/check'
import { settings } from '@/lib/settings'

// `npm run figures:check`: computes every figure of the loaded ledger anew, and fails when one of them, or anything that its file
// expects, is not so; says which, and by how much.
const database = await openDatabase()
atEnd(database.close)
const db = readerClient(database.url)
atEnd(() => db.$disconnect())

const expectations = readSeeds(settings.seedsDir).figures.flatMap(({ value }) =>
  value ? [{ value: value.expected, ...value.expect, slug: value.slug }] : [],
)
const { checked, deviations } = await checkFigures(db, expectations)
if (deviations.length === 0) {
  console.log(`All ${checked} figures are as they are published and expected.`)
  await end(0)
}
for (const deviation of deviations) console.error(deviationLine(deviation))
console.error(
  `\n${deviations.length} of what was expected of ${checked} figures is not so. Bring the ledger up to date (npm start), or correct seeds/figures.`,
)
await end(1)

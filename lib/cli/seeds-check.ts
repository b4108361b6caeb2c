import { takesNoArguments } from '@/lib/cli/no-arguments'
import { compileSeeds } from '@/lib/ingest/compile/seeds'
import { checkDatasets } from '@/lib/ingest/datasets/check'
import { formatFault, sortFaults } from '@/lib/ingest/fault'
import { readSeeds } from '@/lib/ingest/read-seeds'
import { settings } from '@/lib/settings'

/** `npm run seeds:check`: verifies everything under seeds/ without a database, and reports every fault at once. */
takesNoArguments(
  'npm run seeds:check',
  'Verifies all that stands under seeds/, without a database. Ends with 1, and names every fault with its file and line, when anything is wrong.',
)
const { seedsDir } = settings
const { documents, figures, faults, registry } = compileSeeds(readSeeds(seedsDir))
const all = sortFaults([...faults, ...(await checkDatasets(seedsDir, registry))])

if (all.length > 0) {
  for (const fault of all) console.error(formatFault(fault))
  const files = new Set(all.map(({ file }) => file)).size
  console.error(
    `\n${count(all.length, 'fault')} in ${count(files, 'file')}. Nothing can be loaded until they are mended.`,
  )
  process.exitCode = 1
} else {
  const of = (kind: string) => documents.filter((document) => document.kind === kind).length
  console.log(
    `The seeds are sound: ${count(of('source'), 'source')}, ${count(of('evidence'), 'piece')} of evidence, ${count(of('claim'), 'claim')}, ${count(of('partnership'), 'partnership')}, ${count(of('commitment'), 'commitment')}, ${count(figures.length, 'figure')}, ${count(documents.length + figures.length, 'record')} in all.`,
  )
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

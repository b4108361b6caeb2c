import type { Reading } from '@/lib/db/reading'
import { dictionaryMarkdown } from '@/lib/dictionary/make'
import { dictionary } from '@/lib/domain/dictionary'
import type { LedgerStamp } from '@/lib/queries/ledger-stamp'
import { allTables } from '@/lib/queries/tables/all-tables'
import { csvMetadata } from '../csvw'
import { rowBytes } from '../row-bytes'
import { tableOffer } from '../table-offer'
import type { ZipFile } from '../zip'
import { licencesText, listsText, readmeText } from './texts'
import { tableBytes, wholeTables } from './whole-tables'

/**
 * The files of the whole ledger: each list as its page has it, the tables beside them, what every field means, the
 * licences, and the checksums of all of these.
 */
export async function* ledgerFiles(
  reading: Reading,
  stamp: LedgerStamp,
  answeredAt: Date,
  checksums: ReadonlyMap<string, string>,
): AsyncGenerator<ZipFile> {
  const text = (path: string, words: string): ZipFile => ({ path, bytes: [Buffer.from(words)] })
  yield text('README.md', readmeText(stamp, answeredAt))
  yield text('LICENCES.md', licencesText(stamp))
  yield text('DICTIONARY.md', `${listsText(allTables)}\n${dictionaryMarkdown(dictionary())}`)
  for (const table of allTables) {
    const offer = await tableOffer(table, {})
    const path = `lists/${table.list.name}.csv`
    yield { path, bytes: rowBytes(reading, offer.columns, offer.batches, 'csv', { bom: false }) }
    yield text(`${path}-metadata.json`, `${JSON.stringify(csvMetadata(offer, stamp, answeredAt), null, 1)}\n`)
  }
  for (const table of wholeTables()) {
    yield { path: `tables/${table.name}.csv`, bytes: tableBytes(reading, table) }
  }
  yield text('SHA256SUMS', [...checksums].map(([path, sum]) => `${sum}  ${path}\n`).join(''))
}

import type { Format } from '@/lib/ingest/import/format'
import { ImportError } from '@/lib/ingest/import/import-error'
import { mappedTable, unlistedBeside } from './mapped-table'

/** Tables of any kind whose dataset.yaml, in the same folder, says what their columns mean. */
export const csv = {
  name: 'csv',
  reads: 'any other table with a dataset.yaml beside it that says what its columns mean (seeds/README.md)',
  knownBy: 'a dataset.yaml in the same folder that lists the file and says what its columns mean',
  async readTable(source, context) {
    const path = unlistedBeside(source)
    if (path) throw new ImportError('usage', `${source.file}: ${path} does not list it among its files`)
    return mappedTable(source, context, ['atlas', 'obligations', 'agencies', 'contracts'])
  },
} satisfies Format

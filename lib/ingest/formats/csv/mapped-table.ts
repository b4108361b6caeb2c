import { DatasetFileError } from '@/lib/ingest/import/dataset-file-error'
import { lists, type MappedDataset, mappedBeside } from '@/lib/ingest/import/described-beside'
import type { DatasetFacts, FormatContext, TableReader } from '@/lib/ingest/import/format'
import type { TableSource } from '@/lib/ingest/input/types'
import { isRefusals, ownColumns } from '../personal'
import { agenciesTable } from './agencies-table'
import { contractsTable } from './contracts-table'
import { headerFaults, specFaults } from './dataset-faults'
import { findOrder } from './find-order'
import { listingsTable } from './listings-table'
import { transactionsTable } from './transactions-table'

/**
 * How a table is read whose dataset.yaml, in the same folder, says what its columns mean; null where there is none, where it is of none of
 * these formats, or where it does not list the table. A file of refused rows belongs to the dataset beside it without being listed.
 * @throws DatasetFileError when the dataset.yaml is wrong, or the table has not the columns that it declares
 */
export async function mappedTable(
  source: TableSource,
  context: FormatContext,
  formats: readonly MappedDataset['spec']['format'][],
): Promise<TableReader | null> {
  const dataset = mappedBeside(source.file)
  if (!dataset || !formats.includes(dataset.spec.format)) return null
  const listed = lists(dataset, source.file)
  if (!listed && !isRefusals(source.header)) return null
  const header = ownColumns(source.header)
  const faults = [...specFaults(dataset, context), ...headerFaults(dataset, source.file, header)]
  if (faults.length > 0) throw new DatasetFileError(faults)
  const { spec, path } = dataset
  const expects = { declaredIn: path, files: spec.files, rows: spec.expected ?? null }
  const notes =
    spec.format === 'agencies' && spec.reviewed.length > 0
      ? [`${path}: "reviewed" is for datasets under seeds; here npm run review decides`]
      : []
  const declared = {
    facts: factsOf(dataset),
    register: spec.register ?? spec.slug,
    notes,
    ...(listed && { expects }),
  }
  const dates = spec.dates ?? (await findOrder(source, dataset))
  if (spec.format === 'atlas') return listingsTable(source.header, spec, declared, dates, context)
  if (spec.format === 'agencies') return agenciesTable(source.header, spec, declared, context)
  if (spec.format === 'contracts') return contractsTable(source.header, spec, declared, dates, context)
  return transactionsTable(source.header, spec, declared, dates, context)
}

/** The dataset.yaml beside a table that says what columns mean and does not list this one; null where there is none such. */
export function unlistedBeside({ file, header }: TableSource): string | null {
  const dataset = mappedBeside(file)
  return dataset && !lists(dataset, file) && !isRefusals(header) ? dataset.path : null
}

function factsOf({ spec }: MappedDataset): DatasetFacts {
  const { slug, title, publisher, licence, attribution, version, snapshotOn, description } = spec
  const addresses = { url: spec.url ?? null, licenceUrl: spec.licenceUrl ?? null }
  return { slug, title, publisher, licence, attribution, version, snapshotOn, description, ...addresses }
}

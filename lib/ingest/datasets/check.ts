import type { Fault } from '@/lib/ingest/fault'
import type { Registry } from '@/lib/ingest/registry'
import { type Prepared, type PreparedDataset, prepareDatasets } from './prepare'

/**
 * Checks all datasets under `seedsDir` without a database: shape of dataset.yaml, expected numbers of rows, columns, types,
 * technologies, vendors, dates, ragged rows, duplicates. A row that is refused is a fault unless its dataset lists it under
 * `refused` with the reason; so is one that is listed and no longer refused.
 */
export async function checkDatasets(seedsDir: string, registry: Registry): Promise<Fault[]> {
  return datasetFaults(prepareDatasets(seedsDir, registry))
}

/** The faults of datasets that were prepared already. */
export function datasetFaults({ faults, datasets, agencies }: Prepared): Fault[] {
  const bySlug = new Map<string, string>()
  const doubled = agencies.flatMap(({ id, slug, name, state }): Fault[] => {
    const other = bySlug.get(slug)
    bySlug.set(slug, id)
    if (!other) return []
    const message = `two agencies have the slug "${slug}"`
    const remedy = 'declare one of them with a slug of its own'
    return [
      {
        file: 'seeds/registry/agencies.yaml',
        line: 1,
        column: 1,
        record: `${name}, ${state}`,
        message,
        remedy,
      },
    ]
  })
  return [...faults, ...doubled, ...datasets.flatMap(refusalFaults)]
}

function refusalFaults({ files: { spec, place }, refusals }: PreparedDataset): Fault[] {
  const record = `dataset ${spec.slug}`
  const listed = new Set(spec.refused.map(({ row }) => row))
  const refused = new Set(refusals.map(({ rowKey }) => rowKey))
  const unexpected = refusals
    .filter(({ rowKey }) => !rowKey || !listed.has(rowKey))
    .map(({ file, line, column, value, reason, remedy }): Fault => {
      const cell = column
        ? `column "${column}"${value === undefined ? '' : ` (${JSON.stringify(value)})`}: `
        : ''
      return { file, line, column: 1, record, message: `${cell}${reason}`, remedy }
    })
  const idle = spec.refused.flatMap(({ row }, index): Fault[] =>
    refused.has(row)
      ? []
      : [
          {
            ...place(['refused', index]),
            record,
            message: `the row "${row}" is listed as refused, and is not`,
            remedy: 'take it out of the list',
          },
        ],
  )
  return [...unexpected, ...idle]
}

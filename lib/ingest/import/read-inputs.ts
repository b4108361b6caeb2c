import { openInputs } from '@/lib/ingest/input/open'
import type { RefusedFile, RefusedRow, TableBatch, TableSource } from '@/lib/ingest/input/types'
import { describedBeside } from './described-beside'
import type { DatasetFacts, TableReader } from './format'
import { readerOf } from './formats'
import { ImportError } from './import-error'
import { isProblem } from './mapped'
import type { Staging } from './staging'

/** A dataset that rows were read for. */
export type ReadDataset = {
  facts: DatasetFacts
  reader: TableReader
  /** Rows read, refused ones included. */
  read: number
  /** Whether all of the files could be read: only then they say something about what they do not list. */
  whole: boolean
  /** Columns of its files, for the file of refused rows. */
  columns: Set<string>
}

/** What was read of the files, all of it in staging. */
export type ReadInputs = {
  datasets: Map<string, ReadDataset>
  /** Files that rows were read from. */
  files: string[]
  /** Files beside them that hold nothing to import, and why. */
  skipped: { file: string; reason: string }[]
}

export type ReadOptions = {
  format: string | null
  dataset: string | null
  onProgress: (progress: { file: string; bytesRead: number; rows: number; refused: number }) => void
}

/**
 * Reads files into staging.
 * @throws ImportError when there is no file with rows of a known format
 */
export async function readInputs(
  paths: string[],
  staging: Staging,
  options: ReadOptions,
): Promise<ReadInputs> {
  const result: ReadInputs = { datasets: new Map(), files: [], skipped: [] }
  const unknown: string[] = []
  const refusedFiles: RefusedFile[] = []
  for await (const input of openInputs(paths)) {
    if (input.kind === 'refused') {
      if (input.skipped) result.skipped.push({ file: input.file, reason: input.reason })
      else refusedFiles.push(input)
    } else if (input.kind === 'document') unknown.push(`${input.file}: no format reads this document yet.`)
    else {
      try {
        const reader = described(
          readerOf(input.file, input.header, options.format),
          input.file,
          options.dataset,
        )
        await readTable(input, reader, staging, result, options)
        result.files.push(input.file)
      } catch (error) {
        if (!(error instanceof ImportError)) throw error
        unknown.push(error.message)
      }
    }
  }
  if (result.datasets.size === 0) throw nothing(unknown, refusedFiles)
  for (const message of unknown)
    result.skipped.push({ file: message.split(': ')[0] ?? '', reason: message.split('\n')[0] ?? '' })
  refuseFiles(refusedFiles, staging, result)
  await staging.flush()
  return result
}

/** A reader with what the user, or a dataset.yaml beside the file, says of the dataset. */
function described(reader: TableReader, file: string, slug: string | null): TableReader {
  const facts = { ...reader.dataset, ...describedBeside(file) }
  return { ...reader, dataset: slug ? { ...facts, slug } : facts }
}

function nothing(unknown: string[], refused: RefusedFile[]): ImportError {
  const reasons = [
    ...unknown,
    ...refused.map(({ file, reason, remedy }) => `${file ? `${file}: ` : ''}${reason}; ${remedy}.`),
  ]
  return new ImportError(
    unknown.length > 0 && refused.length === 0 ? 'usage' : 'nothing',
    reasons.length > 0 ? reasons.join('\n') : 'There is no table in what was named.',
  )
}

/** A file that cannot be read counts as one refused row of the first dataset, so that it is not forgotten. */
function refuseFiles(files: RefusedFile[], staging: Staging, { datasets }: ReadInputs): void {
  const [first] = datasets.values()
  if (!first) return
  for (const { file, line, reason, remedy } of files) {
    first.read++
    first.whole = false
    const at = { dataset: first.facts.slug, file, line: line ?? 1, column: null, value: null, cells: null }
    staging.refuse({ ...at, reason, remedy })
  }
}

async function readTable(
  source: TableSource,
  reader: TableReader,
  staging: Staging,
  result: ReadInputs,
  { onProgress }: ReadOptions,
): Promise<void> {
  const facts = reader.dataset
  const dataset = result.datasets.get(facts.slug) ?? {
    facts,
    reader,
    read: 0,
    whole: true,
    columns: new Set<string>(),
  }
  if (dataset.facts.title !== facts.title)
    throw new ImportError(
      'usage',
      `${source.file}: is "${facts.title}", and cannot go into one dataset with "${dataset.facts.title}"; import each by itself.`,
    )
  result.datasets.set(facts.slug, dataset)
  for (const column of source.header) if (reader.keeps(column)) dataset.columns.add(column)
  let [rows, refused] = [0, 0]
  for await (const batch of source.batches()) {
    const bad = takeBatch(batch, source, reader, staging)
    rows += batch.rows.length + batch.refused.length
    refused += bad
    dataset.read += batch.rows.length + batch.refused.length
    if (batch.refused.some(({ unread }) => unread)) dataset.whole = false
    await staging.drain()
    onProgress({ file: source.file, bytesRead: batch.bytesRead, rows, refused })
  }
}

function takeBatch(batch: TableBatch, source: TableSource, reader: TableReader, staging: Staging): number {
  const { file, header } = source
  const dataset = reader.dataset.slug
  const where = { dataset, register: reader.register, file }
  let refused = batch.refused.length
  for (const row of batch.refused) staging.refuse(refusalOf(row, dataset, reader))
  for (const { line, cells } of batch.rows) {
    const mapped = reader.map(cells)
    const problem = isProblem(mapped) ? mapped : staging.add(mapped, { ...where, line })
    if (!problem) continue
    refused++
    const pairs = header.flatMap((name, index): [string, string][] =>
      reader.keeps(name) ? [[name, cells[index] ?? '']] : [],
    )
    staging.refuse({ ...problem, dataset, file, line, cells: pairs })
  }
  return refused
}

function refusalOf(
  { file, line, column, value, reason, remedy, cells }: RefusedRow,
  dataset: string,
  { keeps }: TableReader,
) {
  const kept = cells?.filter(([name]) => keeps(name)) ?? null
  return { dataset, file, line, column, value, reason, remedy, cells: kept }
}

import { openInputs } from '@/lib/ingest/input/open'
import type { DocumentSource, RefusedFile, TableSource } from '@/lib/ingest/input/types'
import { DatasetFileError } from './dataset-file-error'
import { describedBeside, isDescription } from './described-beside'
import { Expectations } from './expectations'
import type { DatasetFacts, DocumentReader, TableReader } from './format'
import { documentReader, tableReader, type Wanted } from './formats'
import { ImportError } from './import-error'
import { documentRows, type Taken, tableRows } from './read-rows'
import type { Staging } from './staging'

/** A dataset that rows were read for. */
export type ReadDataset = {
  facts: DatasetFacts
  reader: TableReader | DocumentReader
  /** Rows read, refused ones included. */
  read: number
  /** Files that its rows were read from. */
  files: string[]
  /** Whether all of the files could be read: only then they say something about what they do not list. */
  whole: boolean
  /** Columns of its files, for the file of refused rows. */
  columns: Set<string>
  /** Columns that are not kept: personal data. */
  dropped: Set<string>
}

/** What was read of the files, all of it in staging. */
export type ReadInputs = {
  datasets: Map<string, ReadDataset>
  /** Files that rows were read from. */
  files: string[]
  /** Files beside them that hold nothing to import, and why. */
  skipped: { file: string; reason: string }[]
  /** What the user should know of how the files were read. */
  notes: Set<string>
  /** What dataset.yaml files say that the files hold. */
  expectations: Expectations
}

export type ReadOptions = Wanted & {
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
  const expectations = new Expectations()
  const result: ReadInputs = { datasets: new Map(), files: [], skipped: [], notes: new Set(), expectations }
  const unknown: string[] = []
  const refusedFiles: RefusedFile[] = []
  for await (const input of openInputs(paths)) {
    if (input.kind === 'refused') {
      if (!input.skipped) refusedFiles.push(input)
      else if (!isDescription(input.file)) result.skipped.push({ file: input.file, reason: input.reason })
    } else {
      try {
        await readInput(input, staging, result, options)
        result.files.push(input.file)
      } catch (error) {
        if (!(error instanceof ImportError) || error instanceof DatasetFileError) throw error
        unknown.push(error.message)
      }
    }
  }
  if (result.datasets.size === 0) throw nothing(unknown, refusedFiles, result.skipped)
  for (const message of unknown) {
    const [file = '', ...reason] = message.split('\n', 1).join('').split(': ')
    result.skipped.push({ file, reason: reason.join(': ') })
  }
  expectations.check()
  refuseFiles(refusedFiles, staging, result)
  await staging.flush()
  for (const { reader, facts } of result.datasets.values()) await reader.complete?.(staging, facts.slug)
  await staging.flush()
  return result
}

async function readInput(
  input: TableSource | DocumentSource,
  staging: Staging,
  result: ReadInputs,
  options: ReadOptions,
): Promise<void> {
  if (input.kind === 'table') {
    const reader = described(await tableReader(input, options), input.file, options)
    const dataset = datasetOf(reader, input.file, result)
    for (const column of input.header) (reader.keeps(column) ? dataset.columns : dataset.dropped).add(column)
    for (const note of reader.notes ?? []) result.notes.add(note)
    const rows = await readRows(input.file, tableRows(input, reader, staging), dataset, staging, options)
    if (reader.expects) result.expectations.add(reader.expects, input.file, rows)
  } else {
    const reader = described(await documentReader(input, options), input.file, options)
    const dataset = datasetOf(reader, input.file, result)
    await readRows(
      input.file,
      documentRows(input, reader, staging, dataset.columns),
      dataset,
      staging,
      options,
    )
  }
}

/** The dataset that a reader's rows belong to. */
function datasetOf(reader: ReadDataset['reader'], file: string, { datasets }: ReadInputs): ReadDataset {
  const { dataset: facts } = reader
  const known = datasets.get(facts.slug)
  if (known && (known.facts.title !== facts.title || known.reader.about !== reader.about))
    throw new ImportError(
      'usage',
      `${file}: is "${facts.title}", and cannot go into one dataset with "${known.facts.title}"; import each by itself.`,
    )
  const names = () => ({ columns: new Set<string>(), dropped: new Set<string>() })
  const dataset = known ?? { facts, reader, read: 0, files: [], whole: true, ...names() }
  datasets.set(facts.slug, dataset)
  dataset.files.push(file)
  return dataset
}

/** Reads the rows of a file into staging, and gives how many. */
async function readRows(
  file: string,
  portions: AsyncIterable<Taken>,
  dataset: ReadDataset,
  staging: Staging,
  { onProgress }: ReadOptions,
): Promise<number> {
  let [rows, refused] = [0, 0]
  for await (const taken of portions) {
    rows += taken.rows
    refused += taken.refused
    dataset.read += taken.rows
    if (!taken.whole) dataset.whole = false
    await staging.drain()
    onProgress({ file, bytesRead: taken.bytesRead, rows, refused })
  }
  return rows
}

/** A reader with what the user, or a dataset.yaml beside the file, says of the dataset. */
function described<R extends TableReader | DocumentReader>(
  reader: R,
  file: string,
  { dataset: slug, context: { snapshotOn } }: ReadOptions,
): R {
  const facts = { ...reader.dataset, ...describedBeside(file) }
  return {
    ...reader,
    dataset: { ...facts, slug: slug ?? facts.slug, snapshotOn: snapshotOn ?? facts.snapshotOn },
  }
}

/** As many files are named when nothing can be imported. */
const MOST_NAMED = 20

function nothing(unknown: string[], refused: RefusedFile[], skipped: ReadInputs['skipped']): ImportError {
  const reasons = [
    ...unknown,
    ...refused.map(({ file, reason, remedy }) => `${file ? `${file}: ` : ''}${reason}; ${remedy}.`),
  ]
  const left = reasons.length > 0 ? [] : skipped.map(({ file, reason }) => `  ${file}: ${reason}`)
  const lines = reasons.length > 0 ? reasons : ['There is no table in what was named.', ...left]
  const more = lines.length - MOST_NAMED
  return new ImportError(
    unknown.length > 0 && refused.length === 0 ? 'usage' : 'nothing',
    [...lines.slice(0, MOST_NAMED), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'),
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

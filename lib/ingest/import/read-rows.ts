import type {
  DocumentItem,
  DocumentSource,
  RefusedRow,
  TableBatch,
  TableSource,
} from '@/lib/ingest/input/types'
import type { DocumentReader, TableReader } from './format'
import { isProblem } from './mapped'
import type { Staging } from './staging'

/** What was taken of a file at a time: rows read, refused ones included. `whole` false: more than a row stayed unread. */
export type Taken = { rows: number; refused: number; whole: boolean; bytesRead: number }

/** Names of cells that are noted of a document: its items can each have names of their own. */
const MOST_COLUMNS = 1000

/** Rows of a document that are handed on at a time, fewer when they are large. */
const PORTION = 500

/** Reads the rows of a table into staging. */
export async function* tableRows(
  source: TableSource,
  reader: TableReader,
  staging: Staging,
): AsyncGenerator<Taken> {
  for await (const batch of source.batches())
    yield {
      rows: batch.rows.length + batch.refused.length,
      refused: takeBatch(batch, source, reader, staging),
      whole: !batch.refused.some(({ unread }) => unread),
      bytesRead: batch.bytesRead,
    }
}

function takeBatch(batch: TableBatch, source: TableSource, reader: TableReader, staging: Staging): number {
  const { file, header } = source
  const dataset = reader.dataset.slug
  const where = { dataset, register: reader.register, file }
  let refused = batch.refused.length
  for (const row of batch.refused) staging.refuse(refusalOf(row, reader))
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

/** Reads the items of a document into staging, and notes the names of their cells in `columns`. */
export async function* documentRows(
  source: DocumentSource,
  reader: DocumentReader,
  staging: Staging,
  columns: Set<string>,
): AsyncGenerator<Taken> {
  let taken: Taken = { rows: 0, refused: 0, whole: true, bytesRead: 0 }
  for await (const item of source.documents(reader.depth === undefined ? {} : { depth: reader.depth })) {
    if ('reason' in item) {
      staging.refuse(refusalOf(item, reader))
      taken.rows++
      taken.refused++
      taken.whole &&= !item.unread
    } else {
      taken.bytesRead = item.bytesRead
      for (const part of reader.split?.(item) ?? [item]) {
        const outcome = takeItem(part)
        if (outcome !== 'none') taken.rows++
        if (outcome === 'refused') taken.refused++
      }
    }
    if (taken.rows < PORTION && !staging.isLarge) continue
    yield taken
    taken = { ...taken, rows: 0, refused: 0, whole: true }
  }
  yield taken

  function takeItem(item: DocumentItem): 'taken' | 'refused' | 'none' {
    const mapped = reader.map(item)
    if (!mapped) return 'none'
    const { slug: dataset } = reader.dataset
    const where = { dataset, register: reader.register, file: source.file, line: item.line, path: item.path }
    const problem = isProblem(mapped) ? mapped : staging.add(mapped, where)
    if (!problem) return 'taken'
    const cells = reader.cells(item)
    for (const [name] of cells ?? []) if (columns.size < MOST_COLUMNS) columns.add(name)
    staging.refuse({ ...problem, dataset, file: source.file, line: item.line, cells })
    return 'refused'
  }
}

function refusalOf(
  { unread: _, cells, ...row }: RefusedRow,
  { dataset, keeps }: TableReader | DocumentReader,
) {
  return { ...row, dataset: dataset.slug, cells: cells?.filter(([name]) => keeps(name)) ?? null }
}

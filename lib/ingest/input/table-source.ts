import { unguarded } from '@/lib/domain/csv-line'
import { formatCount } from '@/lib/domain/format-number'
import { longestRow } from './bounds'
import type { ByteSource } from './byte-source'
import { type Header, readHeader } from './csv-header'
import { TableRows } from './csv-rows'
import { decode, suspectIn } from './decode'
import { refuse, refuseFile, whyUnreadable } from './refusal'
import { isRejectsHeader } from './rejects'
import type { TextForm } from './survey'
import type { InputLimits, RefusedFile, TableBatch, TableSource } from './types'

/** A table whose header is in order and that has a row. */
export async function openTable(
  source: ByteSource,
  form: TextForm,
  limits: InputLimits,
): Promise<TableSource | RefusedFile> {
  const { file, bytes } = source
  const found = await findHeader(source, form, limits)
  if ('kind' in found) return found
  const { header, delimiter } = found
  const table: TableSource = {
    kind: 'table',
    file,
    bytes,
    encoding: form.encoding,
    delimiter,
    header,
    batches: () => readBatches(source, form, found, limits),
  }
  if (await hasRows(table)) return table
  return refuseFile(file, 'it has a header and no rows', 'get the file again from its publisher')
}

async function hasRows(table: TableSource): Promise<boolean> {
  const batches = table.batches()[Symbol.asyncIterator]()
  const { done } = await batches.next()
  await batches.return?.()
  return done !== true
}

async function findHeader(
  source: ByteSource,
  form: TextForm,
  limits: InputLimits,
): Promise<Header | RefusedFile> {
  const { file } = source
  const longest = longestRow(limits)
  let text = ''
  let wanted = 0
  let found: ReturnType<typeof readHeader> = null
  const texts = decode(await source.open(), form)
  for await (const piece of texts) {
    text += piece
    if (text.length < wanted) continue
    found = readHeader(text, false, limits)
    if (found || text.length > longest) break
    wanted = Math.min(2 * text.length, longest + 1)
  }
  if (!found && text.length > longest)
    return refuseFile(
      file,
      `no header ends within its first ${formatCount(longest)} characters`,
      'look for a quotation mark in the header that is not closed',
      1,
    )
  found ??= readHeader(text, true, limits)
  if (!found) return refuseFile(file, 'it has no header', 'put the column names on the first line')
  if ('reason' in found) return refuseFile(file, found.reason, found.remedy, found.line)
  return isRejectsHeader(found.header) ? { ...found, header: found.header.map(unguarded) } : found
}

async function* readBatches(
  source: ByteSource,
  form: TextForm,
  { header, delimiter, end, line }: Header,
  limits: InputLimits,
): AsyncGenerator<TableBatch, void, undefined> {
  const shape = { file: source.file, delimiter, header }
  const rows = new TableRows(shape, limits, suspectIn(form), line)
  let position = () => 0
  const isRejects = isRejectsHeader(header)
  const batch = (): TableBatch => {
    const taken = rows.take()
    return { ...(isRejects ? asWritten(taken) : taken), bytesRead: position() }
  }
  try {
    const opened = await source.open()
    position = opened.position
    let skip = end
    for await (const text of decode(opened, form)) {
      const piece = skip > 0 ? text.slice(skip) : text
      skip -= text.length - piece.length
      rows.add(piece)
      while (rows.read(false)) yield batch()
    }
    while (rows.read(true)) yield batch()
  } catch (error) {
    rows.refused.push(refuse({ file: source.file, line: rows.line, ...whyUnreadable(error), unread: true }))
  }
  if (rows.rows.length + rows.refused.length > 0) yield batch()
}

/** Rows of a rejects file as they stood in the file that they come from, without the apostrophes before what a spreadsheet could run. */
function asWritten({ rows, refused }: Pick<TableBatch, 'rows' | 'refused'>) {
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: cells.map(unguarded) })),
    refused: refused.map(({ cells, ...row }) => ({
      ...row,
      cells: cells?.map(([column, value]): [string, string] => [column, unguarded(value)]) ?? null,
    })),
  }
}

import { longestItem } from './bounds'
import type { ByteSource } from './byte-source'
import { decode, suspectIn } from './decode'
import { ItemReader } from './json-items'
import { readLines } from './json-lines'
import { openingOf } from './json-opening'
import { TextWindow } from './json-window'
import { refuse, refuseFile, whyUnreadable } from './refusal'
import type { TextForm } from './survey'
import type { DocumentItem, DocumentSource, InputLimits, RefusedFile, RefusedRow } from './types'

/** @param start the first characters of the text */
export function openDocument(
  source: ByteSource,
  form: TextForm,
  start: string,
  limits: InputLimits,
): DocumentSource | RefusedFile {
  const { file, bytes } = source
  if (form.length < 1000 && start.trim() === '')
    return refuseFile(file, 'the file is empty', 'get it again from its publisher')
  if (!/^\s*[[{]/.test(start))
    return refuseFile(file, 'it does not begin as a JSON object or array', 'look at what the file is', 1)
  const opening = openingOf(start, file)
  return {
    kind: 'document',
    file,
    bytes,
    encoding: form.encoding,
    ...opening,
    documents: (options) => readDocuments(source, form, limits, opening.shape, options?.depth ?? null),
  }
}

async function* readDocuments(
  source: ByteSource,
  form: TextForm,
  limits: InputLimits,
  shape: DocumentSource['shape'],
  depth: number | null,
): AsyncGenerator<DocumentItem | RefusedRow, void, undefined> {
  const { file } = source
  const context = { file, maxDepth: limits.maxDepth, suspect: suspectIn(form) }
  let line = () => 1
  try {
    const opened = await source.open()
    const texts = decode(opened, form)
    try {
      const window = new TextWindow(texts, longestItem(limits))
      line = () => window.line
      const items =
        shape === 'lines' ? readLines(window, context, depth) : new ItemReader(window, context, depth).read()
      for await (const item of items)
        yield 'reason' in item ? item : { ...item, bytesRead: opened.position() }
    } finally {
      await texts.return()
    }
  } catch (error) {
    yield refuse({ file, line: line(), ...whyUnreadable(error), unread: true })
  }
}

import { Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml'

type Entry = { slug: string }

/** Stands above an entry that a review wrote; with it the entry can be taken back. */
export const PROMOTED = '# Promoted '

/**
 * A list of entries in YAML with one more at its end, and a comment above it. What stands in it stays as it is written: comments, order,
 * blanks and quotation marks.
 * @throws Error when the text is no list of entries
 */
export function withEntry(text: string, entry: Entry, comment: string): string {
  const list = readList(text)
  const items: unknown[] = list?.toJSON() ?? []
  const head = list && list.items.length > 0 ? text : text.replace(/^\s*\[\s*\]\s*$/m, '')
  const indent = ' '.repeat(list && list.items.length > 0 ? columnOf(text, list.range?.[0] ?? 0) : 0)
  const lines = `${comment}\n${written(entry)}`.trimEnd().split('\n')
  const gap = head.trim() === '' ? '' : items.length > 0 ? '\n' : '\n\n'
  const all = `${head.trimEnd()}${gap}${lines.map((line) => `${indent}${line}\n`).join('')}`
  return verified(text.includes('\r\n') ? all.replace(/\r?\n/g, '\r\n') : all, [...items, entry])
}

/**
 * A list of entries in YAML without one of them, and without the comment that a review wrote above it.
 * @throws Error when the text is no list of entries, or when none has that slug
 */
export function withoutEntry(text: string, slug: string): string {
  const list = readList(text)
  const items: unknown[] = list?.toJSON() ?? []
  const index = list?.items.findIndex((item) => isMap(item) && item.get('slug') === slug) ?? -1
  const range = list?.items[index]?.range
  if (!range) throw new Error(`no entry has the slug "${slug}"`)
  const start = startOfEntry(text, range[0])
  const end = text[range[1] - 1] === '\n' ? range[1] : endOfLine(text, range[1])
  const rest = text.slice(0, start) + text.slice(end)
  const left = items.toSpliced(index, 1)
  return verified(left.length > 0 ? rest : `${rest.trimEnd()}\n\n[]\n`.trimStart(), left)
}

/** The comment that a review wrote above the entry of a slug; null where it wrote none. */
export function promotionOf(text: string, slug: string): string | null {
  const item = readList(text)?.items.find((one) => isMap(one) && one.get('slug') === slug)
  if (!item?.range) return null
  const line = lineBefore(text, text.lastIndexOf('\n', item.range[0] - 1) + 1)
  return line?.trim().startsWith(PROMOTED) ? line.trim() : null
}

function readList(text: string): YAMLSeq<Node> | null {
  const document = parseDocument<Node, false>(text)
  if (document.errors.length > 0) throw new Error('is no sound YAML; mend it first (npm run seeds:check)')
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return null
  if (!isSeq<Node>(contents) || (contents.flow && contents.items.length > 0))
    throw new Error('is no list with its entries on lines of their own; mend it first')
  return contents
}

/** An entry as the registry's files write it: names and identifiers each on one line. */
function written(entry: Entry): string {
  const document = new Document([entry])
  const first = document.get(0, true)
  if (isMap(first)) {
    const aliases = first.get('aliases')
    if (isSeq(aliases)) for (const alias of aliases.items) if (isMap(alias)) alias.flow = true
    const identifiers = first.get('identifiers')
    if (isMap(identifiers)) for (const { value } of identifiers.items) if (isSeq(value)) value.flow = true
  }
  return document.toString({ lineWidth: 0, singleQuote: true })
}

/** Says the same as it should, or is not written. */
function verified(text: string, expected: readonly unknown[]): string {
  const said: unknown = readList(text)?.toJSON() ?? []
  if (JSON.stringify(said) !== JSON.stringify(expected))
    throw new Error('cannot be changed without changing other entries; change it by hand')
  return text
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1)

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end + 1
}

function startOfEntry(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const before = lineBefore(text, start)
  return before?.trim().startsWith(PROMOTED) ? start - before.length : start
}

/** The line that ends at an offset, its end included. */
function lineBefore(text: string, offset: number): string | null {
  return offset === 0 ? null : text.slice(text.lastIndexOf('\n', offset - 2) + 1, offset)
}

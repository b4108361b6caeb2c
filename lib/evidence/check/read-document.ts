import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from './decode-text'
import { htmlText } from './html-text'
import { type SearchedText, searchedText } from './searched-text'
import { Unreached } from './unreached'
import type { WebReader } from './web-reader'

/** What a reading of a document gave: its text, or why there is none. */
export type Reading = { reached: string | null; status: number | null; at: Date } & (
  | {
      text: SearchedText
      sha256: string
      /** Whether the text is the document itself, and not what is left of a page without its markup. */
      whole: boolean
    }
  | { text: null; state: 'gone' | 'unreachable'; reason: string }
)

/** Reads the file of a source. `file` begins with `seeds/`, as the ledger names it. */
export async function readStoredFile(seedsDir: string, file: string): Promise<Reading> {
  const from = { reached: null, status: null, at: new Date() }
  const path = join(seedsDir, ...file.split('/').slice(1))
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
  if (bytes instanceof Error) {
    if (bytes.code === 'ENOENT')
      return { ...from, text: null, state: 'gone', reason: 'the file is not there' }
    const reason = `the file could not be read (${bytes.code ?? 'no reason given'})`
    return { ...from, text: null, state: 'unreachable', reason }
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { ...from, ...held(text), whole: true }
  } catch {
    return { ...from, text: null, state: 'unreachable', reason: 'the file is not UTF-8' }
  }
}

/** Reads what an address gives to a reader. */
export async function readPage(web: WebReader, address: string): Promise<Reading> {
  const at = new Date()
  try {
    const { status, contentType, body, reached } = await web.read(address)
    const from = { at, status, reached: reached.href }
    if (status === 404 || status === 410)
      return { ...from, text: null, state: 'gone', reason: `the server answered ${status}: not there` }
    if (status !== 200 && status !== 203)
      return { ...from, text: null, state: 'unreachable', reason: `the server answered ${status}` }
    const found = held(textOf(body, contentType))
    if (found.text.words === '')
      return { ...from, text: null, state: 'unreachable', reason: 'the page has no text without its scripts' }
    return { ...from, ...found, whole: kindOf(contentType, body) === 'plain' }
  } catch (error) {
    if (!(error instanceof Unreached)) throw error
    const { reached, status, message: reason } = error
    return { at, reached, status, text: null, state: 'unreachable', reason }
  }
}

function held(text: string): { text: SearchedText; sha256: string } {
  return { text: searchedText(text), sha256: createHash('sha256').update(text).digest('hex') }
}

function textOf(body: Buffer, contentType: string | null): string {
  const kind = kindOf(contentType, body)
  if (!kind) throw new Unreached(`it is no text (${contentType?.split(';')[0]?.slice(0, 60)})`)
  // The database holds no null characters.
  const text = decodeText(body, contentType).replaceAll('\0', '\ufffd')
  return kind === 'plain' ? text : htmlText(text)
}

function kindOf(contentType: string | null, body: Buffer): 'plain' | 'marked up' | null {
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  if (!type) return /^\s*</.test(body.toString('latin1', 0, 200)) ? 'marked up' : 'plain'
  if (/^text\/(html|xml)$|^application\/(xml|xhtml\+xml)$/.test(type)) return 'marked up'
  return /^text\/(plain|markdown)$/.test(type) ? 'plain' : null
}

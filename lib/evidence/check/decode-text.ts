import { decodeWindows1252 } from './windows-1252'

/** How far into a page its own word for its encoding is looked for. */
const prescan = 4096

/**
 * The text of bytes. Sites often misname their encoding, so what the bytes show counts first: a byte order mark, then UTF-8 where they
 * are that without a fault; then the name in the header, the page's own, and Windows-1252.
 * @param contentType the header of the answer; null where it has none
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== null && !utf8.includes('\0')) return utf8
  for (const name of [charsetIn(contentType ?? ''), charsetIn(head(bytes))]) {
    if (name === null || /^utf-?8$/i.test(name)) continue
    const text = decodeAs(name, bytes)
    if (text !== null) return text
  }
  return decodeWindows1252(bytes)
}

function byMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** The text, or null where the bytes are not of this encoding or nobody knows it. */
function decodeAs(name: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(name, { fatal: true })
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
  } catch {
    return null
  }
}

/** `charset=…` of a header or of a page's meta element. */
function charsetIn(text: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(text)?.[1] ?? null
}

function head(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, prescan)).toString('latin1')
}

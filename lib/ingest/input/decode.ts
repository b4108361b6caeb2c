import { StringDecoder } from 'node:string_decoder'
import type { OpenBytes } from './byte-source'
import { type TextForm, wideDecoder } from './survey'

/** The text of a source piece by piece, without its byte order mark. What cannot be decoded becomes U+FFFD. */
export async function* decode(
  { chunks }: OpenBytes,
  form: TextForm,
): AsyncGenerator<string, void, undefined> {
  const decoder = decoderOf(form)
  let mark = form.mark
  for await (const chunk of chunks as AsyncIterable<Buffer>) {
    const bytes = mark > 0 ? chunk.subarray(mark) : chunk
    mark -= chunk.length - bytes.length
    const text = decoder.write(bytes)
    if (text !== '') yield text
  }
  const last = decoder.end()
  if (last !== '') yield last
}

type Decoder = { write(bytes: Buffer): string; end(): string }

function decoderOf(form: TextForm): Decoder {
  if (form.encoding === 'Windows-1252') return { write: windows1252, end: () => '' }
  if (form.encoding === 'UTF-8' || form.encoding === 'UTF-8 with BOM') return new StringDecoder('utf8')
  const write = wideDecoder(form.encoding)
  const end = () => (form.length % 2 === 1 ? '\uFFFD' : '')
  return form.damaged
    ? { write: (bytes) => write(bytes).replace(/\p{Surrogate}/gu, '\uFFFD'), end }
    : { write, end }
}

/** Bytes 0x80 to 0x9F; the five that Windows-1252 leaves unassigned are no text. */
const high = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

function windows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => high[character.charCodeAt(0) - 0x80] ?? '\uFFFD')
}

/** What to look for in the decoded text before a value of it is used; null when the whole of it is sound. */
export function suspectIn(form: TextForm): RegExp | null {
  if (form.damaged) return form.nul ? /[\0\uFFFD]/ : /\uFFFD/
  return form.nul ? /\0/ : null
}
